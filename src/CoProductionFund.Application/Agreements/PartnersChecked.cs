using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

internal static class PartnersChecked
{
    /// <summary>
    /// Whether the award still stands and a partner check of the group and one of the institution are in force (rule 6).
    /// Neither check can end before this transaction does.
    /// </summary>
    public static async Task<bool> ArePartnersChecked(
        this IDocumentSession session,
        Agreement agreement,
        IMediator ask,
        CancellationToken stop
    )
    {
        OrganisationId[] partners = [OrganisationId.Of(agreement.Group), OrganisationId.Of(agreement.Institution)];
        var checks = partners.Select(it => PartnerCheck.IdOf(agreement.Department, it));
        foreach (var check in checks.OrderBy(it => it.Value))
        {
            await session.PassThrough(check, stop);
        }

        var found = await ask.Send(new GetChecks(agreement.Department, partners, Caller.TheFund), stop);
        return found.Values.All(it => it.IsInForce) && await session.IsAwardAlive(agreement.Award, stop);
    }

    /// <summary>Accepted, and neither ended early nor completed since.</summary>
    public static async Task<bool> IsAwardAlive(this IQuerySession session, AwardId award, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(award.Value, stop) is { Stage: AwardStage.Accepted };
}
