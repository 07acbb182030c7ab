using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoProductionFund.Benchmarks.Measure;

/// <summary>Results as a table on the console and, if asked, as JSON.</summary>
public sealed class Report
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Settings settings;
    private readonly List<object> lines = [];
    private string benchmark = "";

    /// <exception cref="CannotMeasureException">The results cannot be written where they should be.</exception>
    public Report(Settings settings)
    {
        this.settings = settings;
        TryToWrite();
        Console.WriteLine(Machine);
        Console.WriteLine(
            $"{settings.Rounds} rounds of {settings.Seconds} s, cases interleaved; medians [lowest..highest]"
        );
    }

    private static string Machine =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; PostgreSQL with fsync on";

    public void Begin(IBenchmark it)
    {
        benchmark = it.Name;
        Console.WriteLine();
        Console.WriteLine($"## {it.Name}: {it.What}");
    }

    /// <summary>One line for every case, each as a ratio to the first one in the same round.</summary>
    public void Ratios(string group, IReadOnlyDictionary<string, List<Sample>> samples)
    {
        var limit = samples.Values.First();
        foreach (var (name, of) in samples)
        {
            var ratios = of.Zip(limit, (a, b) => a.PerSecond / b.PerSecond).ToList();
            Add(
                group,
                name,
                $"{Spread(of.Select(it => it.PerSecond), "N0")}/s",
                $"ratio {Spread(ratios, "0.00")}",
                $"p50 {Ms(of, 0.5)} p99 {Ms(of, 0.99)} ms"
            );
            lines.Add(
                new
                {
                    benchmark,
                    group,
                    name,
                    perSecond = Median(of.Select(it => it.PerSecond)),
                    ratio = Median(ratios),
                    p50 = Median(of.Select(it => it.At(0.5))),
                    p99 = Median(of.Select(it => it.At(0.99))),
                }
            );
        }
    }

    /// <summary>One figure that is not a rate.</summary>
    public void Figure(string name, double value, string unit, string? beside = null)
    {
        Add("", name, $"{value.ToString("#,0.##", CultureInfo.InvariantCulture)} {unit}", beside ?? "", "");
        lines.Add(
            new
            {
                benchmark,
                name,
                value,
                unit,
                beside,
            }
        );
    }

    /// <summary>What could not be kept is refused before anything is measured, not after.</summary>
    private void TryToWrite()
    {
        try
        {
            if (settings.Json is { } file)
            {
                File.AppendAllText(file, "");
            }
        }
        catch (Exception it) when (it is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotMeasureException($"The results cannot be written. Give another file. {it.Message}");
        }
    }

    public void Save()
    {
        if (settings.Json is { } file)
        {
            File.WriteAllText(
                file,
                JsonSerializer.Serialize(
                    new
                    {
                        machine = Machine,
                        settings,
                        lines,
                    },
                    Json
                )
            );
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }

    private static string Ms(List<Sample> of, double share) =>
        Median(of.Select(it => it.At(share))).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Spread(IEnumerable<double> values, string format)
    {
        var all = values.ToList();
        return $"{F(Median(all))} [{F(all.Min())}..{F(all.Max())}]";

        string F(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static void Add(string group, params ReadOnlySpan<string> cells) =>
        Console.WriteLine($"{group, -8} {cells[0], -46} {cells[1], -32} {cells[2], -28} {cells[3]}");
}
