using CoProductionFund.Application.Ledger;
using CoProductionFund.Ledger.Bundles;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoProductionFund.Application.Tests.Ledger;

/// <summary>The process as the host runs it, with its clock and its lock.</summary>
[Collection(nameof(TheFund))]
public sealed class RunningTheLedger(TheFund fund)
{
    [Fact]
    public async Task Signs_what_happens_by_itself_and_is_healthy()
    {
        await using var ledger = await ALedger.Start(fund);
        await using var node = await ANode.Start(ledger);
        await ledger.ARound();

        await Signed(ledger, 4);
        Assert.Equal(HealthStatus.Healthy, await node.Health());
        var delay = await ledger.Reader.SigningDelay(default);
        Assert.Null(delay); // all of it may have been there before the ledger

        await ledger.ARound();
        await Signed(ledger, 8);
        delay = await ledger.Reader.SigningDelay(default);
        Assert.Equal(4, delay!.Events);
        Assert.InRange(delay.Longest.TotalSeconds, 0, 15);
    }

    [Fact]
    public async Task Two_nodes_take_turns_and_the_second_goes_on_where_the_first_stopped()
    {
        await using var ledger = await ALedger.Start(fund);
        var first = await ANode.Start(ledger);
        await TheFund.Eventually(() => Task.FromResult(first.State.IsKept));
        await using var second = await ANode.Start(ledger);
        for (var round = 1; round <= 3; round++)
        {
            await ledger.ARound();
            await Signed(ledger, 4 * round);
        }

        Assert.False(second.State.IsKept);
        await first.DisposeAsync();
        await ledger.ARound();
        await Signed(ledger, 16);

        await TheFund.Eventually(() => Task.FromResult(second.State.IsKept)); // set just after the checkpoint is there
        Assert.Empty(first.Log.Concat(second.Log));
        Assert.True((await ledger.Check()).IsGood);
        Assert.Equal(Verdict.Good, (await ledger.Export()).Verdict);
    }

    /// <summary>Both work on the same tables at once, as they would if the lock failed.</summary>
    [Fact]
    public async Task Two_signers_without_the_lock_cannot_fork_the_ledger()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var one = await ledger.Open();
        await using var connection = await ledger.Connection();
        var two = new LedgerWriter(connection, ledger.Settings, LedgerKeys.Open(ledger.Settings), TimeProvider.System);
        await two.TakeUp(default);
        await ledger.ARound();

        await TheFund.Eventually(async () => await one.TakeIn(everywhere: true, default) == 4);
        await one.Sign(default);
        await ledger.ARound();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await TheFund.Eventually(async () => await two.TakeIn(everywhere: true, default) > 0);
            await two.Sign(default);
        });

        await ledger.Work();
        Assert.True((await ledger.Check()).IsGood);
        Assert.Equal((Verdict.Good, 20), await ledger.Export() is var it ? (it.Verdict, it.Events) : default);
    }

    [Fact]
    public async Task Warns_of_an_event_that_came_in_behind_later_ones()
    {
        await using var ledger = await ALedger.Start(fund);
        await ledger.ARound();
        await ledger.Sql("select nextval('fund.mt_events_sequence')");
        await ledger.ARound();
        await using var node = await ANode.Start(ledger);
        await Signed(ledger, 8);
        Assert.Empty(node.Log);

        await ledger.Sql(
            """
            insert into fund.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
            select 5, gen_random_uuid(), stream_id, 5, data, type, timestamp, tenant_id, mt_dotnet_type
            from fund.mt_events where seq_id = 4
            """
        );
        await Signed(ledger, 9);
        await TheFund.Eventually(() => Task.FromResult(!node.Log.IsEmpty));
        Assert.Equal("1 events came into the ledger behind later ones", Assert.Single(node.Log));
    }

    [Fact]
    public async Task A_changed_old_event_is_found_by_the_regular_check_and_turns_health_red_on_every_node()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await using var node = await ANode.Start(ledger, checkEvery: TimeSpan.FromMilliseconds(200));
        await TheFund.Eventually(async () => await Latest(ledger) is { Check.IsGood: true, Check.Compared: 12 });
        Assert.Equal(HealthStatus.Healthy, await node.Health());

        await ledger.Sql("update fund.mt_events set data = data || '{\"reason\":\"other\"}' where seq_id = 2");
        await TheFund.Eventually(async () => await Latest(ledger) is { Check.Found: 1 });

        Assert.Contains("not what was logged", (await Latest(ledger))!.Check.Differences[0], StringComparison.Ordinal);
        Assert.Contains(
            node.Log,
            it => it.StartsWith("Events are not what the ledger holds", StringComparison.Ordinal)
        );
        Assert.Equal(HealthStatus.Unhealthy, await node.Health());
        Assert.Equal(
            HealthStatus.Unhealthy,
            await ANode.HealthOf(ledger, ledger.Settings with { Folder = null }, new())
        );
        Assert.Null(node.State.Refusal); // the signer goes on: what is signed is the truth
    }

    [Theory]
    [InlineData("Production", HealthStatus.Unhealthy)]
    [InlineData("Development", HealthStatus.Degraded)]
    public async Task A_service_without_a_ledger_is_not_healthy(string environment, HealthStatus status)
    {
        await using var ledger = await ALedger.Start(fund);
        var without = ledger.Settings with { Folder = null };
        Assert.Equal(status, await ANode.HealthOf(ledger, without, new(), environment));

        await using var node = await ANode.Start(ledger);
        await TheFund.Eventually(() => Task.FromResult(node.State.IsKept));
        Assert.Equal(HealthStatus.Healthy, await ANode.HealthOf(ledger, without, new(), environment));
    }

    [Fact]
    public async Task An_account_without_the_right_is_an_alarm_that_says_which_to_use()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await ledger.Sql(
            "grant usage on schema fund, ledger to fund_app; grant select on all tables in schema fund, ledger to fund_app"
        );
        await ledger.ARound();
        await using var node = await ANode.Start(ledger, account: fund.As("fund_app", ledger.Database));

        await TheFund.Eventually(() => Task.FromResult(node.State.IsAlarm));
        Assert.Contains("Set ConnectionStrings:Ledger to fund_ledger", node.State.Refusal, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Unhealthy, await node.Health());
    }

    private static Task Signed(ALedger ledger, long size) =>
        TheFund.Eventually(async () => await ledger.Reader.Checkpoint(size, default) is not null, seconds: 30);

    private static async Task<LatestLedgerCheck?> Latest(ALedger ledger)
    {
        await using var session = ledger.Store.QuerySession();
        return await session.LoadAsync<LatestLedgerCheck>(LatestLedgerCheck.Only);
    }
}
