using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Marten;

namespace CoProductionFund.Benchmarks;

/// <summary>As many decided rounds as a size asks for, and the awards that followed.</summary>
public static class Volume
{
    private const int LargestRound = 1_750,
        Sections = 11;

    /// <summary>What a bid has without the sections being saved again, its share of awards included.</summary>
    private const int EachBid = 49;

    /// <param name="events">About how many there should be, if that is more than the bids need: sections are then saved more often. Null for no more.</param>
    public static async Task<IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)>> Seed(
        Site site,
        Size size,
        long? events = null
    )
    {
        var bids = size switch
        {
            Size.Small => 206,
            Size.Department => 2_000,
            _ => 35_000,
        };
        var savings = 1 + (int)Math.Max(0, ((events ?? 0) - ((long)bids * EachBid)) / ((long)bids * Sections));
        if (await Kept(site, bids) is { } kept)
        {
            return kept;
        }

        var seeded = await Seed(site, size.ToString(), bids, savings);
        await seeded[0].Desk.Overseen(site.Store);
        return seeded;
    }

    /// <summary>What a store that was kept has from an earlier run; null for an empty one.</summary>
    /// <exception cref="CannotMeasureException">It has something else, or not all of it.</exception>
    private static async Task<IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)>?> Kept(Site site, int bids)
    {
        var rounds = Rounds(bids);
        var desks = Enumerable
            .Range(0, rounds)
            .Select(n => new Desk(CodeOf('B', n), bids / rounds, DateTimeOffset.UtcNow))
            .ToList();
        await using var session = site.Store.QuerySession();
        if (await session.Events.FetchStreamStateAsync(desks[0].Department.Value) is null)
        {
            return null;
        }

        var seeded = desks.Select(it => (it, it.Bidders())).ToList();
        try
        {
            await Sanity.Check(site, seeded, await session.Events.QueryAllRawEvents().LongCountAsync());
            return seeded;
        }
        catch (InvalidOperationException wrong)
        {
            throw new CannotMeasureException(
                $"The store is not one of {bids:N0} bids. Give the size it was filled with, or another folder. {wrong.Message}"
            );
        }
    }

    /// <param name="codes">Comes first in the departments' codes, so that a store can be seeded more than once.</param>
    public static async Task<IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)>> Seed(
        Site site,
        string what,
        int bids,
        int savings = 1,
        char codes = 'B'
    )
    {
        var clock = Stopwatch.StartNew();
        var rounds = Rounds(bids);
        var seeded = new List<(Desk, IReadOnlyList<Bidder>)>();
        long events = 0;
        var next = Task.Run(() => Told(site, 0));
        for (var n = 0; n < rounds; n++)
        {
            var (history, desk, bidders) = await next; // the next one is told while this one is stored
            next = n + 1 < rounds ? TellNext(n + 1) : next;
            await history.Store();
            seeded.Add((desk, bidders));
            events += history.Events;
            Say($"{(n + 1) * bids / rounds:N0} of {bids:N0} bids, {events:N0} events");
        }

        await ReadModels.Build(site.Store, name => Say($"{name} built"));
        Say("every read model built");
        await Sanity.Check(site, seeded, events);
        return seeded;

        Task<(History, Desk, IReadOnlyList<Bidder>)> TellNext(int n) => Task.Run(() => Told(site, n));

        (History, Desk, IReadOnlyList<Bidder>) Told(Site of, int n)
        {
            var history = new History(of.Store);
            var desk = Desk.With(history, CodeOf(codes, n), bids / rounds, DateTimeOffset.UtcNow);
            return (history, desk, desk.Decided(history, savings));
        }

        void Say(string done) => Console.Error.WriteLine($"  {what}: {done}, {clock.Elapsed:mm\\:ss}");
    }

    private static int Rounds(int bids) => (bids + LargestRound - 1) / LargestRound;

    private static string CodeOf(char first, int n) => $"{first}{(char)('A' + n / 26)}{(char)('A' + n % 26)}";
}
