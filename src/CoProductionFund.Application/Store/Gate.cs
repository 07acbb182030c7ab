using Marten;
using Marten.Services.BatchQuerying;
using Npgsql;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A gate on a round or a fund. Many may pass together (bids handed in, reviews sent); whoever must see all of them,
/// such as the closing or the ranking, waits until those inside have committed and keeps others out until it has.
/// </summary>
/// <remarks>Whoever shuts two gates shuts the fund's first: nobody waits in a circle.</remarks>
public static class Gate
{
    public static Task PassThrough(this IDocumentSession session, RoundId round, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock_shared($1)", round.Value, stop);

    /// <summary>
    /// The same, and what is to be read behind the gate goes with it in one trip: the statements of a trip run one after the
    /// other, and each sees what was committed before it began.
    /// </summary>
    public static async Task<IBatchedQuery> PassThroughAndRead(
        this IDocumentSession session,
        RoundId round,
        CancellationToken stop
    )
    {
        await session.BeginTransactionAsync(stop); // the lock lives as long as the transaction
        var trip = session.CreateBatchQuery();
        _ = trip.Query<string>("select 'passed' from pg_advisory_xact_lock_shared(?)", KeyOf(round.Value));
        return trip;
    }

    public static Task Shut(this IDocumentSession session, RoundId round, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock($1)", round.Value, stop);

    public static Task Shut(this IDocumentSession session, FundId fund, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock($1)", fund.Value, stop);

    /// <summary>Whoever rests on a check being in force passes here and asks then; whoever ends it shuts the gate first.</summary>
    public static Task PassThrough(this IDocumentSession session, PartnerCheckId check, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock_shared($1)", check.Value, stop);

    public static Task Shut(this IDocumentSession session, PartnerCheckId check, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock($1)", check.Value, stop);

    /// <summary>Files of the same content lie on the disk once: whoever hands one in passes, whoever takes it away shuts.</summary>
    public static Task PassThroughFile(this IDocumentSession session, string content, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock_shared($1)", DerivedId.Of("file", content), stop);

    public static Task ShutFile(this IDocumentSession session, string content, CancellationToken stop) =>
        session.Lock("select pg_advisory_xact_lock($1)", DerivedId.Of("file", content), stop);

    private static async Task Lock(this IDocumentSession session, string how, Guid what, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop); // the lock lives as long as the transaction
        await using var command = new NpgsqlCommand(how);
        command.Parameters.AddWithValue(KeyOf(what));
        await session.ExecuteAsync(command, stop);
    }

    private static long KeyOf(Guid what) => BitConverter.ToInt64(what.ToByteArray(), 8);
}
