using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>Every read model from nothing, against an ordered read of the events.</summary>
public sealed class Rebuild : IBenchmark
{
    public string Name => "rebuild";

    public string What => "every read model from nothing, against an ordered read of the events";

    public bool TakesKeptStore => true;

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        await Volume.Seed(site, settings.Size ?? Size.Department, settings.Events);
        await cluster.Sql("vacuum analyze");
        var names = ReadModels.All(site.Store);
        var ratios = names.ToDictionary(it => it, _ => new List<double>());
        var (events, together) = (0L, new List<double>());
        for (var round = 0; round < Math.Min(3, settings.Rounds); round++)
        {
            (events, var read) = await Read(cluster);
            foreach (var name in names.OrderBy(_ => Random.Shared.Next()))
            {
                ratios[name].Add(read / await Seconds(site, name));
            }

            together.Add(read * names.Count / await Seconds(site, [.. names]));
            report.Figure($"ordered read, round {round + 1}", events / read, "/s");
        }

        foreach (var (name, of) in ratios.OrderBy(it => Report.Median(it.Value)))
        {
            Show(name, of);
        }

        Show("one of all, one after the other", Harmonic(ratios.Values));
        Show("one of all, as many at once as there are cores", together);

        void Show(string what, IReadOnlyList<double> of) =>
            report.Figure(
                what,
                Report.Median(of),
                "of the read",
                $"[{of.Min():0.00}..{of.Max():0.00}], {events:N0} events in the store"
            );
    }

    private static async Task<double> Seconds(Site site, params string[] names)
    {
        var clock = Stopwatch.StartNew();
        await ReadModels.Rebuild(site.Store, names);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The ratio of their mean time, round by round.</summary>
    private static List<double> Harmonic(Dictionary<string, List<double>>.ValueCollection ratios) =>
        [.. Enumerable.Range(0, ratios.First().Count).Select(round => ratios.Count / ratios.Sum(it => 1 / it[round]))];

    public static async Task<(long Events, double Seconds)> Read(Cluster cluster)
    {
        await using var source = NpgsqlDataSource.Create(cluster.As("fund_app"));
        var clock = Stopwatch.StartNew();
        await using var command = source.CreateCommand("select data from fund.mt_events order by seq_id");
        command.CommandTimeout = 600;
        await using var rows = await command.ExecuteReaderAsync();
        long count = 0;
        while (await rows.ReadAsync())
        {
            rows.GetString(0);
            count++;
        }

        return (count, clock.Elapsed.TotalSeconds);
    }
}
