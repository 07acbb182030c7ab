using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Npgsql;

namespace CoProductionFund.Application.Tests.Rounds;

[Collection(nameof(TheFund))]
public sealed class TheClock(TheFund fund)
{
    [Fact]
    public async Task Opens_a_published_round_by_itself()
    {
        fund.Clock.ShowRealTime(); // the diary knows no other
        var scene = new Scene(fund);
        await scene.ADraftRound();
        await fund.Do(new PublishRound(scene.Round, Caller.Is(scene.Manager)));

        await TheFund.Eventually(async () => (await scene.RoundRow()).Stage is RoundStage.Open);
    }

    [Fact]
    public async Task Closes_no_round_before_its_time_and_none_twice()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        await fund.Run(new CloseRound(scene.Round, Caller.TheFund));
        Assert.Equal(RoundStage.Open, (await scene.RoundRow()).Stage);

        await scene.Close(eligible: 0);
        await fund.Run(new CloseRound(scene.Round, Caller.TheFund));

        Assert.Single(await fund.EventsOf(scene.Round.Value), it => it is RoundClosed);
    }

    [Fact]
    public async Task Keeps_an_extended_round_open_at_the_old_closing_time()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var old = (await scene.RoundRow()).ClosesAt!.Value;
        await fund.Do(new ExtendRound(scene.Round, old.AddDays(7), "A flood", Caller.Is(scene.Manager)));

        fund.Clock.Set(old.AddMinutes(1));
        await fund.Run(new CloseRound(scene.Round, Caller.TheFund));

        Assert.Equal(RoundStage.Open, (await scene.RoundRow()).Stage);
    }

    [Fact]
    public async Task Keeps_its_diary_in_the_database_so_that_another_node_can_go_on()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();

        await using var database = NpgsqlDataSource.Create(fund.Connection);
        await using var diary = database.CreateCommand(
            "select count(*) from messages.wolverine_incoming_envelopes where status = 'Scheduled' and message_type like '%CloseRound'"
        );
        Assert.True((long)(await diary.ExecuteScalarAsync())! > 0);
    }

    [Fact]
    public async Task Alone_may_open_and_close() =>
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Run(new CloseRound(new(Guid.CreateVersion7()), Caller.Is(Scene.Someone())))
        );
}
