using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks;

/// <summary>As many decided rounds as a size asks for.</summary>
public static class Volume
{
    private const int LargestRound = 1_750;

    public static async Task<IReadOnlyList<(Desk Desk, IReadOnlyList<Bidder> Bids)>> Seed(Site site, Size size)
    {
        var bids = size switch
        {
            Size.Small => 206,
            Size.Department => 2_000,
            _ => 35_000,
        };
        var rounds = (bids + LargestRound - 1) / LargestRound;
        var seeded = new List<(Desk, IReadOnlyList<Bidder>)>();
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < rounds; n++)
        {
            var desk = await Desk.With(
                site.Store,
                $"B{(char)('A' + n / 26)}{(char)('A' + n % 26)}",
                bids / rounds,
                DateTimeOffset.UtcNow
            );
            seeded.Add((desk, await desk.Decided(site.Store)));
            Console.Error.WriteLine(
                $"  {size}: {(n + 1) * bids / rounds:N0} of {bids:N0} bids, {clock.Elapsed:mm\\:ss}"
            );
        }

        return seeded;
    }
}
