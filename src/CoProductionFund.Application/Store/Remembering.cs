using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Marten;
using Marten.Internal.Sessions;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A request reads each thing once, however many rules and lists ask for it, until it has changed something. The commands
/// themselves have sessions of their own and read afresh (docs/adr/0078).
/// </summary>
public sealed class Remembering
{
    private bool isOn;

    private QuerySession? session;

    /// <summary>To be said before anything is read, by whoever knows that what this request reads is little.</summary>
    public void Begin() => isOn = true;

    /// <summary>To be said when something was changed: all is read afresh.</summary>
    public void Forget()
    {
        if (session is not null)
        {
            Memory.Forget(session);
        }
    }

    internal IQuerySession Open(IDocumentStore store)
    {
        if (!isOn)
        {
            return store.QuerySession();
        }

        session = (QuerySession)store.IdentitySession(); // keeps what was loaded by its id
        Memory.Of(session);
        return session;
    }
}

internal static class Memory
{
    private static readonly ConditionalWeakTable<
        IQuerySession,
        ConcurrentDictionary<(Type Kind, object Key), Task>
    > Kept = [];

    public static void Of(IQuerySession session) => Kept.Add(session, []);

    public static void Forget(QuerySession session)
    {
        session.ItemMap.Clear();
        Kept.GetOrCreateValue(session).Clear();
    }

    /// <summary>Reads, unless this page has read it before.</summary>
    /// <param name="key">With the type of the answer it says what is asked.</param>
    public static Task<T> Once<T>(this IQuerySession session, object key, Func<Task<T>> read) =>
        Kept.TryGetValue(session, out var memory)
            ? (Task<T>)memory.GetOrAdd((typeof(T), key), static (_, read) => read(), read)
            : read();

    /// <summary>The row that is called so, read once by a page; null where there is none.</summary>
    /// <param name="reference">What <paramref name="isCalled"/> looks for.</param>
    public static Task<T?> FirstOnce<T>(
        this IQuerySession session,
        string reference,
        Expression<Func<T, bool>> isCalled,
        CancellationToken stop
    )
        where T : notnull =>
        session.Once(reference, () => session.Query<T>().Where(isCalled).FirstOrDefaultAsync(stop));

    /// <summary>Reads in one trip what would be read one after the other. Does nothing where it would not be remembered.</summary>
    public static async Task ReadAhead(
        this IQuerySession session,
        CancellationToken stop,
        params IReadOnlyList<IListing> lists
    )
    {
        if (!Kept.TryGetValue(session, out _))
        {
            return;
        }

        var trip = session.CreateBatchQuery();
        var answers = lists.Select(list => list.Join(trip)).OfType<Func<Task>>().ToList();
        if (answers.Count == 0)
        {
            return;
        }

        await trip.Execute(stop);
        foreach (var keep in answers)
        {
            await keep();
        }
    }
}
