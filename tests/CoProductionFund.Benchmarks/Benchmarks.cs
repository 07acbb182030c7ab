using CoProductionFund.Benchmarks.Cases;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks;

/// <summary>Chooses what is measured; see docs/performance.md.</summary>
internal static class Benchmarks
{
    private static readonly IReadOnlyList<IBenchmark> All =
    [
        new Seeding(),
        new Commit(),
        new Http(),
        new Storm(),
        new Lists(),
        new Growth(),
        new Rebuild(),
        new Lag(),
        new AsOf(),
        new Start(),
        new KeepingTheLedger(),
        new Verifying(),
        new Nodes(),
    ];

    public static async Task<int> Main(string[] args)
    {
        if (await Started.IsEmptyHost(args))
        {
            return 0;
        }

        if (args is not [var name, .. var rest] || name == "list")
        {
            foreach (var it in All)
            {
                Console.WriteLine($"{it.Name, -10} {it.What}");
            }

            Console.WriteLine();
            Console.WriteLine(
                "<name> | all   [--rounds 5] [--seconds 2] [--size small|department|national] [--events 3,000,000] [--store FOLDER] [--json FILE]"
            );
            return 0;
        }

        var chosen = All.Where(it => name == "all" || it.Name == name).ToList();
        if (chosen.Count == 0)
        {
            Console.Error.WriteLine($"There is no benchmark called {name}. Try: list");
            return 2;
        }

        var settings = Settings.Read(rest);
        var report = new Report(settings);
        foreach (var benchmark in chosen)
        {
            await using var cluster = Cluster.Start(benchmark.TakesKeptStore ? settings.Store : null);
            report.Begin(benchmark);
            await benchmark.Run(cluster, settings, report);
        }

        report.Save();
        return 0;
    }
}
