using System.Diagnostics;
using System.Net.Sockets;

namespace CoProductionFund.Benchmarks;

/// <summary>The product in a process of its own, one of several on the same database.</summary>
public sealed class Node : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("fund-bench-node-");

    private Node(Cluster cluster, int port)
    {
        Address = new($"http://127.0.0.1:{port}");
        var site = Deployed.Assembly;
        process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [site, "--urls", $"{Address}", "--Demo", "false", "--DataFolder", data.FullName]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ConnectionStrings__Fund"] = cluster.As("fund_app"),
                    ["ConnectionStrings__Owner"] = cluster.ConnectionString,
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                },
                WorkingDirectory = Path.GetDirectoryName(site)!,
            }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    /// <summary>Of one processor, since it started.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Returns when its first page is answered.</summary>
    public static async Task<Node> Start(Cluster cluster)
    {
        Deployed.Say();
        var node = new Node(cluster, FreePort());
        using var client = new HttpClient { BaseAddress = node.Address };
        var begun = Stopwatch.StartNew();
        while (!await Answers(client))
        {
            if (node.process.HasExited || begun.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException("The site did not start.");
            }

            await Task.Delay(20);
        }

        return node;
    }

    /// <summary>SIGKILL: nothing is said to anybody.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        data.Delete(recursive: true);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
