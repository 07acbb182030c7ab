using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>One of the parties writes down what came of a review.</summary>
[Authorize]
public sealed class ReviewModel(Asking fund) : AgreementPage(fund)
{
    [FromRoute(Name = "item")]
    public Guid ItemId { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day on which the review was held")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public AgreementItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        return View.Agreement.ReviewsHeld.Contains(Item.Item) ? Redirect($"{Here}#reviews") : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        var command = new HoldReview(Award, Item.Item, HeldOn ?? default, Note ?? "", Fund.By);
        return await Fund.Check(command, ModelState, stop) && await Fund.Ask(command, ModelState, stop)
            ? Done("What came of the review is on record")
            : Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        Item = (await LoadForParty(stop) ? View.Agreement.ItemOf(new(ItemId)) : null)!;
        return Item is { Kind: ItemKind.Review };
    }
}
