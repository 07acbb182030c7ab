using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Awards;

namespace CoProductionFund.Web.Pages.Agreements;

internal static class DueFromAgreements
{
    /// <summary>What is due next on the agreement of an award, from whom.</summary>
    public static async Task<IReadOnlyList<Due>> DueOfAgreement(
        this Asking fund,
        AwardView award,
        CancellationToken stop
    )
    {
        if (award.Row.Stage is not AwardStage.Accepted)
        {
            return [];
        }

        var here = $"/awards/{award.Row.Reference}/agreement";
        return await fund.Ask(new FindAgreement(award.Row.Reference, fund.By), stop) switch
        {
            null => [new("The department must open the agreement", By: null, here)],
            { Agreement.OpenVariation: { } open } =>
            [
                .. open
                    .Others.Except(open.ApprovedBy)
                    .Select(it => new Due(
                        $"{AgreementWords.All([it])} must answer variation {open.Number}",
                        By: null,
                        $"{here}/variations/{open.Number}"
                    )),
            ],
            { IsInForce: true } row when AgreementWords.NextReview(row) is { Day: { } day } =>
            [
                new("The parties hold a review", day.AddDays(1).AtLondon(TimeOnly.MinValue), $"{here}#reviews"),
            ],
            { IsInForce: true } => [],
            { WaitsForChecks: true } => [new("The department must finish the checks of both partners", By: null, here)],
            { Agreement: { Stage: AgreementStage.Settled } agreement } =>
            [
                .. Agreement
                    .Parties.Except(agreement.SignedBy)
                    .Select(it => new Due(
                        $"{AgreementWords.All([it])} must sign the agreement",
                        By: null,
                        $"{here}/sign"
                    )),
            ],
            _ => [new("The parties write the agreement, and the department settles its text", By: null, here)],
        };
    }
}
