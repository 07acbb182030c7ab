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

    /// <summary>True while this node keeps the ledger and has taken in what there was.</summary>
    public bool IsKept { get; internal set; }

    private (long Number, long Since) waiting;

    /// <summary>How long the same event has waited for a checkpoint, as far as this node has looked.</summary>
    internal TimeSpan Waits(long number, TimeProvider clock)
    {
        if (waiting.Number != number)
        {
            waiting = (number, clock.GetTimestamp());
        }

        return clock.GetElapsedTime(waiting.Since);
    }
}

/// <summary>Keeps the ledger, on whichever node holds the lock.</summary>
public sealed partial class LedgerProcess(
    LedgerSettings settings,
    LedgerState state,
    IDocumentStore store,
    TimeProvider clock,
    ILogger<LedgerProcess> log
) : BackgroundService, IHostedLifecycleService
{
    /// <summary>The advisory lock that only one node can hold.</summary>
    internal const long Lock = 0x66756E646C6567; // "fundleg"

    private const int SignAfter = 1000;
    private static readonly TimeSpan LookEverywhereEvery = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else has started, so also after a demonstration story has begun and ended.</summary>
    public Task StartedAsync(CancellationToken cancellationToken) => base.StartAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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

            state.IsKept = false;
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task KeepWhileWeHoldTheLock(CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(settings.Connection);
        await using var connection = await source.OpenConnectionAsync(stop);
        await RefuseAnAccountThatMayNot(connection, stop);
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
        var (signed, looked, taken) = (clock.GetTimestamp(), long.MinValue, LedgerWriter.Batch);
        while (!stop.IsCancellationRequested)
        {
            // not while it catches up: to look everywhere takes as long as the ledger is
            var everywhere =
                taken < LedgerWriter.Batch
                && (looked == long.MinValue || clock.GetElapsedTime(looked) > LookEverywhereEvery);
            var before = writer.Stragglers;
            taken = await writer.TakeIn(everywhere, stop);
            looked = everywhere && taken < LedgerWriter.Batch ? clock.GetTimestamp() : looked;
            if (writer.Size - writer.SignedSize >= SignAfter || clock.GetElapsedTime(signed) >= settings.SignEvery)
            {
                await writer.Sign(stop);
                signed = clock.GetTimestamp();
            }

            if (writer.Stragglers > before)
            {
                Late(log, writer.Stragglers);
            }

            if (taken < LedgerWriter.Batch)
            {
                state.IsKept |= writer.SignedSize == writer.Size;
                await Task.Delay(Pause, stop);
            }
        }
    }

    private static async Task RefuseAnAccountThatMayNot(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            """
            select has_table_privilege('fund.mt_events', 'select') and has_table_privilege('ledger.leaf', 'insert')
                and has_table_privilege('ledger.node', 'insert') and has_table_privilege('ledger.checkpoint', 'insert')
            """,
            connection
        );
        if (await command.ExecuteScalarAsync(stop) is not true)
        {
            throw new LedgerRefusesException(
                "The ledger's account may not read events and write the ledger. Set ConnectionStrings:Ledger to fund_ledger."
            );
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
        return await session.Query<StoryMark>().Where(it => it.FinishedAt == null).AnyAsync(stop);
    }

    [LoggerMessage(LogLevel.Critical, "The ledger refuses to go on: {Why}")]
    private static partial void Refused(ILogger log, string why);

    [LoggerMessage(LogLevel.Warning, "The ledger was interrupted and begins again")]
    private static partial void Interrupted(ILogger log, Exception lost);

    [LoggerMessage(LogLevel.Warning, "{Count} events came into the ledger behind later ones")]
    private static partial void Late(ILogger log, long count);
}
