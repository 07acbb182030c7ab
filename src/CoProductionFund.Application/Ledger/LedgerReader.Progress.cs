using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>How far the ledger is, as the database shows it to any node.</summary>
public sealed partial class LedgerReader
{
    private const int Latest = 1_000;

    /// <summary>True while some node holds the ledger's lock.</summary>
    internal async Task<bool> IsKept(CancellationToken stop) =>
        await Ask(
            $"""
            select exists (
                select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
                and (classid::bigint << 32) + objid::bigint = {LedgerProcess.Lock}
                and database = (select oid from pg_database where datname = current_database())
            )
            """,
            row => row.GetBoolean(0),
            stop
        );

    /// <summary>Number of the first event that no checkpoint covers; null when there is none.</summary>
    internal Task<long?> FirstUnsigned(CancellationToken stop) =>
        Ask(
            """
            select min(seq_id) from fund.mt_events where seq_id > coalesce((
                select max(seq_id) from ledger.leaf where idx < (select max(size) from ledger.checkpoint)
            ), 0)
            """,
            row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0),
            stop
        );

    /// <summary>Leaves out what happened before the first checkpoint: it may have been there before the ledger.</summary>
    internal Task<SigningDelay?> SigningDelay(CancellationToken stop) =>
        Ask(
            $"""
            select count(*), percentile_disc(0.5) within group (order by took),
                   percentile_disc(0.95) within group (order by took), max(took)
            from (
                select c.made_at - e.timestamp as took
                from ledger.leaf l
                join fund.mt_events e on e.seq_id = l.seq_id
                join lateral (select made_at from ledger.checkpoint where size > l.idx order by size limit 1) c on true
                where e.timestamp > (select made_at from ledger.checkpoint order by size limit 1)
                order by l.idx desc limit {Latest}
            ) latest
            """,
            row =>
                row.GetInt64(0) == 0
                    ? null
                    : new SigningDelay(row.GetInt64(0), Span(row, 1), Span(row, 2), Span(row, 3)),
            stop
        );

    private static TimeSpan Span(NpgsqlDataReader row, int column) => row.GetFieldValue<TimeSpan>(column);

    private async Task<T?> Ask<T>(string question, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        if (connection is null)
        {
            return default;
        }

        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return read(row);
    }
}
