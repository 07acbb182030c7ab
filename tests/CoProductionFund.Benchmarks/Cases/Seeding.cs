using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>How long a size takes to be there: events and words in bulk, then every read model from them.</summary>
public sealed class Seeding : IBenchmark
{
    public string Name => "seed";

    public string What => "a size filled in bulk, every read model built and held against its events";

    public bool TakesKeptStore => true;

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var clock = Stopwatch.StartNew();
        var seeded = await Volume.Seed(site, settings.Size ?? Size.Small, settings.Events);
        report.Figure($"{seeded.Sum(it => it.Bids.Count):N0} bids", clock.Elapsed.TotalSeconds, "s");
    }
}
