using CoProductionFund.Application.Store;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>How the ledger of this node is, for the health check and the page.</summary>
public sealed class LedgerState
{
    /// <summary>Why this node keeps no ledger or will not go on; null while all is well.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>True where somebody has to look: what was found is not what was signed.</summary>
    public bool IsAlarm { get; internal set; }
}

/// <summary>Keeps the ledger, on whichever node holds the lock.</summary>
public sealed partial class LedgerProcess(
    LedgerSettings settings,
    LedgerState state,
    IDocumentStore store,
    TimeProvider clock,
    ILogger<LedgerProcess> log
) : BackgroundService
{
    /// <summary>The advisory lock that only one node can hold.</summary>
    internal const long Lock = 0x66756E646C6567; // "fundleg"

    private const int SignAfter = 1000;
    private static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEverywhereEvery = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Folder is null)
        {
            state.Refusal = "This node keeps no ledger: Ledger:Folder is not set.";
            return;
        }

        while (!stoppingToken.IsCancellationRequested && !state.IsAlarm)
        {
            try
            {
                await KeepWhileWeHoldTheLock(stoppingToken);
            }
            catch (LedgerRefusesException refusal)
            {
                (state.Refusal, state.IsAlarm) = (refusal.Message, true);
                Refused(log, refusal.Message);
            }
            catch (Exception lost)
                when (lost is NpgsqlException or IOException && !stoppingToken.IsCancellationRequested)
            {
                Interrupted(log, lost);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task KeepWhileWeHoldTheLock(CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(settings.Connection);
        await using var connection = await source.OpenConnectionAsync(stop);
        while (!await IsOurs(connection, stop) || await StoryIsBeingPlayed(stop))
        {
            await Task.Delay(Pause, stop);
        }

        var writer = new LedgerWriter(connection, settings, LedgerKeys.Open(settings), clock);
        await writer.TakeUp(stop);
        await Keep(writer, stop);
    }

    private async Task Keep(LedgerWriter writer, CancellationToken stop)
    {
        var (signed, looked) = (clock.GetTimestamp(), long.MinValue);
        while (!stop.IsCancellationRequested)
        {
            var everywhere = looked == long.MinValue || clock.GetElapsedTime(looked) > LookEverywhereEvery;
            var (taken, before) = (await writer.TakeIn(everywhere, stop), writer.Stragglers);
            looked = everywhere && taken == 0 ? clock.GetTimestamp() : looked;
            if (writer.Size - writer.SignedSize >= SignAfter || clock.GetElapsedTime(signed) >= SignEvery)
            {
                await writer.Sign(stop);
                signed = clock.GetTimestamp();
            }

            if (writer.Stragglers > before)
            {
                Late(log, writer.Stragglers);
            }

            if (taken == 0)
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    private static async Task<bool> IsOurs(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", connection);
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>A story that is interrupted is taken away again; what is signed stays.</summary>
    private async Task<bool> StoryIsBeingPlayed(CancellationToken stop)
    {
        await using var session = store.QuerySession();
        return await session.Query<StoryMark>().AnyAsync(it => it.FinishedAt == null, stop);
    }

    [LoggerMessage(LogLevel.Critical, "The ledger refuses to go on: {Why}")]
    private static partial void Refused(ILogger log, string why);

    [LoggerMessage(LogLevel.Warning, "The ledger was interrupted and begins again")]
    private static partial void Interrupted(ILogger log, Exception lost);

    [LoggerMessage(LogLevel.Warning, "{Count} events came into the ledger behind later ones")]
    private static partial void Late(ILogger log, long count);
}
