using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>The demonstration is played once, into an empty store, and from the beginning where it was interrupted.</summary>
[Collection(nameof(TheFund))]
public sealed class PlayingTheStory(TheFund fund)
{
    private static readonly string[] Traces =
    [
        "fund.mt_events",
        "fund.mt_streams",
        "fund.audit_event",
        "fund.audit_thing",
        "fund.mt_doc_departmentrow",
        "messages.wolverine_incoming_envelopes",
    ];

    [Fact]
    public async Task Is_taken_away_and_begins_anew_where_it_was_interrupted()
    {
        var owner = await fund.NewDatabase();
        using (var interrupted = await Start(owner))
        {
            Assert.True(await interrupted.Services.GetRequiredService<StoryBook>().MayBePlayed(default));
            await Happens(interrupted, "AAA");
            await interrupted.StopAsync();
        }

        using var host = await Start(owner);
        foreach (var table in Traces)
        {
            Assert.Equal((table, 0), (table, await Number(owner, $"select count(*) from {table}")));
        }

        var book = host.Services.GetRequiredService<StoryBook>();
        Assert.True(await book.MayBePlayed(default));
        await Happens(host, "BBB");
        await Assert.ThrowsAsync<PostgresException>(() => Number(owner, "delete from fund.mt_events returning 1"));
        await book.Played(default);
        var check = await host.Services.GetRequiredService<ReadModelChecker>().Everything(progress: null, default);
        Assert.Empty(check.Differences);
        Assert.Equal(1, check.Counts.Single(it => it.Model == nameof(DepartmentRow)).Checked);
        await host.StopAsync();

        using var later = await Start(owner);
        Assert.False(await later.Services.GetRequiredService<StoryBook>().MayBePlayed(default));
        Assert.Equal(1, await Number(owner, "select count(*) from fund.mt_events"));
        await later.StopAsync();
    }

    [Fact]
    public async Task Is_not_played_where_anything_happened_before()
    {
        using var host = await Start(await fund.NewDatabase());
        await Happens(host, "AAA");

        Assert.False(await host.Services.GetRequiredService<StoryBook>().MayBePlayed(default));
        await host.StopAsync();
    }

    private async Task<IHost> Start(string owner)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddCoProductionFund(fund.As("fund_app", new NpgsqlConnectionStringBuilder(owner).Database!), owner);
        builder.Services.RunWolverineInSoloMode();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task Happens(IHost host, string code)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        await bus.InvokeAsync<Decision>(new ListDepartment(code, $"Department {code}", Caller.TheFund));
        await host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<long> Number(string connection, string question)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(question);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
