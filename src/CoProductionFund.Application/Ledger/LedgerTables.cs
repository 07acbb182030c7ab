using CoProductionFund.Ledger;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>How events and the ledger's own tables (ops/database/ledger.sql) are read.</summary>
internal static class LedgerTables
{
    /// <summary>The columns a leaf is made of.</summary>
    public const string EventColumns =
        "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id, e.causation_id, e.data::text";

    /// <summary>Older than every transaction that is still open: no lower number can come any more.</summary>
    public const string IsSettled = "age(e.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)";

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
