using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.LocalPostgres;

/// <summary>Starting and Stopped enclose every other service's Start and Stop, whatever order they were registered in.</summary>
internal sealed class LocalPostgresService(
    LocalServerSettings settings,
    IHostApplicationLifetime site,
    ILogger<LocalPostgresService> log
) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private Task watching = Task.CompletedTask;
    private LocalServer? server;

    /// <summary>True where another process, such as the site, owns the folder and its server answers.</summary>
    public bool IsRunByAnother() => server is null && LocalServer.IsRunByAnother(settings.Folder);

    /// <summary>Does nothing the second time: <see cref="LocalPostgresHosting.RunOrExplain"/> starts it ahead of the host.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (server is null)
        {
            server = await Task.Run(() => LocalServer.Start(settings, cancellationToken), cancellationToken);
            watching = Watch(server);
        }
    }

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    /// <summary>Also reached when another service failed to start, and nothing is "stopped".</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref server, null) is { } running)
        {
            await closing.CancelAsync();
            await watching;
            await running.DisposeAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Watch(LocalServer running)
    {
        try
        {
            await new CrashWatch(running, TimeProvider.System, log).Run(closing.Token);
            Environment.ExitCode = 1;
            site.StopApplication();
        }
        catch (OperationCanceledException) { }
    }
}
