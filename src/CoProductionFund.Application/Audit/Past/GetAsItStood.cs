using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>A thing as it stood and as it stands, side by side.</summary>
/// <param name="Moment">Of which it is told; null while none was chosen, and then both sides are of now.</param>
/// <param name="Records">One for each read model that knows the thing.</param>
/// <param name="Versions">Every moment at which something happened to it, the latest first: a thousand at most.</param>
public sealed record ThenAndNow(
    string Reference,
    string Module,
    DateTimeOffset? Moment,
    IReadOnlyList<RecordThenAndNow> Records,
    IReadOnlyList<VersionOfThing> Versions
);

/// <param name="Name">Of the read model, in words ("Fund position").</param>
public sealed record RecordThenAndNow(string Name, IReadOnlyList<LineThenAndNow> Lines);

/// <param name="Then">Null where there was no such line.</param>
/// <param name="Now">Null where there is none any more.</param>
public sealed record LineThenAndNow(string Label, string? Then, string? Now)
{
    public bool Differs => Then != Now;
}

public sealed record VersionOfThing(long Version, long Event, DateTimeOffset At, string Type);

/// <summary>Any thing that has a reference, as it stood at a moment or after an event. Folded from its events, not read from what is kept.</summary>
/// <param name="At">Null where an event is named, or for now.</param>
/// <param name="Event">The number of an event; null where a moment is named, or for now.</param>
public sealed record GetAsItStood(string Reference, DateTimeOffset? At, long? Event, Caller By)
    : IQuery<ThenAndNow?>,
        IForAuditors;

public sealed class GetAsItStoodHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAsItStood, ThenAndNow?>
{
    public async Task<ThenAndNow?> Handle(GetAsItStood request, CancellationToken cancellationToken)
    {
        var reference = new EventFilter(Reference: request.Reference).Tidied ?? "";
        if (await session.StreamOf(reference, cancellationToken) is not { } stream)
        {
            return null;
        }

        var events = await session.Events.FetchStreamAsync(stream, token: cancellationToken);
        if (events.Count == 0)
        {
            return null;
        }

        var moment =
            request.At?.ToUniversalTime() ?? (events.LastOrDefault(e => e.Sequence <= request.Event))?.Timestamp;
        bool Was(IEvent e) =>
            request.Event is { } last ? e.Sequence <= last : moment is not { } at || e.Timestamp <= at;

        List<(string Name, object? Then, object? Now)> records = [];
        foreach (var model in ReadModel.Of(session.DocumentStore))
        {
            var told = model.IsOfOneStream ? events : await Related(model, stream, cancellationToken);
            var then = await model.RowAfter(stream, [.. told.Where(Was)], session, cancellationToken);
            var now = await model.RowAfter(stream, told, session, cancellationToken);
            if (then is not null || now is not null)
            {
                records.Add((Describe.Name(model.Name), then, now));
            }
        }

        var describing = await Describe.For(
            session,
            ask,
            [.. records.SelectMany(it => new[] { it.Then, it.Now })],
            cancellationToken
        );
        return new(
            reference,
            EventSubjects.ModuleOf(events[0].Data.GetType()),
            moment,
            [
                .. records.Select(it => new RecordThenAndNow(
                    it.Name,
                    Beside(describing.Lines(it.Then), describing.Lines(it.Now))
                )),
            ],
            [
                .. events
                    .TakeLast(1_000)
                    .Reverse()
                    .Select(e => new VersionOfThing(e.Version, e.Sequence, e.Timestamp, e.EventTypeName)),
            ]
        );
    }

    /// <summary>The events of other streams that a read model about this thing reads: the index finds them.</summary>
    private async Task<IReadOnlyList<IEvent>> Related(ReadModel model, Guid thing, CancellationToken stop)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        if (await session.Number($"select count(*) from {session.TableOf(model.Row)} where id = $1", stop, thing) == 0)
        {
            return [];
        }

        var numbers = await session.Read(
            $"select seq from {schema}.{AuditIndex.Events} where things @> $1 and type = any($2) order by seq",
            it => it.GetInt64(0),
            stop,
            new[] { thing },
            model.Types.ToArray()
        );
        return await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence.IsOneOf(numbers.ToArray()))
            .OrderBy(e => e.Sequence)
            .Take(numbers.Count)
            .ToListAsync(stop);
    }

    /// <summary>Lines of both sides by their label, in the order of now; what is gone comes where it was.</summary>
    private static IReadOnlyList<LineThenAndNow> Beside(
        IReadOnlyList<(string Label, string Text)> then,
        IReadOnlyList<(string Label, string Text)> now
    )
    {
        var (left, right) = (First(then), First(now));
        return
        [
            .. now.Select(it => it.Label)
                .Union(then.Select(it => it.Label))
                .Select(label => new LineThenAndNow(
                    label,
                    left.GetValueOrDefault(label),
                    right.GetValueOrDefault(label)
                )),
        ];
    }

    private static Dictionary<string, string> First(IEnumerable<(string Label, string Text)> lines) =>
        lines.DistinctBy(it => it.Label).ToDictionary(it => it.Label, it => it.Text);
}
