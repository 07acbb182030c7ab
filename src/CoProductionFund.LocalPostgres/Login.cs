using System.Diagnostics;
using Npgsql;

namespace CoProductionFund.LocalPostgres;

/// <summary>A server is ready when somebody can log in, not before.</summary>
internal static class Login
{
    public const string Database = "fund";

    private const string StartingOrStopping = "57P03"; // cannot_connect_now

    private static readonly TimeSpan recoveryPatience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan silencePatience = TimeSpan.FromSeconds(30);

    /// <returns>False when the server ended instead.</returns>
    public static bool Wait(string connection, Func<bool> lives, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                Ask(connection, "select 1");
                return true;
            }
            catch (PostgresException refused) when (refused.SqlState.StartsWith("28", StringComparison.Ordinal))
            {
                throw new LocalPostgresException($"The private database refuses to let us in: {refused.MessageText}.");
            }
            catch (NpgsqlException notYet)
            {
                if (!lives())
                {
                    return false;
                }

                if (waited.Elapsed > (notYet.SqlState == StartingOrStopping ? recoveryPatience : silencePatience))
                {
                    throw new LocalPostgresException(
                        $"The private database runs but does not answer: {notYet.Message} Stop it and start again."
                    );
                }
            }

            stop.WaitHandle.WaitOne(100);
        }
    }

    public static void EnsureDatabase(string connection)
    {
        if (Ask(connection, $"select 1 from pg_database where datname = '{Database}'") is null)
        {
            Ask(connection, $"create database {Database}");
        }
    }

    private static object? Ask(string connection, string sql)
    {
        using var session = new NpgsqlConnection(connection);
        session.Open();
        using var command = new NpgsqlCommand(sql, session);
        return command.ExecuteScalar();
    }
}
