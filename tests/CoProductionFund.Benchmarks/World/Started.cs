using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.Benchmarks;

/// <summary>A web site in a process of its own: how long until its first page, and what memory it then holds.</summary>
/// <param name="OfProcessor">Seconds of one processor, which say more than the clock on a busy machine.</param>
/// <param name="Mib">Working set.</param>
public sealed record Started(double Seconds, double OfProcessor, double Mib)
{
    private const string Empty = "empty-host";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>If asked to, the process serves one word and nothing else, until it is killed.</summary>
    public static async Task<bool> IsEmptyHost(string[] args)
    {
        if (args is not [Empty, .. var rest])
        {
            return false;
        }

        var builder = WebApplication.CreateSlimBuilder(rest);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "Nothing");
        await app.RunAsync();
        return true;
    }

    public static Task<Started> EmptyHost() =>
        Once(typeof(Started).Assembly.Location, [Empty], new Dictionary<string, string>());

    /// <param name="site">The site's own assembly.</param>
    /// <param name="preparesTables">Gets the owner's account, with which each start makes tables and gives rights.</param>
    public static async Task<Started> Site(string site, Cluster cluster, bool preparesTables)
    {
        var data = Directory.CreateTempSubdirectory("fund-bench-start-");
        try
        {
            return await Once(
                site,
                ["--Demo", "false", "--DataFolder", data.FullName],
                new Dictionary<string, string>
                {
                    ["ConnectionStrings__Fund"] = cluster.As("fund_app"),
                    ["ConnectionStrings__Owner"] = preparesTables ? cluster.ConnectionString : "",
                }
            );
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Started> Once(
        string program,
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var how = new ProcessStartInfo("dotnet", [program, .. args, "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            how.Environment[name] = value;
        }

        var begun = Stopwatch.StartNew();
        using var process = Process.Start(how)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        while (!await Answers(client, address))
        {
            if (process.HasExited || begun.Elapsed > Patience)
            {
                process.Kill();
                throw new InvalidOperationException($"The site did not start. {await said}{await complained}");
            }

            await Task.Delay(10);
        }

        var seconds = begun.Elapsed.TotalSeconds;
        process.Refresh();
        var (worked, mib) = (process.TotalProcessorTime.TotalSeconds, process.WorkingSet64 / 1024.0 / 1024.0);
        process.Kill();
        await process.WaitForExitAsync();
        return new(seconds, worked, mib);
    }

    private static async Task<bool> Answers(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
