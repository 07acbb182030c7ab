using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <param name="Signs">Is named for this agreement.</param>
public sealed record MayBeNamed(PersonId Person, string Name, bool Signs);

/// <summary>A party says which of its people sign.</summary>
[Authorize]
public sealed class SignatoriesModel(Asking fund) : AgreementPage(fund)
{
    /// <summary>Who is to sign. What is to be so is said, and not that it changes: pressing twice is pressing once.</summary>
    [BindProperty]
    public Guid? Named { get; set; }

    /// <summary>Who is to sign no longer.</summary>
    [BindProperty]
    public Guid? TakenOff { get; set; }

    public IReadOnlyList<MayBeNamed> People { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        Command change = TakenOff is { } off
            ? new StandSignatoryDown(Award, new(off), Fund.By)
            : new NameSignatory(Award, new(Named ?? default), Fund.By);
        var isDone = await Fund.Ask(change, ModelState, stop);
        return isDone ? Done("Who signs is saved", $"{Here}/signatories") : Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!await LoadForParty(stop) || !View.Me.NamesSignatories)
        {
            return false;
        }

        IEnumerable<PersonId> present = Mine switch
        {
            Party.Group => View.Parties.Group.Members.Select(it => it.Person),
            Party.Institution => View.Parties.Institution.Representatives.Select(it => it.Person),
            _ => View.Parties.Department.Staff.Select(it => it.Person),
        };
        var named = View.Agreement.Signatories.Where(it => it.Party == Mine).Select(it => it.Person);
        PersonId[] people = [.. present.Concat(named).Distinct()];
        var names = await Fund.Ask(new NamesOf(people, Fund.By), stop);
        People = [.. people.Select(it => new MayBeNamed(it, names[it], View.Agreement.IsSignatory(Mine!.Value, it)))];
        return true;
    }
}
