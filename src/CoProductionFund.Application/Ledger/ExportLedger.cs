using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using MediatR;

namespace CoProductionFund.Application.Ledger;

public enum BundleOf
{
    Everything,
    Round,
    Fund,
}

/// <summary>A bundle of events that can be checked without us.</summary>
/// <param name="Reference">Of the round or fund; null for everything.</param>
public sealed record ExportLedger(BundleOf Of, string? Reference, Caller By) : IQuery<LedgerBundle?>, IForAuditors;

/// <summary>Written as it is read: nothing is kept in memory but ids.</summary>
public sealed class LedgerBundle
{
    private readonly Func<Stream, CancellationToken, Task> write;

    internal LedgerBundle(string fileName, Func<Stream, CancellationToken, Task> write) =>
        (FileName, this.write) = (fileName, write);

    public string FileName { get; }

    /// <summary>A zip.</summary>
    /// <exception cref="LedgerRefusesException">Nothing was signed yet.</exception>
    public Task Write(Stream to, CancellationToken stop) => write(to, stop);
}

/// <remarks>Null where there is no such round or fund.</remarks>
public sealed class ExportLedgerHandler(IMediator ask, LedgerExport export, TimeProvider clock)
    : IRequestHandler<ExportLedger, LedgerBundle?>
{
    public async Task<LedgerBundle?> Handle(ExportLedger request, CancellationToken cancellationToken)
    {
        if (request.Of is BundleOf.Everything)
        {
            return Bundle("everything", streams: null);
        }

        return await StreamsOf(request, cancellationToken) is { } streams ? Bundle(request.Reference!, streams) : null;
    }

    private LedgerBundle Bundle(string of, IReadOnlyList<Guid>? streams) =>
        new($"ledger-{of}-{clock.GetUtcNow():yyyy-MM-dd}.zip", (to, stop) => export.Write(to, streams, stop));

    private async Task<IReadOnlyList<Guid>?> StreamsOf(ExportLedger request, CancellationToken stop)
    {
        var reference = request.Reference ?? "";
        if (request.Of is BundleOf.Round)
        {
            return await ask.Send(new GetRound(reference, Caller.TheFund), stop) is { } round
                ? await export.StreamsOf("round", [round.Id], stop)
                : null;
        }

        if (await ask.Send(new GetFund(reference, Caller.TheFund), stop) is not { } fund)
        {
            return null;
        }

        var ofFund = await export.StreamsOf("fund", [fund.Id], stop);
        return await export.StreamsOf("round", ofFund, stop);
    }
}
