using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>The same things in a store that grows: each as a ratio to its limit in the same run, so that one table tells what is flat.</summary>
public sealed class Growth : IBenchmark
{
    private const int EventsOfBid = 49,
        Workers = 8;

    private const long Usual = 1_000_000;

    public string Name => "growth";

    public string What =>
        "commit, lists, the past and a rebuild at 10,000, 100,000 and 1,000,000 events (or up to --events), each against its limit";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        await using var source = NpgsqlDataSource.Create(cluster.As("fund_app"));
        var limit = await Limit.Prepared(cluster);
        var (_, drafts) = await site.Drafts("GRO", 400);
        long stored = 0;
        var codes = 'A';
        for (long size = 10_000; size <= (settings.Events ?? Usual); size *= 10, codes++)
        {
            var seeded = await Volume.Seed(
                site,
                $"{size:N0} events",
                (int)((size - stored) / EventsOfBid),
                codes: codes
            );
            stored = size;
            await cluster.Sql("vacuum analyze");
            await At(size, cluster, site, source, limit, drafts, seeded[^1], settings, report);
        }
    }

    private static async Task At(
        long size,
        Cluster cluster,
        Site site,
        NpgsqlDataSource source,
        Limit limit,
        IReadOnlyList<Bidder> drafts,
        (Desk Desk, IReadOnlyList<Bidder> Bids) round,
        Settings settings,
        Report report
    )
    {
        var (desk, bids) = round;
        var at = DateTimeOffset.UtcNow;
        var manager = await site.SignedInAs(desk.Manager);
        var each = drafts.Count / Workers;
        await Show(
            "commit",
            Workers,
            [
                limit.Case(),
                new("a group changes its details", (w, n) => site.Do(Commit.Amend(drafts[(w * each) + (n % each)], n))),
            ]
        );
        await Show(
            "list",
            1,
            [
                new("25 bids of a round by hand-written SQL", (_, _) => ByHand(source, desk)),
                Page($"/department/rounds/{desk.RoundReference}/bids", "bids of a round"),
                Page("/department", "a department's first page"),
                Page("/rounds", "open rounds"),
            ]
        );
        await Show("bid", 1, AsOf.Bid(site, source, bids, at));
        await Show("fund", 1, AsOf.Fund(site, source, desk, at));
        await RebuildOne(size, cluster, site, settings, report);

        async Task Show(string what, int workers, IReadOnlyList<Case> cases) =>
            report.Ratios($"{what}, {Short(size)}", await Load.Interleaved(cases, workers, settings));

        Case Page(string address, string name) =>
            new(
                name,
                async (_, _) =>
                {
                    using var answer = await manager.GetAsync(address);
                    answer.EnsureSuccessStatusCode();
                    await answer.Content.ReadAsByteArrayAsync();
                }
            );
    }

    private static async Task RebuildOne(long size, Cluster cluster, Site site, Settings settings, Report report)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Math.Min(3, settings.Rounds); round++)
        {
            var (_, read) = await Rebuild.Read(cluster);
            var clock = Stopwatch.StartNew();
            await ReadModels.Rebuild(site.Store, ["BidRow"]);
            ratios.Add(read / clock.Elapsed.TotalSeconds);
        }

        report.Figure(
            $"rebuilding the bids' rows, {Short(size)}",
            Report.Median(ratios),
            "of an ordered read of all events",
            $"[{ratios.Min():0.00}..{ratios.Max():0.00}]"
        );
    }

    private static string Short(long events) => $"10^{Math.Round(Math.Log10(events))}";

    private static async Task ByHand(NpgsqlDataSource source, Desk desk)
    {
        await using var command = source.CreateCommand(
            "select data from fund.mt_doc_bidrow where (data ->> 'round')::uuid = $1 order by data ->> 'reference' limit 25"
        );
        command.Parameters.AddWithValue(desk.Round.Value);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetString(0);
        }
    }
}
