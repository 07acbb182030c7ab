using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Marten;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>Every read model from nothing, against an ordered read of the events.</summary>
public sealed class Rebuild : IBenchmark
{
    /// <summary>As many events as a read model takes in at a time.</summary>
    private const int Page = 5_000;

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
        var (events, together, library, copied) = (0L, new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Math.Min(3, settings.Rounds); round++)
        {
            (events, var read) = await Read(cluster);
            library.Add(read / await ByTheLibrary(site));
            foreach (var name in names.OrderBy(_ => Random.Shared.Next()))
            {
                ratios[name].Add(read / await Seconds(site, name));
            }

            copied.Add(read / await AuditIndexCopied(cluster));
            together.Add(read * names.Count / await Seconds(site, [.. names]));
            report.Figure($"ordered read, round {round + 1}", events / read, "/s");
        }

        Show("the store's library reads the events, and nobody looks at them", library);
        Show("the lines of the audit index copied by PostgreSQL, with their indexes", copied);
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

    /// <summary>Rows become events in pages as large as those of a read model: one that wants every event cannot be quicker.</summary>
    private static async Task<double> ByTheLibrary(Site site)
    {
        await using var session = site.Store.QuerySession();
        var clock = Stopwatch.StartNew();
        for (long last = 0, read = Page; read == Page; )
        {
            var after = last;
            var events = await session
                .Events.QueryAllRawEvents()
                .Where(e => e.Sequence > after)
                .OrderBy(e => e.Sequence)
                .Take(Page)
                .ToListAsync();
            (last, read) = (events.Count == 0 ? last : events[^1].Sequence, events.Count);
        }

        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>In pages as large as those of a read model; no event is read and no word made, so its rebuilding cannot be quicker.</summary>
    private static async Task<double> AuditIndexCopied(Cluster cluster)
    {
        await cluster.Sql("create table fund.copied (like fund.audit_event including all)");
        var clock = Stopwatch.StartNew();
        await cluster.Sql(
            $$"""
            do $$
            declare last bigint := 0; read bigint;
            begin
              loop
                with page as (insert into fund.copied select * from fund.audit_event where seq > last order by seq limit {{Page}} returning seq)
                select count(*), max(seq) into read, last from page;
                commit;
                exit when read < {{Page}};
              end loop;
            end $$
            """
        );
        var seconds = clock.Elapsed.TotalSeconds;
        await cluster.Sql("drop table fund.copied");
        return seconds;
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
