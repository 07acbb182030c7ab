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
        """;

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
}
