using System.Collections.Concurrent;
using System.Diagnostics;
using Marten;
using Marten.Services;
using Npgsql;

namespace CoProductionFund.Benchmarks;

/// <summary>
/// The trips that requests made through the store, with the values they asked for, so that they can be made again with nobody looking at what
/// comes back: no page can take less that asks these things.
/// </summary>
public sealed class OwnTrips : IMartenLogger, IMartenSessionLogger
{
    /// <summary>A trip: its statements in order.</summary>
    private readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<IReadOnlyList<NpgsqlBatchCommand>>> made =
        new();

    /// <summary>Connections as the service keeps them.</summary>
    public static NpgsqlDataSource Source(Cluster cluster) =>
        NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(cluster.As("fund_app"))
            {
                NoResetOnClose = true,
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 2,
            }
        );

    /// <summary>Begins to remember what the request of this number asks.</summary>
    public void Watch(ActivityTraceId request) => made[request] = [];

    /// <returns>How many trips it made, and a way to make them again. Remembers them no longer.</returns>
    public (int Count, Func<NpgsqlDataSource, Task> Again) Of(ActivityTraceId request)
    {
        var trips = made.TryRemove(request, out var found) ? found.ToList() : [];
        return (trips.Count, source => Make(source, trips));
    }

    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void LogSuccess(NpgsqlCommand command) => Made(() => [Copy(command.CommandText, command.Parameters)]);

    public void LogSuccess(NpgsqlBatch batch) =>
        Made(() =>
            [.. batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(it => Copy(it.CommandText, it.Parameters))]
        );

    public void SchemaChange(string sql) { }

    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    public void LogFailure(Exception ex, string message) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    public void OnBeforeExecute(NpgsqlCommand command) { }

    public void OnBeforeExecute(NpgsqlBatch batch) { }

    private void Made(Func<IReadOnlyList<NpgsqlBatchCommand>> trip)
    {
        if (Activity.Current is { } now && made.TryGetValue(now.TraceId, out var trips))
        {
            trips.Enqueue(trip());
        }
    }

    private static NpgsqlBatchCommand Copy(string text, NpgsqlParameterCollection values)
    {
        var copy = new NpgsqlBatchCommand(text);
        copy.Parameters.AddRange(values.Select(it => it.Clone()).ToArray());
        return copy;
    }

    /// <summary>One after the other on one connection, every row read.</summary>
    private static async Task Make(NpgsqlDataSource source, List<IReadOnlyList<NpgsqlBatchCommand>> trips)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var trip in trips)
        {
            await using var batch = connection.CreateBatch();
            foreach (var statement in trip)
            {
                batch.BatchCommands.Add(Copy(statement.CommandText, statement.Parameters));
            }

            await using var rows = await batch.ExecuteReaderAsync();
            do
            {
                while (await rows.ReadAsync())
                {
                    rows.GetValue(0);
                }
            } while (await rows.NextResultAsync());
        }
    }
}
