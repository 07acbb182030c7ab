using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>My groups, my invitations, and every bid with what happens next and by when.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    public IReadOnlyList<InvitationToGroup> Invitations { get; private set; } = [];

    public Page<BidLine> Bids { get; private set; } = new([], 1, 0, 0);

    /// <summary>The latest.</summary>
    public Page<AwardLine> Awards { get; private set; } = new([], 1, 0, 0);

    public IReadOnlyDictionary<DepartmentId, string> Departments { get; private set; } =
        new Dictionary<DepartmentId, string>();

    public async Task OnGet(CancellationToken stop)
    {
        Groups = await fund.Ask(new ListMyGroups(fund.By), stop);
        Invitations = await fund.Ask(new ListMyInvitations(fund.By), stop);
        if (Groups.Count > 0)
        {
            Bids = await fund.Ask(new ListMyBids(Number, fund.By), stop);
            Awards = await fund.Ask(new ListMyAwards(1, fund.By), stop);
            var departments = await fund.Ask(new ListDepartments(fund.By), stop);
            Departments = departments.ToDictionary(it => it.Department, it => it.Name);
        }
    }
}
