using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages;

/// <summary>The first thing a newcomer sees; for whoever is signed in also the way back to where they were.</summary>
[AllowAnonymous]
public sealed class IndexModel(Asking fund, Navigation navigation, TimeProvider clock) : PageModel
{
    private const int Most = 5;

    private static readonly BidStage[] OnTheirWay = [BidStage.Draft, BidStage.Submitted, BidStage.Eligible];

    private static readonly AwardStage[] UnderWay = [AwardStage.Offered, AwardStage.Accepted];

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<RoundRow> Open { get; private set; } = [];

    public long OpenInAll { get; private set; }

    public IReadOnlyList<FundedBid> Funded { get; private set; } = [];

    public IReadOnlyDictionary<DepartmentId, string> Departments { get; private set; } =
        new Dictionary<DepartmentId, string>();

    /// <summary>Null for a visitor.</summary>
    public MyPlaces? Mine { get; private set; }

    public IReadOnlyList<InvitationToGroup> Invitations { get; private set; } = [];

    public IReadOnlyList<InvitationToInstitution> InstitutionInvitations { get; private set; } = [];

    /// <summary>Bids of my groups that are not decided yet.</summary>
    public IReadOnlyList<BidLine> Bids { get; private set; } = [];

    /// <summary>Awards of my groups that are to be answered or are under way.</summary>
    public IReadOnlyList<AwardLine> Awards { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var open = await fund.Ask(new ListRounds([RoundStage.Open], Department: null, Page: 1, fund.By), stop);
        (Open, OpenInAll) = ([.. open.Items.Take(Most)], open.Total);
        Funded = await fund.Ask(new ListLatestFunded(Most, fund.By), stop);
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Departments = departments.ToDictionary(it => it.Department, it => it.Name);

        Mine = await navigation.Places(HttpContext);
        if (Mine is not null)
        {
            Invitations = await fund.Ask(new ListMyInvitations(fund.By), stop);
            InstitutionInvitations = await fund.Ask(new ListMyInstitutionInvitations(fund.By), stop);
            if (Mine.Groups.Count > 0)
            {
                await OfMyGroups(stop);
            }
        }
    }

    private async Task OfMyGroups(CancellationToken stop)
    {
        var bids = await fund.Ask(new ListMyBids(Page: 1, fund.By), stop);
        Bids = [.. bids.Items.Where(it => OnTheirWay.Contains(it.Row.Stage)).Take(Most)];
        var awards = await fund.Ask(new ListMyAwards(Page: 1, fund.By), stop);
        Awards = [.. awards.Items.Where(it => UnderWay.Contains(it.Row.Stage)).Take(Most)];
    }
}
