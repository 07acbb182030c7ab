using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>A group's account: who proposed it, who confirmed it.</summary>
[Authorize]
public sealed class BankModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>The commitment of the proposal that was looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public BankView View { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public static string Say(AccountShown account) =>
        account switch
        {
            { LastDigits: { } last } => $"Account number ending in {last}",
            { ErasedAt: { } erased } => $"Erased on {Words.Date(erased.LondonDate())}",
            _ => "Missing",
        };

    public static string Say(BankConfirmer second) =>
        second is BankConfirmer.Member
            ? "as a second person of the group"
            : "an officer, because the group has one member only";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new ConfirmBankDetails(View.Group.Group, new(Seen ?? ""), fund.By);
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The bank details are confirmed";
        return Redirect($"/groups/{Reference}/bank");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetBank(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        PersonId?[] people = [view.Proposed?.Step.By, view.Rejected?.Step.By, view.Confirmed?.Step.By];
        Names = await fund.Ask(new NamesOf([.. people.OfType<PersonId>()], fund.By), stop);
        return true;
    }
}
