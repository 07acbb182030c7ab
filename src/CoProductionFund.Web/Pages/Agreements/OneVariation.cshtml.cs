using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A variation: what it changes and why, and what each party says to it.</summary>
[Authorize]
public sealed class OneVariationModel(Asking fund) : AgreementPage(fund)
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>"agree", "refuse" or "withdraw".</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Of the text that the page led to.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public VariationRow Row { get; private set; } = null!;

    public IReadOnlyList<ItemCompared> Compared { get; private set; } = [];

    public bool CanAnswer =>
        Row.Variation is { Outcome: VariationOutcome.Open } open
        && View.Me is { Signs: true, Party: { } mine }
        && open.Others.Contains(mine)
        && !open.ApprovedBy.Contains(mine);

    public bool CanWithdraw => Row.Variation.Outcome is VariationOutcome.Open && Row.Variation.Party == Mine;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop) || Mine is null)
        {
            return NotFound();
        }

        Command? command = Answer switch
        {
            "agree" => new ApproveVariation(Award, Number, new(Digest ?? ""), Fund.By),
            "refuse" => new RefuseVariation(Award, Number, Reasons ?? "", Fund.By),
            "withdraw" => new WithdrawVariation(Award, Number, Fund.By),
            _ => null,
        };
        if (command is null)
        {
            ModelState.AddModelError(nameof(Answer), "Select whether you agree");
            return Page();
        }

        return await Fund.Ask(command, ModelState, stop)
            ? Done(
                Answer switch
                {
                    "agree" => "The answer is sent: your party agrees",
                    "refuse" => "The answer is sent: the agreement stays as it is",
                    _ => "The variation is withdrawn",
                }
            )
            : Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!await Load(stop) || View.Row.Variations.FirstOrDefault(it => it.Variation.Number == Number) is not { } row)
        {
            return false;
        }

        Row = row;
        Compared = await Fund.Ask(new CompareVariation(Reference, Number, Fund.By), stop) ?? [];
        return true;
    }
}
