using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>List pages and dashboards as people read them, each against a hand-written query for the same rows.</summary>
public sealed class Lists : IBenchmark
{
    public string Name => "lists";

    public string What =>
        "each list page through HTTP, against a hand-written query of its own; trips to the database that it made";

    /// <summary>.NET compiles a second time what was called thirty times: the first page is to be measured like the last.</summary>
    private const int UntilCompiled = 40;

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        foreach (var size in settings.Size is { } one ? [one] : (Size[])[Size.Small, Size.Department])
        {
            await using var own = Cluster.Start(settings.Store);
            var trips = new OwnTrips();
            await using var site = Site.Start(own, trips: trips);
            var seeded = await Volume.Seed(site, size, settings.Events);
            await own.Sql("vacuum analyze");
            await Measure(own, site, trips, seeded[0].Desk, seeded[0].Bids[0], size, settings, report);
        }
    }

    private static async Task Measure(
        Cluster cluster,
        Site site,
        OwnTrips trips,
        Desk desk,
        Bidder bidder,
        Size size,
        Settings settings,
        Report report
    )
    {
        await using var source = NpgsqlDataSource.Create(cluster.As("fund_app"));
        await using var prepared = OwnTrips.Source(cluster);
        using var statements = new Statements();
        Dictionary<Reader, HttpClient> readers = [];
        foreach (var reader in Enum.GetValues<Reader>())
        {
            readers[reader] = ListPages.Who(reader, desk, bidder) is { } person
                ? await site.SignedInAs(person)
                : new() { BaseAddress = new(site.Address) };
        }

        const string Nothing = "/privacy"; // sign-in, header and HTTP alone: the floor of every page
        var pages = ListPages.Of(desk, bidder);
        for (var times = 0; times < UntilCompiled; times++)
        {
            foreach (var page in pages)
            {
                await Read(readers[page.Reader], Nothing);
                await Read(readers[page.Reader], page.Address);
            }
        }

        foreach (var page in pages)
        {
            var client = readers[page.Reader];
            var request = ActivityTraceId.CreateRandom();
            trips.Watch(request);
            var (count, answer) = await statements.Of(client, page.Address, request);
            answer.Dispose();
            var (own, again) = trips.Of(request);
            var samples = await Load.Interleaved(
                [
                    new("by hand", (_, _) => ByHand(source, page.Sql)),
                    new(
                        "by hand and an empty page",
                        async (_, _) =>
                        {
                            await ByHand(source, page.Sql);
                            await Read(client, Nothing);
                        }
                    ),
                    new(
                        $"its {own} trips by hand and an empty page signed out",
                        async (_, _) =>
                        {
                            await again(prepared);
                            await Read(readers[Reader.Anyone], Nothing);
                        }
                    ),
                    new($"{page.Address} ({page.Reader}, {count} trips)", (_, _) => Read(client, page.Address)),
                ],
                workers: 1,
                settings
            );
            report.Ratios($"{size}", samples);
        }
    }

    private static async Task Read(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task ByHand(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetValue(0);
        }
    }
}
