using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using CoProductionFund.Verify;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>An auditor's own check of a bundle of a million events, as a process of its own.</summary>
public sealed class Verifying : IBenchmark
{
    private const int Most = 3;

    public string Name => "verify";

    public string What => "fundverify on a year of made-up events: time, processor and peak memory";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("fund-bench-bundle-");
        foreach (var (events, texts) in ((int, bool)[])[(100_000, false), (1_000_000, false), (1_000_000, true)])
        {
            var bundle = new MadeUpBundle(folder, events, texts);
            await bundle.Write();
            List<(double Seconds, double OfProcessor, double Mib)> took = [];
            for (var round = 0; round < Math.Min(Most, settings.Rounds); round++)
            {
                took.Add(await Once(bundle));
            }

            report.Figure(
                $"{events:N0} events, texts {(texts ? "open" : "withheld")}",
                Report.Median(took.Select(it => it.Seconds)),
                "s",
                $"[{took.Min(it => it.Seconds):0.0}..{took.Max(it => it.Seconds):0.0}], "
                    + $"{took.Min(it => it.OfProcessor):0.0} s of a processor, peak {took.Max(it => it.Mib):0} MiB"
            );
            File.Delete(bundle.Zip);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<(double Seconds, double OfProcessor, double Mib)> Once(MadeUpBundle bundle)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Checking).Assembly.Location, bundle.Zip, "--keys", bundle.Keys])
            {
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_gcServer"] = "0" },
            }
        )!;
        var said = process.StandardOutput.ReadToEndAsync();
        var (peak, worked) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (peak, worked) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException) when (process.HasExited) { }

            await Task.Delay(20);
        }

        return process.ExitCode == 0
            ? (clock.Elapsed.TotalSeconds, worked.TotalSeconds, peak / 1024.0 / 1024.0)
            : throw new InvalidOperationException(await said);
    }
}
