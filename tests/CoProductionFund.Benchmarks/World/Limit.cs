using CoProductionFund.Benchmarks.Measure;
using Npgsql;
using NpgsqlTypes;

namespace CoProductionFund.Benchmarks;

/// <summary>What PostgreSQL itself allows: one row, one prepared insert, one transaction.</summary>
public sealed class Limit(NpgsqlDataSource source)
{
    private const string Table = """
        create schema if not exists raw;
        create table if not exists raw.events (
          seq_id bigint generated always as identity primary key, id uuid not null, stream_id uuid not null,
          version bigint not null, data jsonb not null, type varchar(500) not null,
          timestamp timestamptz not null default now(), unique (stream_id, version));
        create table if not exists raw.rows (id uuid primary key, data jsonb not null);
        create table if not exists raw.messages (id uuid primary key, body jsonb not null, status text not null);
        """;

    private const string Row = "select data from fund.mt_doc_grouprow where id = $1",
        Version = "select version from fund.mt_streams where id = $1",
        Happened = "select data, type, version, timestamp from fund.mt_events where stream_id = $1 order by version",
        Upsert = "insert into raw.rows (id, data) values ($1, $2) on conflict (id) do update set data = excluded.data";

    private const string Gate = "select 1 from pg_advisory_xact_lock_shared($1)",
        Round = "select xmin::text, mt_version from fund.mt_doc_roundrow where id = $1",
        Bid = "select data from fund.mt_doc_bidrow where id = $1",
        Person = "select data from fund.mt_doc_person where id = $1",
        Others =
            "select count(*) from fund.mt_doc_bidrow where cast(data ->> 'group' as uuid) = $1 and data ->> 'stage' = 'Submitted'",
        Words =
            "select data from fund.mt_doc_writtentext where id in (select data ->> 'answers' from fund.mt_events where stream_id = $1 and data ? 'answers')",
        Told = "insert into raw.messages (id, body, status) values ($1, $2, 'Incoming')",
        Heard = "update raw.messages set status = 'Handled' where id = $1";

    private const string Insert =
        "insert into raw.events (id, stream_id, version, data, type) values ($1, $2, $3, $4, 'group-details-amended')";

    private const string Data = """
        {"details":{"name":"Larkfield Neighbours","kind":"UnincorporatedGroup","identifiers":[],"place":"Leeds","postcodeDistrict":"LS9","annualIncome":1000000,"people":12}}
        """;

    public static async Task<Limit> Prepared(Cluster cluster)
    {
        await cluster.Sql(Table);
        return new(NpgsqlDataSource.Create(cluster.ConnectionString));
    }

    public Case Case() =>
        new(
            "one row inserted through Npgsql",
            async (_, n) =>
            {
                await using var connection = await source.OpenConnectionAsync();
                await using var insert = new NpgsqlCommand(Insert, connection);
                insert.Parameters.AddWithValue(Guid.CreateVersion7());
                insert.Parameters.AddWithValue(Guid.CreateVersion7());
                insert.Parameters.AddWithValue(n + 1L);
                insert.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Data);
                await insert.ExecuteNonQueryAsync();
            }
        );

    /// <summary>
    /// The trips of a command and nothing else, one after the other: the stream with the row that goes with it, both written,
    /// the commit. Nobody looks at what was read.
    /// </summary>
    public Case Trips(Func<int, int, GroupId> group) =>
        new(
            "its three trips through Npgsql, and nothing else",
            async (w, n) =>
            {
                var id = group(w, n).Value;
                await using var connection = await source.OpenConnectionAsync();
                await Trip(connection, (Version, [id]), (Happened, [id]), (Row, [id]));
                await using var transaction = await connection.BeginTransactionAsync();
                await Trip(
                    connection,
                    (Insert, [Guid.CreateVersion7(), Guid.CreateVersion7(), n + 1L, Json]),
                    (Upsert, [id, Json])
                );
                await transaction.CommitAsync();
            }
        );

    /// <summary>
    /// The same for a bid handed in, with what follows from it: the words are read, a policy hears of it and writes a mail,
    /// the mail is sent.
    /// </summary>
    public Case HandIn(RoundId round, Func<int, int, Bidder> bidder) =>
        new(
            "the ten trips of a bid handed in, and nothing else",
            async (w, n) =>
            {
                var it = bidder(w, n);
                var (bid, group) = (it.Bid.Value, it.Group.Value);
                var (happened, mail) = (Guid.CreateVersion7(), Guid.CreateVersion7());
                await using var connection = await source.OpenConnectionAsync();
                await Trip(connection, (Row, [group]));
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    await Trip(
                        connection,
                        (Gate, [1L]),
                        (Version, [bid]),
                        (Happened, [bid]),
                        (Bid, [bid]),
                        (Round, [round.Value]),
                        (Others, [group])
                    );
                    await Trip(connection, (Words, [bid]));
                    await Trip(
                        connection,
                        (Insert, [Guid.CreateVersion7(), Guid.CreateVersion7(), n + 1L, Json]),
                        (Upsert, [bid, Json]),
                        (Told, [happened, Json])
                    );
                    await transaction.CommitAsync();
                }

                await Trip(connection, (Round, [round.Value]), (Row, [group]));
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    await Trip(connection, (Told, [mail, Json]), (Heard, [happened]));
                    await transaction.CommitAsync();
                }

                await Trip(connection, (Person, [it.Lead.Value]));
                await Trip(connection, (Heard, [mail]));
            }
        );

    private static NpgsqlParameter Json => new() { Value = Data, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static async Task Trip(NpgsqlConnection connection, params (string Sql, object[] Values)[] statements)
    {
        await using var trip = new NpgsqlBatch(connection);
        foreach (var (sql, values) in statements)
        {
            var statement = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
            {
                statement.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
            }

            trip.BatchCommands.Add(statement);
        }

        await using var rows = await trip.ExecuteReaderAsync();
        do
        {
            while (await rows.ReadAsync())
            {
                rows.GetValue(0);
            }
        } while (await rows.NextResultAsync());
    }
}
