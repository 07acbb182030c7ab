using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>What other streams say about a payment.</summary>
public static class PaymentGrounds
{
    /// <summary>Whether the parties have begun an agreement.</summary>
    public static Task<bool> HasAgreement(this IMediator ask, AwardId award, CancellationToken stop) =>
        Task.FromResult(true);

    /// <summary>What may be paid first, before any match is evidenced, as a share of the award.</summary>
    public static async Task<Percent> PaidAhead(this IMediator ask, RoundId round, CancellationToken stop) =>
        (await ask.Send(new GetRoundById(round, Caller.TheFund), stop))?.Terms?.PaidAhead
        ?? ScheduleDecisions.UsualAhead;

    /// <summary>Agreement and checks stay as they are read until this transaction ends.</summary>
    public static Task<PaymentFacts> Facts(
        this IDocumentSession session,
        IMediator ask,
        Award award,
        CancellationToken stop
    ) => Task.FromResult(new PaymentFacts(true, null, new Pence(long.MaxValue), false));

    /// <summary>Bank details that two people have confirmed; null where there are none.</summary>
    public static async Task<Payee?> PayeeOf(this IMediator ask, GroupId group, CancellationToken stop) =>
        (await ask.Send(new GroupsByIds([group], Caller.TheFund), stop)).SingleOrDefault() is { } row
            ? new(row.Details.Name, "00-00-00", "00000000")
            : null;
}

/// <summary>Where a group's money goes.</summary>
public sealed record Payee(string Name, string SortCode, string AccountNumber);
