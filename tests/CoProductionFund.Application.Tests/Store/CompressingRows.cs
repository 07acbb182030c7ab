using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

[Collection(nameof(TheFund))]
public sealed class CompressingRows(TheFund fund)
{
    [Fact]
    public async Task Is_done_the_quick_way_for_every_read_model_where_the_server_has_it()
    {
        await using var source = NpgsqlDataSource.Create(fund.Connection);
        await using var slow = source.CreateCommand(
            """
            select count(*) from pg_attribute join pg_class c on c.oid = attrelid
            where relnamespace = 'fund'::regnamespace and relkind = 'r' and relname like 'mt\_doc\_%' and attname = 'data'
              and attcompression <> 'l'
              and exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals))
            """
        );

        Assert.Equal(0L, await slow.ExecuteScalarAsync());
    }
}
