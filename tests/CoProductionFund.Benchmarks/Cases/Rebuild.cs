using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>Every read model from nothing, against an ordered read of the events.</summary>
public sealed class Rebuild : IBenchmark
{
    public string Name => "rebuild";

    public string What => "every read model from nothing, against an ordered read of the events";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        await Volume.Seed(site, settings.Size ?? Size.Department);
        await cluster.Sql("vacuum analyze");
        var names = ReadModels(site);
        var ratios = new List<double>();
        long events = 0;
        for (var round = 0; round < Math.Min(3, settings.Rounds); round++)
        {
            (events, var read) = await Read(cluster);
            var clock = Stopwatch.StartNew();
            using var daemon = await site.Store.BuildProjectionDaemonAsync();
            foreach (var name in names)
            {
                await daemon.RebuildProjectionAsync(name, CancellationToken.None);
            }

            ratios.Add(read / (clock.Elapsed.TotalSeconds / names.Count));
            report.Figure(
                $"events through one read model, round {round + 1}",
                events * names.Count / clock.Elapsed.TotalSeconds,
                "/s",
                $"{names.Count} read models in {clock.Elapsed.TotalSeconds:0.0} s; read alone {events / read:N0}/s"
            );
        }

        report.Figure("ratio of one read model to the read", Report.Median(ratios), "", $"{events:N0} events");
    }

    private static IReadOnlyList<string> ReadModels(Site site) =>
        [
            .. ((DocumentStore)site.Store)
                .Options.Projections.All.Where(it => it.Lifecycle is not ProjectionLifecycle.Live)
                .Select(it => it.Name)
                .Distinct(),
        ];

    private static async Task<(long Events, double Seconds)> Read(Cluster cluster)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
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
