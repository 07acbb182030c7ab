using JasperFx.Events;
using Marten;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Store;

/// <summary>The one place where a decision meets the store.</summary>
public static class Deciding
{
    /// <summary>So many streams are opened in one trip where there are many: as many bids with their words are about 2 MiB.</summary>
    public const int InOneTrip = 100;

    /// <summary>Loads the stream, asks, and queues the events. Wolverine commits when the handler returns.</summary>
    /// <exception cref="JasperFx.ConcurrencyException">Someone else wrote meanwhile (thrown at commit, retried by policy).</exception>
    public static async Task<Decision> Decide<TState>(
        this IDocumentSession session,
        Guid stream,
        Func<TState, Decision> decide,
        CancellationToken stop
    )
        where TState : class, IFold<TState>
    {
        var opened = await session.Open<TState>(stream, stop);
        return opened.Record(decide(opened.State));
    }

    /// <summary>The same for policies and the clock, where nobody is there to be told.</summary>
    /// <exception cref="RefusedException">The rule said no: the message goes to the dead letters, where people look.</exception>
    public static async Task Insist<TState>(
        this IDocumentSession session,
        Guid stream,
        Func<TState, Decision> decide,
        CancellationToken stop
    )
        where TState : class, IFold<TState>
    {
        var opened = await session.Open<TState>(stream, stop);
        opened.Insist(decide(opened.State));
    }

    /// <summary>The same for the streams of many things, <see cref="InOneTrip"/> at a time.</summary>
    /// <exception cref="RefusedException">The rule said no to one of them: none is stored.</exception>
    public static async Task InsistOnAll<TState, T>(
        this IDocumentSession session,
        IEnumerable<T> all,
        Func<T, Guid> streamOf,
        Func<T, TState, Decision> decide,
        CancellationToken stop
    )
        where TState : class, IFold<TState>
    {
        foreach (var some in all.Chunk(InOneTrip))
        {
            var trip = session.CreateBatchQuery();
            var opening = some.Select(it => trip.Open<TState>(streamOf(it))).ToList();
            await trip.Execute(stop);
            foreach (var (it, opened) in some.Zip(await Task.WhenAll(opening)))
            {
                opened.Insist(decide(it, opened.State));
            }
        }
    }

    /// <summary>A stream held for writing, for decisions that touch several: nothing is stored until it is recorded.</summary>
    public static async Task<Opened<TState>> Open<TState>(
        this IDocumentSession session,
        Guid stream,
        CancellationToken stop
    )
        where TState : class, IFold<TState>
    {
        if (session.Take<Opened<TState>>(stream) is { } opened)
        {
            return opened;
        }

        var trip = session.CreateBatchQuery();
        var opening = trip.Open<TState>(stream);
        await trip.Execute(stop);
        return await opening;
    }

    /// <summary>The same before anything else is read: whoever opens the stream next in this session finds it open.</summary>
    public static Task OpenAhead<TState>(this IDocumentSession session, Guid stream, CancellationToken stop)
        where TState : class, IFold<TState> => session.Keep(stream, session.Open<TState>(stream, stop)!);

    /// <summary>The same within a trip: there when the trip has been executed.</summary>
    public static async Task<Opened<TState>> Open<TState>(this IBatchedQuery trip, Guid stream)
        where TState : class, IFold<TState>
    {
        var opening = trip.Events.FetchForWriting<TState>(stream);
        await trip.ReadRowsOf<TState>(stream); // after the stream, so that none is older
        return new(stream, await opening);
    }

    /// <summary>What a stream says now, for a rule of another stream. Not held: see <see cref="Gate"/> where that matters.</summary>
    public static async Task<TState> Fold<TState>(this IQuerySession session, Guid stream, CancellationToken stop)
        where TState : class, IFold<TState> =>
        await session.Events.AggregateStreamAsync<TState>(stream, token: stop) ?? TState.Empty(stream);
}

/// <summary>A stream and what its rules need to remember, what was recorded since included.</summary>
public sealed class Opened<TState>(Guid id, IEventStream<TState> stream)
    where TState : class, IFold<TState>
{
    public TState State { get; private set; } = stream.Aggregate ?? TState.Empty(id);

    public Decision Record(Decision decision)
    {
        stream.AppendMany(decision.Events);
        State = decision.Events.Aggregate(State, TState.Fold);
        return decision;
    }

    /// <exception cref="RefusedException">The rule said no, and nobody is there to be told.</exception>
    public void Insist(Decision decision)
    {
        if (Record(decision).Refusal is { } refusal)
        {
            throw new RefusedException(refusal);
        }
    }
}

public sealed class RefusedException(Refusal refusal) : Exception($"{refusal.Code}: {refusal.Message}")
{
    public Refusal Refusal { get; } = refusal;
}
