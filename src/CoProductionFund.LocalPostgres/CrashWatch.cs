using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoProductionFund.LocalPostgres;

/// <summary>Starts the server again when it dies under a running site.</summary>
internal sealed partial class CrashWatch(LocalServer server, TimeProvider clock, ILogger log)
{
    private readonly Restarts restarts = new();

    /// <summary>Returns only when the server has crashed too often.</summary>
    public async Task Run(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await beat.WaitForNextTickAsync(stop))
        {
            if (!server.Listens() && !await Recover(stop))
            {
                GaveUp(log);
                return;
            }
        }
    }

    private async Task<bool> Recover(CancellationToken stop)
    {
        Gone(log);
        while (restarts.Next(clock.GetUtcNow()) is { } wait)
        {
            await Task.Delay(wait, clock, stop);
            try
            {
                await Task.Run(() => server.EnsureRunning(stop), stop);
                NpgsqlConnection.ClearAllPools();
                Back(log);
                return true;
            }
            catch (Exception failed)
                when (failed is LocalPostgresException or NpgsqlException or IOException or UnauthorizedAccessException)
            {
                Failed(log, failed.Message);
            }
        }

        return false;
    }

    [LoggerMessage(LogLevel.Error, "The private database has gone away. Starting it again.")]
    private static partial void Gone(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The private database is back.")]
    private static partial void Back(ILogger log);

    [LoggerMessage(LogLevel.Error, "Starting the private database again failed: {Reason}")]
    private static partial void Failed(ILogger log, string reason);

    [LoggerMessage(LogLevel.Critical, "The private database went away too often. The site stops; its log says why.")]
    private static partial void GaveUp(ILogger log);
}
