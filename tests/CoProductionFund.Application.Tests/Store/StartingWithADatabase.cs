using CoProductionFund.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>The service looks at what it may do before it does anything.</summary>
[Collection(nameof(TheFund))]
public sealed class StartingWithADatabase(TheFund fund)
{
    [Fact]
    public async Task Goes_on_as_an_account_that_cannot_change_events()
    {
        await Start(fund.As("fund_app"), fund.Connection);
        await Start(fund.As("fund_app"), owner: null);
    }

    [Fact]
    public async Task Refuses_in_production_an_account_that_could()
    {
        var refused = await Refused(fund.Connection, fund.Connection);

        Assert.Contains("being a superuser", refused, StringComparison.Ordinal);
        Assert.Contains("change events", refused, StringComparison.Ordinal);
        Assert.Contains("remove events", refused, StringComparison.Ordinal);
        Assert.Contains("docs/operating.md", refused, StringComparison.Ordinal);
        Assert.Contains("being a superuser", await Refused(fund.Connection, owner: null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_a_developer_be_anybody() =>
        await Start(await fund.NewDatabase(), owner: null, Environments.Development);

    [Fact]
    public async Task Refuses_a_database_that_nobody_prepared() =>
        Assert.Contains("database prepare", await Refused(await Empty(), owner: null), StringComparison.Ordinal);

    [Theory]
    [InlineData("alter table fund.mt_doc_bidrow drop column mt_version")]
    [InlineData("drop table fund.mt_doc_roundrow")]
    [InlineData("drop function fund.mt_quick_append_events cascade")]
    [InlineData("drop table messages.wolverine_dead_letters")]
    public async Task Refuses_tables_that_were_changed_after_they_were_prepared_and_prepares_them_again(string done)
    {
        var owner = await fund.NewDatabase();
        var site = fund.As("fund_app", new NpgsqlConnectionStringBuilder(owner).Database!);
        await Start(site, owner);
        await Start(site, owner: null);
        await Do(owner, done);

        Assert.Contains("database prepare", await Refused(site, owner: null), StringComparison.Ordinal);
        await Start(site, owner);
        await Start(site, owner: null);
    }

    [Fact]
    public async Task Looks_at_every_table_again_only_where_something_changed()
    {
        var owner = await fund.NewDatabase();
        var site = fund.As("fund_app", new NpgsqlConnectionStringBuilder(owner).Database!);
        await Start(site, owner);
        Assert.True(await AreAsLeft(owner));
        Assert.True(await AreAsLeft(site));

        await Do(owner, "create index on fund.mt_doc_bidrow (mt_last_modified)");
        Assert.False(await AreAsLeft(site));
        await Start(site, owner);
        Assert.True(await AreAsLeft(site));

        await Do(owner, "comment on schema fund is null");
        Assert.False(await AreAsLeft(site));
    }

    [Fact]
    public async Task Prepares_a_database_twice_with_the_same_result()
    {
        var owner = await fund.NewDatabase();
        var site = fund.As("fund_app", new NpgsqlConnectionStringBuilder(owner).Database!);

        await Start(site, owner);
        await Start(site, owner);
        Assert.Empty(await DatabaseRights.TooMany(site, default));
    }

    [Theory]
    [InlineData("grant update (data) on fund.mt_events to fund_app", "change events")]
    [InlineData("grant delete on fund.mt_streams to fund_app", "remove events")]
    [InlineData("grant update (created) on fund.mt_streams to fund_app", "more of a stream")]
    [InlineData("grant update on fund.mt_events_sequence to fund_app", "numbers of events")]
    [InlineData("grant create on schema fund to fund_app", "tables beside the events")]
    [InlineData("grant insert on ledger.leaf to fund_app", "write the ledger")]
    [InlineData("alter table fund.mt_events owner to fund_app", "owner of the tables")]
    [InlineData("alter table fund.mt_events disable trigger append_only", "guards are missing")]
    [InlineData("alter table fund.mt_streams enable trigger append_only_growing", "guards are missing")]
    public async Task Finds_every_right_too_many_and_every_guard_too_few(string done, string found)
    {
        var owner = await fund.NewDatabase();
        var site = fund.As("fund_app", new NpgsqlConnectionStringBuilder(owner).Database!);
        await Start(site, owner);
        await Do(owner, done);

        Assert.Contains(found, await Refused(site, owner: null), StringComparison.Ordinal);
    }

    private static async Task Do(string owner, string done)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var command = source.CreateCommand(done);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<bool> AreAsLeft(string account)
    {
        await using var source = NpgsqlDataSource.Create(account);
        await using var connection = await source.OpenConnectionAsync();
        return await PreparedTables.AreAsLeft(connection, CancellationToken.None);
    }

    private async Task<string> Empty() =>
        fund.As("fund_app", new NpgsqlConnectionStringBuilder(await fund.NewDatabase()).Database!);

    private static async Task<string> Refused(string connection, string? owner) =>
        (await Assert.ThrowsAsync<DatabaseRefusedException>(() => Start(connection, owner))).Message;

    /// <summary>Only what comes before everything else.</summary>
    private static async Task Start(string connection, string? owner, string environment = "Production")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddCoProductionFund(connection, owner);
        using var host = builder.Build();
        await host.Services.GetRequiredService<FundDatabase>().StartingAsync(CancellationToken.None);
    }
}
