using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Awards;

namespace CoProductionFund.Web.Pages.Checks;

internal static class DueFromChecks
{
    /// <summary>The checks that an award still needs.</summary>
    public static async Task<IReadOnlyList<Due>> DueOfChecks(this Asking fund, AwardView award, CancellationToken stop)
    {
        if (award.Row.Stage is not AwardStage.Accepted)
        {
            return [];
        }

        var checks = await fund.Ask(new GetChecksOfAward(award.Row.Reference, fund.By), stop);
        return
        [
            .. from check in checks
            where !check.Standing.IsInForce
            let name = check.Organisation.Name
            select new Due(
                $"The department must check {name}, which must hand in what is asked for",
                By: null,
                $"/awards/{award.Row.Reference}/checks"
            ),
        ];
    }
}
