using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>What each account of the database may do, tried on it. Every other test shows that the site's account can do its work.</summary>
[Collection(nameof(TheFund))]
public sealed class TheDatabaseDefendsItself(TheFund fund) : IAsyncLifetime
{
    private const string NotAllowed = PostgresErrorCodes.InsufficientPrivilege;

    public Task InitializeAsync() => new Scene(fund).AnOpenRound();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("update fund.mt_events set data = data")]
    [InlineData("update fund.mt_events set is_archived = true")]
    [InlineData("update fund.mt_events set timestamp = now()")]
    [InlineData("delete from fund.mt_events")]
    [InlineData("truncate fund.mt_events")]
    [InlineData("delete from fund.mt_streams")]
    [InlineData("truncate fund.mt_streams cascade")]
    [InlineData("update fund.mt_streams set version = version - 1 where version > 0")]
    [InlineData("update fund.mt_streams set type = 'other'")]
    [InlineData("update fund.mt_streams set is_archived = true")]
    [InlineData("select fund.mt_archive_stream(id) from fund.mt_streams limit 1")]
    [InlineData("select setval('fund.mt_events_sequence', 1)")]
    [InlineData("alter table fund.mt_events disable trigger append_only")]
    [InlineData("alter table fund.mt_streams disable trigger all")]
    [InlineData("drop trigger append_only on fund.mt_events")]
    [InlineData("create or replace function fund.refuse_change() returns trigger language sql as 'select null'")]
    [InlineData("drop function fund.refuse_change() cascade")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("alter table fund.mt_events add column note text")]
    [InlineData("drop table fund.mt_events cascade")]
    [InlineData("drop schema fund cascade")]
    [InlineData("create table fund.beside (id int)")]
    [InlineData("create rule gone as on insert to fund.mt_events do instead nothing")]
    [InlineData("set role fund_owner")]
    [InlineData("insert into ledger.leaf (idx, seq_id, event, line) values (0, 0, gen_random_uuid(), '')")]
    [InlineData("delete from ledger.checkpoint")]
    [InlineData("drop table ledger.leaf")]
    public Task The_site_cannot(string statement) => IsRefused("fund_app", statement);

    [Theory]
    [InlineData("update fund.mt_events set data = data")]
    [InlineData("delete from fund.mt_events")]
    [InlineData("truncate fund.mt_events")]
    [InlineData("delete from fund.mt_streams")]
    [InlineData("truncate fund.mt_streams cascade")]
    [InlineData("update fund.mt_streams set version = version - 1 where version > 0")]
    [InlineData("update fund.mt_streams set is_archived = true")]
    [InlineData("truncate ledger.leaf")]
    public async Task Even_the_owner_cannot_while_the_guards_stand(string statement)
    {
        await IsRefused("fund_owner", statement);
        await IsRefused("fund_owner", "set session_replication_role = replica; " + statement);
    }

    [Theory]
    [InlineData("insert into fund.mt_events select * from fund.mt_events limit 1")]
    [InlineData("update fund.mt_events set data = data")]
    [InlineData("select * from fund.mt_streams")]
    [InlineData("select * from fund.mt_doc_writtentext")]
    [InlineData("select * from messages.wolverine_incoming_envelopes")]
    [InlineData("update ledger.leaf set line = ''")]
    [InlineData("delete from ledger.checkpoint")]
    [InlineData("truncate ledger.node")]
    [InlineData("drop table ledger.leaf")]
    public Task The_ledger_cannot(string statement) => IsRefused("fund_ledger", statement);

    [Theory]
    [InlineData("select * from fund.mt_doc_writtentext")]
    [InlineData("select * from fund.mt_doc_bidrow")]
    [InlineData("select * from messages.wolverine_incoming_envelopes")]
    [InlineData("set transaction read write; insert into fund.mt_events select * from fund.mt_events limit 1")]
    [InlineData("set transaction read write; delete from ledger.leaf")]
    public Task An_auditor_cannot(string statement) => IsRefused("fund_auditor", statement);

    [Theory]
    [InlineData("fund_app", "select count(*) from ledger.leaf")]
    [InlineData("fund_app", "update fund.mt_streams set version = version + 1, timestamp = now()")]
    [InlineData("fund_app", "delete from fund.mt_doc_writtentext")]
    [InlineData("fund_app", "truncate fund.mt_doc_bidrow")]
    [InlineData("fund_ledger", "select count(*) from fund.mt_events")]
    [InlineData("fund_ledger", "insert into ledger.leaf values (-1, -1, gen_random_uuid(), '')")]
    [InlineData("fund_ledger", "insert into ledger.checkpoint values (-1, '', now())")]
    [InlineData("fund_auditor", "select count(*) from fund.mt_events natural join fund.mt_streams")]
    [InlineData("fund_auditor", "select count(*) from ledger.leaf natural join ledger.checkpoint")]
    public Task But_what_is_needed_works(string role, string statement) => Try(role, statement);

    private async Task IsRefused(string role, string statement)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Try(role, statement));
        Assert.Equal(NotAllowed, refused.SqlState);
    }

    /// <summary>Does it, and takes it back.</summary>
    private async Task Try(string role, string statement)
    {
        await using var connection = new NpgsqlConnection(fund.As(role));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(statement, connection, transaction);
        await command.ExecuteNonQueryAsync();
        await transaction.RollbackAsync();
    }
}
