using CoProductionFund.Ledger;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>The ledger's own tables, beside the events. Nothing in them is ever changed.</summary>
internal static class LedgerTables
{
    private const string Statements = """
        create schema if not exists ledger;
        create table if not exists ledger.leaf (
            idx    bigint primary key,
            seq_id bigint not null unique,
            event  uuid not null,
            line   bytea not null
        );
        create index if not exists leaf_event on ledger.leaf (event);
        create table if not exists ledger.node (
            level int not null,
            idx   bigint not null,
            hash  bytea not null,
            primary key (level, idx)
        );
        create table if not exists ledger.checkpoint (
            size    bigint primary key,
            note    text not null,
            made_at timestamptz not null
        );
        """;

    /// <summary>The columns a leaf is made of.</summary>
    public const string EventColumns =
        "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id, e.causation_id, e.data::text";

    /// <summary>Two nodes that start together take turns.</summary>
    public static async Task Make(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlCommand(
            $"""
            do $make$ begin
                if to_regclass('ledger.checkpoint') is null then
                    perform pg_advisory_xact_lock({LedgerProcess.Lock} + 1);
                    {Statements}
                end if;
            end $make$
            """,
            connection
        );
        await batch.ExecuteNonQueryAsync(stop);
    }

    public static Leaf ReadLeaf(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetGuid(2),
            row.GetInt64(3),
            row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5),
            Text(row, 6),
            Text(row, 7),
            Text(row, 8),
            row.GetString(9)
        );

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
