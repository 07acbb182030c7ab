using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>A page about one round that everyone may see.</summary>
public abstract class PublicRoundPage(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public string Department { get; private set; } = "";

    public IReadOnlyDictionary<ServiceAreaId, ServiceAreaRow> Areas { get; private set; } =
        new Dictionary<ServiceAreaId, ServiceAreaRow>();

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool TakesBids => Round.Stage is RoundStage.Open && Now <= Round.ClosesAt;

    protected Asking Fund => fund;

    /// <summary>Published terms do not change, so a public round has them.</summary>
    public RoundTerms Terms => Round.Terms!;

    /// <summary>False for a draft and where there is no such round: not found.</summary>
    protected async Task<bool> Find(CancellationToken stop)
    {
        if (await fund.Ask(new GetPublicRound(Reference, fund.By), stop) is not { Terms: { } terms } round)
        {
            return false;
        }

        Round = round;
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Department = departments.FirstOrDefault(it => it.Department == round.Department)?.Name ?? "";
        ServiceAreaId[] invited = [.. terms.Invitations.Select(it => it.ServiceArea)];
        var areas = await fund.Ask(new GetServiceAreasByIds(invited, fund.By), stop);
        Areas = areas.ToDictionary(it => it.Area);
        return true;
    }
}
