using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Ledger;

/// <summary>What the regular check found last, and how quickly checkpoints come.</summary>
/// <param name="Check">Null until the first one is done.</param>
/// <param name="Delay">Null until something was signed after the first checkpoint.</param>
/// <param name="Refusal">Why the ledger of this node stands still; null while all is well.</param>
public sealed record LedgerWatched(LatestLedgerCheck? Check, SigningDelay? Delay, string? Refusal);

/// <summary>From the moment something happened to the checkpoint that covers it, by the service's clock; of the latest events.</summary>
/// <param name="Events">How many were looked at.</param>
/// <param name="Half">Half of them took no longer.</param>
/// <param name="Most">95 of a hundred took no longer.</param>
public sealed record SigningDelay(long Events, TimeSpan Half, TimeSpan Most, TimeSpan Longest);

public sealed record GetLedgerWatched(Caller By) : IQuery<LedgerWatched>, IForAuditors;

public sealed class GetLedgerWatchedHandler(IQuerySession session, LedgerReader ledger, LedgerState state)
    : IRequestHandler<GetLedgerWatched, LedgerWatched>
{
    public async Task<LedgerWatched> Handle(GetLedgerWatched request, CancellationToken cancellationToken) =>
        new(
            await session.LoadAsync<LatestLedgerCheck>(LatestLedgerCheck.Only, cancellationToken),
            await ledger.SigningDelay(cancellationToken),
            state.Refusal
        );
}
