using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>A process of its own: from its start to its first page, and the memory it then holds.</summary>
public sealed class Start : IBenchmark
{
    public string Name => "start";

    public string What => "process start to first page, and memory";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        var took = new List<double>();
        var memory = new List<double>();
        for (var round = 0; round <= settings.Rounds; round++)
        {
            var (seconds, mib) = await Once(cluster);
            if (round == 0)
            {
                report.Figure("first start, schema applied", seconds, "s", $"{mib:0} MiB");
                continue;
            }

            took.Add(seconds);
            memory.Add(mib);
        }

        report.Figure("later start", Report.Median(took), "s", $"[{took.Min():0.0}..{took.Max():0.0}]");
        report.Figure("memory after the first page", Report.Median(memory), "MiB", "working set");
    }

    private static async Task<(double Seconds, double Mib)> Once(Cluster cluster)
    {
        var data = Directory.CreateTempSubdirectory("fund-bench-start-");
        var site = typeof(Program).Assembly.Location;
        var address = $"http://127.0.0.1:{FreePort()}";
        var begun = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [site, "--urls", address, "--Demo", "false", "--DataFolder", data.FullName])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ConnectionStrings__Fund"] = cluster.As("fund_app"),
                    ["ConnectionStrings__Owner"] = cluster.ConnectionString,
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["DOTNET_gcServer"] = "0",
                },
                WorkingDirectory = Path.GetDirectoryName(site)!,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        while (!await Answers(client, address))
        {
            if (process.HasExited || begun.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException("The site did not start.");
            }

            await Task.Delay(20);
        }

        var seconds = begun.Elapsed.TotalSeconds;
        process.Refresh();
        var mib = process.WorkingSet64 / 1024.0 / 1024.0;
        process.Kill();
        await process.WaitForExitAsync();
        NpgsqlConnection.ClearAllPools();
        data.Delete(recursive: true);
        return (seconds, mib);
    }

    private static async Task<bool> Answers(HttpClient client, string address)
    {
        try
        {
            return (await client.GetAsync(address)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
