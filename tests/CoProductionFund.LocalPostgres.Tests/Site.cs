using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoProductionFund.LocalPostgres.Tests;

/// <summary>The smallest site there is, in a process of its own: a database, and "ready" when it runs.</summary>
public sealed class Site : IDisposable
{
    private const string Ready = "ready";

    private readonly Process process;
    private readonly Task<string> errors;

    private Site(Process process) => (this.process, errors) = (process, process.StandardError.ReadToEndAsync());

    public static async Task<int> Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddLocalPostgresUnlessConfigured();
        var site = builder.Build();
        site.Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStarted.Register(() => Console.WriteLine(Ready));
        return await site.RunOrExplain();
    }

    public static Site Start(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Site).Assembly.Location, .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        return new(Process.Start(start)!);
    }

    public async Task UntilReady()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                return;
            }
        }

        Assert.Fail($"The site ended instead: {await errors}");
    }

    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As a terminal's or systemd's polite request does.</summary>
    public void AskToStop() => Machine.Signal("TERM", process.Id);

    public async Task<(int ExitCode, string Output, string Errors)> UntilItEnds()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
