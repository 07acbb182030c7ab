using Marten;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Store;

/// <summary>Rows that can be read in one trip to the database together with others.</summary>
internal interface IListing
{
    /// <returns>What keeps the answer, once the trip is over; null where everything is known already.</returns>
    Func<Task>? Join(IBatchedQuery trip);
}

/// <summary>A list that several ask for.</summary>
/// <param name="key">What it is a list for. With the kind of row it says which list it is.</param>
internal sealed class Listing<T>(object key, Func<IQuerySession, IQueryable<T>> rows) : QueryListPlan<T>, IListing
    where T : notnull
{
    public override IQueryable<T> Query(IQuerySession session) => rows(session);

    public Task<IReadOnlyList<T>> Read(IQuerySession session, CancellationToken stop) =>
        session.Once(key, () => rows(session).ToListAsync(stop));

    public Func<Task>? Join(IBatchedQuery trip)
    {
        var found = trip.QueryByPlan(this);
        return () => trip.Parent.Once(key, () => found);
    }
}

/// <summary>Rows by their ids, for those who will load them one by one or some at a time.</summary>
/// <param name="evenKnown">Takes the trip even if nothing new is in it, so that how many there are does not hang on which rows meet on a page.</param>
internal sealed class RowsOf<T, TId>(IEnumerable<TId> ids, bool evenKnown = false) : IListing
    where T : class
    where TId : notnull
{
    public Func<Task>? Join(IBatchedQuery trip)
    {
        var known = trip.Parent.ItemMap.GetValueOrDefault(typeof(T)) as Dictionary<TId, T>;
        TId[] wanted = [.. ids.Distinct().Where(id => evenKnown || known?.ContainsKey(id) is not true)];
        if (wanted.Length == 0)
        {
            return null;
        }

        var found = trip.Query<T>("where d.id = any(?)", new object[] { wanted });
        return () => found; // the session keeps them by their ids
    }
}
