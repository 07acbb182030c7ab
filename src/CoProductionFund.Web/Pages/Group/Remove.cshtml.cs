using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Asks once more before someone stops acting for the group, an invitation is taken back, or somebody leaves.</summary>
[Authorize]
public sealed class RemoveModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Place in the list of members, 1 for the first: people have no public reference.</summary>
    [FromQuery]
    public int? Member { get; set; }

    /// <summary>The same for those invited.</summary>
    [FromQuery]
    public int? Invited { get; set; }

    /// <summary>Whom the page has named: the list may have changed since.</summary>
    [BindProperty]
    public Guid Person { get; set; }

    public GroupRow Group { get; private set; } = null!;

    public string Who { get; private set; } = "";

    public bool IsMe => Person == fund.By.Person?.Value;

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Find(stop) && await Name(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        if (!await fund.Ask(new RemoveMember(Group.Group, new(Person), fund.By), ModelState, stop))
        {
            Who = await NameOf(new(Person), stop);
            return Page();
        }

        TempData["Done"] =
            IsMe ? $"You have left {Group.Details.Name}"
            : Group.HasMember(new(Person)) ? "They no longer act for the group"
            : "The invitation is taken back";
        return Redirect(IsMe ? "/group" : $"/groups/{Group.Reference}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (await fund.Ask(new GetGroup(Reference, fund.By), stop) is not { } group)
        {
            return false;
        }

        Group = group;
        return group.HasMember(fund.By.Person);
    }

    private async Task<bool> Name(CancellationToken stop)
    {
        var (list, at) = Member is { } member ? (Group.Members, member) : (Group.Invited, Invited ?? 0);
        if (list.ElementAtOrDefault(at - 1) is not { } found)
        {
            return false;
        }

        Person = found.Person.Value;
        Who = await NameOf(found.Person, stop);
        return IsMe || Group.IsLead(fund.By.Person);
    }

    private async Task<string> NameOf(PersonId person, CancellationToken stop) =>
        Group.Invited.Any(it => it.Person == person)
            ? (await fund.Ask(new AddressesOfInvited(Group.Group, fund.By), stop)).GetValueOrDefault(
                person,
                NamesOf.Unknown
            )
            : (await fund.Ask(new NamesOf([person], fund.By), stop))[person];
}
