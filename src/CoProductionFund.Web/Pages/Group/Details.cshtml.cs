using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>A group: what it says about itself, who acts for it, who is invited.</summary>
[Authorize]
public sealed class DetailsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public GroupRow Group { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>For leads alone: whom they still wait for.</summary>
    public IReadOnlyDictionary<PersonId, string> Addresses { get; private set; } = new Dictionary<PersonId, string>();

    public bool IsLead => Group.IsLead(Me);

    public PersonId? Me => fund.By.Person;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetGroup(Reference, fund.By), stop) is not { } group)
        {
            return NotFound();
        }

        Group = group;
        Names = await fund.Ask(new NamesOf([.. group.Members.Select(it => it.Person)], fund.By), stop);
        if (IsLead)
        {
            Addresses = await fund.Ask(new AddressesOfInvited(group.Group, fund.By), stop);
        }

        return Page();
    }
}
