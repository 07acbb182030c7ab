using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
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

    /// <summary>Agreement and checks stay as they are read until this transaction ends.</summary>
    public static async Task<PaymentFacts> Facts(
        this IDocumentSession session,
        IMediator ask,
        Award award,
        CancellationToken stop
    )
    {
        var id = Award.IdOf(award.Bid);
        await session.HoldStill(Agreement.IdOf(id).Value, stop);
        var agreement = await ask.Send(new GetAgreementById(id, Caller.TheFund), stop);
        return new(
            agreement is { IsInForce: true },
            agreement is null ? null : await session.CheckMissing(ask, agreement, stop),
            award.Reports.MatchEvidenced,
            award.Reports.CostShiftFlagged
        );
    }

    private static Task<string?> CheckMissing(
        this IDocumentSession session,
        IMediator ask,
        AgreementRow agreement,
        CancellationToken stop
    ) => Task.FromResult<string?>(null);

    /// <summary>Bank details that two people have confirmed; null where there are none.</summary>
    public static async Task<Payee?> PayeeOf(this IMediator ask, GroupId group, CancellationToken stop) =>
        (await ask.Send(new GroupsByIds([group], Caller.TheFund), stop)).SingleOrDefault() is { } row
            ? new(row.Details.Name, "00-00-00", "00000000")
            : null;
}

/// <summary>Where a group's money goes.</summary>
public sealed record Payee(string Name, string SortCode, string AccountNumber);
