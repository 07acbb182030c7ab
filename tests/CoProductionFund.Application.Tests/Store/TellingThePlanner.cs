using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Without these a page of events for a read model is sorted out of all there are, each time anew (docs/adr/0082).</summary>
[Collection(nameof(TheFund))]
public sealed class TellingThePlanner(TheFund fund)
{
    [Theory]
    [InlineData("random_page_cost", "1.1")]
    [InlineData("max_parallel_workers_per_gather", "0")]
    [InlineData("jit", "off")]
    public async Task The_site_asks_many_small_questions(string setting, string value)
    {
        await using var source = NpgsqlDataSource.Create(fund.As("fund_app"));
        await using var command = source.CreateCommand("select current_setting($1)");
        command.Parameters.AddWithValue(setting);

        Assert.Equal(value, await command.ExecuteScalarAsync());
    }
}
