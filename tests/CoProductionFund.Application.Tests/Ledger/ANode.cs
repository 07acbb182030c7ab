using System.Collections.Concurrent;
using CoProductionFund.Application.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.Application.Tests.Ledger;

/// <summary>One node's part in the ledger, as the host runs it, and what it logs.</summary>
internal sealed class ANode : IAsyncDisposable
{
    private readonly ALedger ledger;
    private readonly LedgerSettings settings;
    private readonly BackgroundService[] services;

    private ANode(ALedger ledger, LedgerSettings settings)
    {
        (this.ledger, this.settings) = (ledger, settings);
        services =
        [
            new LedgerProcess(settings, State, ledger.Store, TimeProvider.System, new Listening<LedgerProcess>(Log)),
            new LedgerWatch(
                settings,
                State,
                ledger.Reader,
                ledger.Store,
                TimeProvider.System,
                new Listening<LedgerWatch>(Log)
            )
            {
                OnceMoreAfter = TimeSpan.FromMilliseconds(100),
            },
        ];
    }

    public LedgerState State { get; } = new();

    public ConcurrentQueue<string> Log { get; } = [];

    public static async Task<ANode> Start(ALedger ledger, TimeSpan checkEvery = default, string? account = null)
    {
        var node = new ANode(
            ledger,
            ledger.Settings with
            {
                SignEvery = TimeSpan.FromMilliseconds(100),
                CheckEvery = checkEvery,
                Connection = account ?? ledger.Settings.Connection,
            }
        );
        foreach (var service in node.services)
        {
            await service.StartAsync(default);
            await (service is IHostedLifecycleService it ? it.StartedAsync(default) : Task.CompletedTask);
        }

        return node;
    }

    public Task<HealthStatus> Health() => HealthOf(ledger, settings, State);

    public static async Task<HealthStatus> HealthOf(
        ALedger ledger,
        LedgerSettings settings,
        LedgerState state,
        string environment = "Production"
    ) =>
        (
            await new LedgerAlive(
                settings,
                state,
                ledger.Reader,
                ledger.Store,
                new HostingEnvironment { EnvironmentName = environment },
                TimeProvider.System
            ).CheckHealthAsync(new())
        ).Status;

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services)
        {
            await service.StopAsync(default);
            service.Dispose();
        }
    }

    private sealed class Listening<T>(ConcurrentQueue<string> heard) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => heard.Enqueue(formatter(state, exception));
    }
}
