using System.CommandLine;
using CoProductionFund.Benchmarks.Cases;
using CoProductionFund.Benchmarks.Measure;
using CoProductionFund.LocalPostgres;

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

    private static readonly TimeSpan ToCleanUp = TimeSpan.FromSeconds(30);

    public static async Task<int> Main(string[] args)
    {
        if (await Started.IsEmptyHost(args))
        {
            return 0;
        }

        var program = new RootCommand("Measures the product on a PostgreSQL of its own; see docs/performance.md.");
        Does(program, (_, _) => Help());
        program.Add(Does(new("list", "what can be measured"), (_, _) => Help()));
        program.Add(Does(new("all", "everything"), (said, stop) => Measure(All, said, stop)));
        foreach (var it in All)
        {
            program.Add(Does(new(it.Name, it.What), (said, stop) => Measure([it], said, stop)));
        }

        foreach (var option in Settings.Options)
        {
            option.Recursive = true;
            program.Add(option);
        }

        var said = program.Parse(args);
        if (said.Errors.Count == 0)
        {
            return await said.InvokeAsync(new() { ProcessTerminationTimeout = ToCleanUp });
        }

        foreach (var error in said.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("Try: list");
        return 2;

        Task<int> Help() => program.Parse("--help").InvokeAsync();
    }

    private static Command Does(Command command, Func<ParseResult, CancellationToken, Task<int>> act)
    {
        command.SetAction(act);
        return command;
    }

    private static async Task<int> Measure(IEnumerable<IBenchmark> chosen, ParseResult said, CancellationToken stop)
    {
        var settings = Settings.Of(said);
        try
        {
            var report = new Report(settings);
            foreach (var benchmark in chosen)
            {
                await using var cluster = Cluster.Start(benchmark.TakesKeptStore ? settings.Store : null);
                report.Begin(benchmark);
                await benchmark.Run(cluster, settings, report).WaitAsync(stop);
                report.Save();
            }
        }
        catch (Exception it) when (it is LocalPostgresException or CannotMeasureException or OperationCanceledException)
        {
            Console.Error.WriteLine(it.Message);
            return 1;
        }

        return 0;
    }
}
