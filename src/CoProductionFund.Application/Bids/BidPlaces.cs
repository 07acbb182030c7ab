using Marten;
using Microsoft.Extensions.Caching.Memory;

namespace CoProductionFund.Application.Bids;

/// <summary>Where a bid belongs, from its first event on.</summary>
public sealed record BidPlace(string Reference, RoundId Round, GroupId Group, DepartmentId Department);

/// <summary>
/// Keeps in memory where bids belong, because that never changes and every rule and command of a bid asks for it. Nothing
/// that can change is kept: who acts for the group is read each time.
/// </summary>
public sealed class BidPlaces : IDisposable
{
    private const int Most = 100_000; // about 20 MiB

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <returns>Null where there is no such bid.</returns>
    public async Task<BidPlace?> Of(IQuerySession session, BidId bid, CancellationToken stop)
    {
        if (known.TryGetValue(bid, out BidPlace? place))
        {
            return place;
        }

        if (await session.LoadAsync<BidRow>(bid.Value, stop) is not { } row)
        {
            return null;
        }

        return known.Set(
            bid,
            new BidPlace(row.Reference, row.Round, row.Group, row.Department),
            new MemoryCacheEntryOptions { Size = 1 }
        );
    }

    public void Dispose() => known.Dispose();
}
