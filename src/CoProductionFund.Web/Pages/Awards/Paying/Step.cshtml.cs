using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>One officer approves an instalment, another releases it.</summary>
public sealed class StepModel(Asking fund) : PaymentPage(fund)
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>"approve" or "release".</summary>
    [FromRoute]
    public required string Step { get; set; }

    /// <summary>The plan that was on the page when the officer pressed.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    public InstalmentRow One { get; private set; } = null!;

    /// <summary>The plan that is on the page now.</summary>
    public Guid Plan => new PlannedInstalment(One.Amount, One.Due, One.Condition).Fingerprint();

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Loaded(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Loaded(stop))
        {
            return NotFound();
        }

        Command command =
            Step == "approve"
                ? new ApproveInstalment(Payments.Award, Number, Fund.By, Seen)
                : new ReleaseInstalment(Payments.Award, Number, Fund.By, Seen);
        return await Fund.Ask(command, ModelState, stop) ? Done($"Instalment {Number} is {Step}d") : Page();
    }

    private async Task<bool> Loaded(CancellationToken stop)
    {
        if (!await Load(stop) || Payments.Instalments.FirstOrDefault(it => it.Number == Number) is not { } one)
        {
            return false;
        }

        One = one;
        return true;
    }
}
