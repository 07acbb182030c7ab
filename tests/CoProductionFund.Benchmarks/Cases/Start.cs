using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>A process of its own: from its start to its first page, and the memory it then holds.</summary>
public sealed class Start : IBenchmark
{
    public string Name => "start";

    public string What =>
        "process start to first page, and memory: what ops/publish made and a development build, against an empty host";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var filled = Cluster.Start();
        await using (var site = Site.Start(filled))
        {
            await Volume.Seed(site, settings.Size ?? Size.Small, settings.Events);
        }

        var built = typeof(Program).Assembly.Location;
        var first = await Started.Site(built, cluster, preparesTables: true);
        report.Figure("first start, tables made", first.Seconds, "s", $"{first.Mib:0} MiB");

        var cases = new List<(string Name, Func<Task<Started>> Start)>
        {
            ("empty ASP.NET Core host", Started.EmptyHost),
            ("development build, without data", () => Started.Site(built, cluster, preparesTables: true)),
        };
        await using var empty = Cluster.Start(); // whoever prepared a database notes its version, so each build has one of its own
        if (Deployed.IsPublished)
        {
            var published = Deployed.Assembly;
            await Started.Site(published, empty, preparesTables: true);
            await Started.Site(published, filled, preparesTables: true);
            cases.AddRange([
                ("published, without data", () => Started.Site(published, empty, preparesTables: false)),
                ("published, with data", () => Started.Site(published, filled, preparesTables: false)),
                ("published, with data, prepares", () => Started.Site(published, filled, preparesTables: true)),
            ]);
        }

        Deployed.Say();
        await Measure(cases, settings, report);
    }

    /// <summary>In a new order each round; a figure is held against the empty host of its own round.</summary>
    private static async Task Measure(
        List<(string Name, Func<Task<Started>> Start)> cases,
        Settings settings,
        Report report
    )
    {
        var took = cases.ToDictionary(it => it.Name, _ => new List<Started>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var (name, start) in cases.OrderBy(_ => Random.Shared.Next()))
            {
                took[name].Add(await start());
            }
        }

        var empty = took[cases[0].Name];
        foreach (var (name, starts) in took)
        {
            var behind = starts.Zip(empty, (it, host) => it.Seconds - host.Seconds).ToList();
            report.Figure(
                name,
                Report.Median(starts.Select(it => it.Seconds)),
                "s",
                $"[{starts.Min(it => it.Seconds):0.0}..{starts.Max(it => it.Seconds):0.0}], "
                    + $"{Report.Median(behind):0.0} s behind the empty host, "
                    + $"{Report.Median(starts.Select(it => it.OfProcessor)):0.0} s of a processor, "
                    + $"{Report.Median(starts.Select(it => it.Mib)):0} MiB"
            );
        }
    }
}
