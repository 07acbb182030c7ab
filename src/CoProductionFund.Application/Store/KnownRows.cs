using System.Runtime.CompilerServices;
using Marten;
using Marten.Services.BatchQuerying;
using Microsoft.Extensions.Caching.Memory;

namespace CoProductionFund.Application.Store;

/// <summary>
/// Long rows that much is held against and few things change, such as a round with its questions, stay in memory. The database
/// is asked each time whether the row is still the one that is known, and sends it where it is not (docs/adr/0084).
/// </summary>
/// <remarks>What is given out is shared by all who ask and must not be changed.</remarks>
internal static class KnownRows
{
    private const int Most = 400; // rounds with 120 questions, by their ids and by their references: about 40 MiB

    private static readonly ConditionalWeakTable<IDocumentStore, MemoryCache> Stores = [];

    private const string Id = "id",
        Reference = "data ->> 'reference'",
        Written = "xmin || '.' || mt_version"; // another transaction wrote it, or the same one for another version of its stream

    /// <returns>As of now; null where there is none.</returns>
    public static Task<T?> LoadKnown<T>(this IQuerySession session, Guid id, CancellationToken stop)
        where T : class => session.Once(id, () => session.Ask(Id, id, session.Asking<T>(stop)));

    /// <summary>The one that is called so.</summary>
    public static Task<T?> LoadKnown<T>(this IQuerySession session, string reference, CancellationToken stop)
        where T : class => session.Once(reference, () => session.Ask(Reference, reference, session.Asking<T>(stop)));

    /// <summary>The same within a trip: there when the trip has been executed.</summary>
    public static Task<T?> LoadKnown<T>(this IBatchedQuery trip, Guid id)
        where T : class => trip.Parent.Ask<T>(Id, id, trip.Query<Answer<T>>);

    private static Func<string, object[], Task<IReadOnlyList<Answer<T>>>> Asking<T>(
        this IQuerySession session,
        CancellationToken stop
    ) => (sql, values) => session.QueryAsync<Answer<T>>(sql, stop, values);

    private static async Task<T?> Ask<T>(
        this IQuerySession session,
        string by,
        object key,
        Func<string, object[], Task<IReadOnlyList<Answer<T>>>> ask
    )
        where T : class
    {
        var memory = Stores.GetValue(
            session.DocumentStore,
            static _ => new(new MemoryCacheOptions { SizeLimit = Most })
        );
        var known = memory.Get<Answer<T>>((typeof(T), key));
        var found = await ask(
            $"""
            select json_build_object('written', {Written}, 'row', case when {Written} <> ? then data end)
            from {session.TableOf(typeof(T))} where {by} = ?
            """,
            [known?.Written ?? "", key]
        );
        if (found is not [var now])
        {
            return null;
        }

        return now.Row is null
            ? known!.Row
            : memory.Set((typeof(T), key), now, new MemoryCacheEntryOptions { Size = 1 }).Row;
    }

    /// <param name="Written">Is another with each change.</param>
    /// <param name="Row">Null where it is the one that is known.</param>
    internal sealed record Answer<T>(string Written, T? Row);
}
