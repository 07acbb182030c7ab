using Marten;
using Npgsql;

namespace CoProductionFund.Application.People;

internal static class OneAtATimeExtensions
{
    /// <summary>Others who come with the same word wait until this session has committed.</summary>
    public static async Task OneAtATime(this IDocumentSession session, string word, CancellationToken stop)
    {
        await session.BeginTransactionAsync(stop); // the lock lives as long as the transaction
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))");
        command.Parameters.AddWithValue(word);
        await session.ExecuteAsync(command, stop);
    }
}
