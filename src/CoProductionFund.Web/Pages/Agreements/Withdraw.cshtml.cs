using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A party withdraws what it proposed.</summary>
[Authorize]
public sealed class WithdrawModel(Asking fund) : AgreementPage(fund)
{
    [FromRoute(Name = "item")]
    public Guid ItemId { get; set; }

    /// <summary>The words that the page has shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public AgreementItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Form() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            // pressed twice, or somebody of the party was quicker: it is what they wanted
            return IsGone(ItemId) ? Done("It is withdrawn") : NotFound();
        }

        var command = new WithdrawItem(Award, Item.Item, new(Seen ?? ""), Fund.By);
        return await Fund.Ask(command, ModelState, stop) ? Done("It is withdrawn") : Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!await LoadForParty(stop) || View.Agreement.ItemOf(new(ItemId)) is not { } item || item.Party != Mine)
        {
            return false;
        }

        Item = item;
        return true;
    }
}
