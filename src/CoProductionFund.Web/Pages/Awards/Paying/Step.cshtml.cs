using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
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

    public InstalmentRow One { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Loaded(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Loaded(stop))
        {
            return NotFound();
        }

        Command command =
            Step == "approve"
                ? new ApproveInstalment(Payments.Award, Number, Fund.By)
                : new ReleaseInstalment(Payments.Award, Number, Fund.By);
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
