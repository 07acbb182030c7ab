using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CoProductionFund.LocalPostgres.Tests;

public sealed class Configuring
{
    [Fact]
    public void Uses_a_configured_database_and_manages_nothing()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Fund", "Host=elsewhere")]);

        Assert.Equal("Host=elsewhere", builder.AddLocalPostgresUnlessConfigured());
        Assert.DoesNotContain(builder.Services, it => it.ServiceType == typeof(LocalPostgresService));
    }

    [Fact]
    public void Knows_where_the_database_will_be_before_it_runs()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Fund", ""),
            new("DataFolder", "/srv/fund"),
        ]);

        var connection = new NpgsqlConnectionStringBuilder(builder.AddLocalPostgresUnlessConfigured());

        Assert.Equal(("/srv/fund/s", "fund"), (connection.Host, connection.Database));
        Assert.Equal("fund_app", connection.Username);
        Assert.Equal("fund_owner", User("Owner"));
        Assert.Equal("fund_ledger", User("Ledger"));
        Assert.Equal((50, 2, 50), (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages, connection.MaxPoolSize));

        string? User(string name) =>
            new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString(name)).Username;
    }
}
