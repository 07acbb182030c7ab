using Marten;
using Npgsql;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A gate on a round. Many may pass together (bids handed in, reviews sent); whoever must see all of them, such as
/// the closing or the ranking, waits until those inside have committed and keeps others out until it has.
/// </summary>
public static class Gate
{
    public static Task PassThrough(this IDocumentSession session, RoundId round, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock_shared($1)", round, stop);

    public static Task Shut(this IDocumentSession session, RoundId round, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock($1)", round, stop);

    private static async Task Lock(this IDocumentSession session, string how, RoundId round, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop); // the lock lives as long as the transaction
        await using var command = new NpgsqlCommand(how);
        command.Parameters.AddWithValue(BitConverter.ToInt64(round.Value.ToByteArray(), 8));
        await session.ExecuteAsync(command, stop);
    }
}
