using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>List pages and dashboards as people read them, against a hand-written query for the same rows.</summary>
public sealed class Lists : IBenchmark
{
    public string Name => "lists";

    public string What => "list pages through HTTP, against one hand-written query for the rows of a page";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        foreach (var size in settings.Size is { } one ? [one] : (Size[])[Size.Small, Size.Department])
        {
            await using var own = Cluster.Start();
            await using var site = Site.Start(own);
            var seeded = await Volume.Seed(site, size);
            await own.Sql("vacuum analyze");
            await Measure(own, site, seeded[0].Desk, seeded[0].Bids[0], size, settings, report);
        }
    }

    private static async Task Measure(
        Cluster cluster,
        Site site,
        Desk desk,
        Bidder bidder,
        Size size,
        Settings settings,
        Report report
    )
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var manager = await site.SignedInAs(desk.Manager);
        var reviewer = await site.SignedInAs(desk.Reviewers[0]);
        var lead = await site.SignedInAs(bidder.Lead);

        IReadOnlyList<Case> cases =
        [
            new("the rows of a page by hand-written SQL", (_, n) => ByHand(source, desk, n)),
            Page(manager, "/department"),
            Page(manager, $"/department/rounds/{desk.RoundReference}"),
            Page(manager, $"/department/rounds/{desk.RoundReference}/bids"),
            Page(manager, $"/department/rounds/{desk.RoundReference}/decisions"),
            Page(manager, $"/department/rounds/{desk.RoundReference}/statistics"),
            Page(manager, $"/department/funds/{desk.Code}-26"),
            Page(reviewer, "/panel"),
            Page(lead, "/group"),
            Page(lead, $"/rounds/{desk.RoundReference}/results"),
            Page(lead, "/rounds"),
            Page(lead, "/funded"),
        ];
        report.Ratios($"{size}", await Load.Interleaved(cases, workers: 1, settings));
    }

    private static Case Page(HttpClient client, string address) =>
        new(
            address,
            async (_, _) =>
            {
                using var answer = await client.GetAsync(address);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
                }

                await answer.Content.ReadAsByteArrayAsync();
            }
        );

    private static async Task ByHand(NpgsqlDataSource source, Desk desk, int n)
    {
        await using var command = source.CreateCommand(
            """
            select data from fund.mt_doc_bidrow where (data ->> 'round')::uuid = $1
            order by data ->> 'reference' limit 25
            """
        );
        command.Parameters.AddWithValue(desk.Round.Value);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetString(0);
        }
    }
}
