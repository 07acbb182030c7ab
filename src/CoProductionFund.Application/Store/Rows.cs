using System.Data.Common;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Store;

internal static class Rows
{
    public static async Task<List<T>> Read<T>(
        this IQuerySession session,
        string sql,
        Func<DbDataReader, T> row,
        CancellationToken stop,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await using var rows = await session.ExecuteReaderAsync(command, stop);
        List<T> found = [];
        while (await rows.ReadAsync(stop))
        {
            found.Add(row(rows));
        }

        return found;
    }

    public static async Task<long> Number(
        this IQuerySession session,
        string sql,
        CancellationToken stop,
        params object[] values
    ) => (await session.Read(sql, it => it.GetInt64(0), stop, values)).FirstOrDefault();

    public static string? TextOrNull(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static long NumberOrZero(this DbDataReader row, int at) => row.IsDBNull(at) ? 0 : row.GetInt64(at);

    public static string TableOf(this IQuerySession session, Type row) =>
        session.DocumentStore.Options.FindOrResolveDocumentType(row).TableName.QualifiedName;

    /// <summary>As the store would write it.</summary>
    public static string? Json(this IQuerySession session, object? row) =>
        row is null ? null : session.DocumentStore.Options.Serializer().ToJson(row);

    public static string Text(this Guid id) => id.ToString();

    public static async Task<IReadOnlyList<IEvent>> EventsAfter(
        this IQuerySession session,
        long number,
        long last,
        int most,
        CancellationToken stop
    ) =>
        await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence > number && e.Sequence <= last)
            .OrderBy(e => e.Sequence)
            .Take(most)
            .ToListAsync(stop);
}
