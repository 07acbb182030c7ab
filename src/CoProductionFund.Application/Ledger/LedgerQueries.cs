using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Ledger;

/// <summary>The public face of the ledger.</summary>
/// <param name="Keys">As others pin them.</param>
/// <param name="Latest">The newest first; empty until something was signed.</param>
public sealed record LedgerNow(IReadOnlyList<string> Keys, IReadOnlyList<CheckpointRow> Latest);

public sealed record GetLedger(Caller By) : IQuery<LedgerNow>, IForAnyone;

public sealed class GetLedgerHandler(LedgerReader ledger) : IRequestHandler<GetLedger, LedgerNow>
{
    private const int Most = 20;

    public async Task<LedgerNow> Handle(GetLedger request, CancellationToken cancellationToken) =>
        new([.. ledger.Keys.Select(it => it.ToString())], await ledger.Checkpoints(Most, cancellationToken));
}

/// <summary>One checkpoint as it was signed.</summary>
public sealed record GetCheckpoint(long Size, Caller By) : IQuery<CheckpointRow?>, IForAnyone;

public sealed class GetCheckpointHandler(LedgerReader ledger) : IRequestHandler<GetCheckpoint, CheckpointRow?>
{
    public Task<CheckpointRow?> Handle(GetCheckpoint request, CancellationToken cancellationToken) =>
        ledger.Checkpoint(request.Size, cancellationToken);
}

/// <summary>Shows that one published checkpoint goes on from another.</summary>
public sealed record GetConsistency(long Older, long Size, Caller By) : IQuery<IReadOnlyList<byte[]>?>, IForAnyone;

public sealed class GetConsistencyHandler(LedgerReader ledger) : IRequestHandler<GetConsistency, IReadOnlyList<byte[]>?>
{
    public Task<IReadOnlyList<byte[]>?> Handle(GetConsistency request, CancellationToken cancellationToken) =>
        ledger.Consistency(request.Older, request.Size, cancellationToken);
}

public enum Receipted
{
    Submission,
    Decision,
}

/// <summary>What was promised when it happened. If the ledger never holds it, somebody took it away.</summary>
/// <param name="Hash">Of its line in the ledger; null until it is there.</param>
/// <param name="IsSigned">True when a checkpoint covers it, and the proof can be had.</param>
public sealed record Receipt(Guid Event, long Version, DateTimeOffset At, string? Hash, bool IsSigned);

/// <summary>The receipt of a bid's submission or of the decision on it, for whoever may read that; null where there is none.</summary>
public sealed record GetReceipt(string Reference, Receipted What, Caller By) : IQuery<Receipt?>, IForReadersOfBid;

public sealed class GetReceiptHandler(IQuerySession session, IMediator ask, LedgerReader ledger)
    : IRequestHandler<GetReceipt, Receipt?>
{
    public async Task<Receipt?> Handle(GetReceipt request, CancellationToken cancellationToken)
    {
        if (await Stream(request, cancellationToken) is not { } stream)
        {
            return null;
        }

        var events = await session.Events.FetchStreamAsync(stream, token: cancellationToken);
        var happened = events.LastOrDefault(it =>
            request.What is Receipted.Submission
                ? it.Data is BidSubmitted
                : it.Data
                    is BidAwarded
                        or BidPlacedOnReserveList
                        or BidDeclined
                        or BidFoundIneligible
                        or BidDecisionTakenBack
                        or BidAwardedFromReserveList
        );
        if (happened is null or { Data: BidDecisionTakenBack })
        {
            return null;
        }

        var entry = await ledger.Entry(happened.Id, cancellationToken);
        return new(happened.Id, happened.Version, happened.Timestamp, entry?.Hash, entry?.Note is not null);
    }

    /// <summary>A decision has a receipt when its readers may know of it.</summary>
    private async Task<Guid?> Stream(GetReceipt request, CancellationToken stop)
    {
        if (
            request.What is Receipted.Decision
            && await ask.Send(new GetDecision(request.Reference, request.By), stop) is null
        )
        {
            return null;
        }

        return (await ask.Send(new FindBid(request.Reference, Caller.TheFund), stop))?.Bid.Value;
    }
}

/// <summary>The same as a file that proves it without us; null until a checkpoint covers it.</summary>
public sealed record GetProof(string Reference, Receipted What, Caller By) : IQuery<string?>, IForReadersOfBid;

public sealed class GetProofHandler(IMediator ask, LedgerReader ledger) : IRequestHandler<GetProof, string?>
{
    public async Task<string?> Handle(GetProof request, CancellationToken cancellationToken) =>
        await ask.Send(new GetReceipt(request.Reference, request.What, request.By), cancellationToken)
            is { IsSigned: true } receipt
            ? await ledger.Proof(receipt.Event, cancellationToken)
            : null;
}
