using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>What other streams say about a payment.</summary>
public static class PaymentGrounds
{
    /// <summary>Whether the parties have begun an agreement.</summary>
    public static async Task<bool> HasAgreement(this IMediator ask, AwardId award, CancellationToken stop) =>
        await ask.Send(new GetAgreementById(award, Caller.TheFund), stop) is not null;

    /// <summary>What may be paid first, before any match is evidenced, as a share of the award.</summary>
    public static async Task<Percent> PaidAhead(this IMediator ask, RoundId round, CancellationToken stop) =>
        (await ask.Send(new GetRoundById(round, Caller.TheFund), stop))?.Terms?.PaidAhead
        ?? ScheduleDecisions.UsualAhead;

    /// <summary>What was agreed, checked and reported. An agreement in force stays so; a check is held in force until the end of the transaction.</summary>
    public static async Task<PaymentFacts> Facts(
        this IDocumentSession session,
        IMediator ask,
        Award award,
        CancellationToken stop
    )
    {
        var agreement = await ask.Send(new GetAgreementById(Award.IdOf(award.Bid), Caller.TheFund), stop);
        return new(
            agreement is { IsInForce: true },
            agreement is null ? null : await session.CheckMissing(ask, agreement, stop),
            award.Reports.MatchEvidenced,
            award.Reports.CostShiftFlagged
        );
    }

    /// <summary>Both partners' checks are in force, and stay so until this transaction ends: whoever ends one waits at its gate.</summary>
    private static async Task<string?> CheckMissing(
        this IDocumentSession session,
        IMediator ask,
        AgreementRow agreement,
        CancellationToken stop
    )
    {
        OrganisationId[] partners = [OrganisationId.Of(agreement.Group), OrganisationId.Of(agreement.Institution)];
        foreach (var partner in partners)
        {
            await session.PassThrough(PartnerCheck.IdOf(agreement.Department, partner), stop);
        }

        var checks = await ask.Send(new GetChecks(agreement.Department, partners, Caller.TheFund), stop);
        return partners
            .Where(it => !checks[it].IsInForce)
            .Select(it => $"No partner check of the {Say(it.Kind)} is in force. {checks[it].WhyNot}")
            .FirstOrDefault();
    }

    /// <summary>"group", "institution".</summary>
    public static string Say(OrganisationKind kind) => kind is OrganisationKind.Group ? "group" : "institution";
}
