using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A party changes what it proposed. Whoever is second reads what the first one saved, and loses nothing.</summary>
[Authorize]
public sealed class AmendModel(Asking fund) : ItemFormPage(fund)
{
    [FromRoute(Name = "item")]
    public Guid ItemId { get; set; }

    public AgreementItem Item { get; private set; } = null!;

    /// <summary>What is saved now; null where it was erased.</summary>
    public ItemWords? Saved => View.Words.GetValueOrDefault(Item.Words);

    public bool IsClash { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        (Id, Seen, Kind) = (ItemId, Item.Words.Sha256, Item.Kind);
        (Text, Measure, Day) = (Saved?.Text, Saved?.Measure, Item.Day);
        return Form();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return IsGone(ItemId) ? Withdrawn() : NotFound();
        }

        Kind = Item.Kind;
        var command = new AmendItem(Award, Item.Item, Kind, Typed, TypedDay, new(Seen ?? ""), Fund.By);
        if (!await Fund.Check(command, ModelState, stop, Fields))
        {
            return Page();
        }

        if (await Fund.Ask(command, ModelState, stop, Fields))
        {
            return Done("The change is in the text now. All parties can read it");
        }

        if (Fund.LastRefusal?.Code is "agreement.item-changed" && await Find(stop))
        {
            IsClash = true;
            ModelState.Remove(nameof(Seen));
            Seen = Item.Words.Sha256;
        }

        return Page();
    }

    /// <summary>Somebody of the party was quicker. What was typed stays, to be proposed anew.</summary>
    private PageResult Withdrawn()
    {
        Item = new(new(ItemId), Kind, Mine!.Value, Day, Words: default);
        ModelState.AddModelError(
            "",
            "This was withdrawn meanwhile. If you still want it, propose it anew: your text is still in the fields."
        );
        return Page();
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
