using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Ledger;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Benchmarks;

/// <summary>What was seeded is what the product would show of it; else a figure would say nothing.</summary>
public static class Sanity
{
    private const int Sampled = 40,
        SmallEnough = 20_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static async Task Check(
        Site site,
        IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)> seeded,
        long events
    )
    {
        await Counts(site, seeded, events);
        var bids = seeded.SelectMany(it => it.Bids).ToArray();
        var now = DateTimeOffset.UtcNow;
        foreach (var it in Random.Shared.GetItems(bids, Sampled))
        {
            var (kept, replayed) = (
                await site.Ask(new GetBid(it.Reference, Caller.TheFund)),
                await site.Ask(new GetBidAsOf(it.Reference, now, Caller.TheFund))
            );
            if (Written(kept) != Written(replayed))
            {
                throw new InvalidOperationException($"Bid {it.Reference} is not what its events say.");
            }
        }

        if (events < SmallEnough)
        {
            var check = await site
                .Services.GetRequiredService<ReadModelChecker>()
                .Everything(progress: null, CancellationToken.None);
            Same("Read models that differ from their events", 0, check.Differences.Count);
        }
    }

    private static async Task Counts(
        Site site,
        IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)> seeded,
        long events
    )
    {
        await using var session = site.Store.QuerySession();
        foreach (var (desk, bids) in seeded)
        {
            Same(
                $"Bids of {desk.Code}",
                bids.Count,
                await session.Query<BidRow>().CountAsync(it => it.Department == desk.Department)
            );
            Same(
                $"Awarded bids of {desk.Code}",
                bids.Index().Count(it => Judging.IsAwarded(it.Index)),
                await session
                    .Query<BidRow>()
                    .CountAsync(it => it.Department == desk.Department && it.Stage == BidStage.Awarded)
            );
            Same(
                $"Bids in the statistics of {desk.Code}",
                bids.Count,
                (await site.Ask(new GetRoundStatistics(desk.RoundReference, Caller.TheFund))).Started
            );
        }

        var stored = await session.Events.QueryAllRawEvents().LongCountAsync();
        if (stored < events)
        {
            Same("Events", events, stored);
        }
    }

    private static string Written(BidView? view) =>
        CanonicalJson.Of(
            JsonSerializer.SerializeToElement(
                view is null
                    ? null
                    : new
                    {
                        view.Row,
                        view.Round,
                        view.Heading,
                    },
                Json
            )
        );

    private static void Same<T>(string what, T wanted, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(wanted, found))
        {
            throw new InvalidOperationException($"{what}: {wanted} expected, and {found} found.");
        }
    }
}
