using CoProductionFund.Domain.Rounds;
using static CoProductionFund.Domain.Rounds.Outcome;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>Bids 1 and 2 are awarded, 3 and 4 wait, 5 is declined; then the results were published.</summary>
public class MovingUpFromTheReserveList
{
    private static readonly PersonId Manager = Some.Person(9);

    private static IDomainEvent[] Published { get; } =
    [
        .. ARound.Ranked(1, 2, 3, 4, 5),
        Noted(4, OnReserveList),
        Noted(1, Awarded),
        Noted(2, Awarded),
        Noted(3, OnReserveList),
        Noted(5, Declined),
        new RoundDecided(new(2026, 12, 30)),
    ];

    [Fact]
    public void Begins_with_the_best_that_waits()
    {
        var round = Given<Round>(Published).State;
        Assert.Equal([Some.Bid(3), Some.Bid(4)], ReserveListDecisions.Waiting(round.Ranked, round.Decisions));

        round = Given<Round>([.. Published, Up(3)]).State;
        Assert.Equal([Some.Bid(4)], ReserveListDecisions.Waiting(round.Ranked, round.Decisions));
    }

    [Fact]
    public void Answers_the_oldest_award_that_was_not_taken_up()
    {
        Award(3).Then(Up(3));
        Award(3, NotTakenUp(2), NotTakenUp(1)).Then(Up(3, inPlaceOf: 2));
        Award(4, NotTakenUp(2), NotTakenUp(1), Up(3, inPlaceOf: 2)).Then(Up(4, inPlaceOf: 1));
        Award(4, NotTakenUp(2), Up(3, inPlaceOf: 2)).Then(Up(4));
    }

    [Fact]
    public void May_leave_out_the_first_with_a_reason() => Award(4).Then(Up(4));

    [Theory]
    [InlineData(1)] // awarded already
    [InlineData(5)] // declined
    [InlineData(6)] // not in the ranking
    public void Is_refused_for_a_bid_that_does_not_wait(int bid) => Award(bid).ThenRefused("round.not-on-reserve-list");

    [Fact]
    public void Is_refused_a_second_time() => Award(3, Up(3)).ThenRefused("round.not-on-reserve-list");

    [Fact]
    public void Is_refused_without_a_reason() =>
        Given<Round>(Published)
            .When(it => ReserveListDecisions.Award(it, Some.Bid(3), Manager, " "))
            .ThenRefused("round.reserve-reason");

    [Fact]
    public void Is_refused_to_whoever_sat_on_the_panel() =>
        Given<Round>(Published)
            .When(it => ReserveListDecisions.Award(it, Some.Bid(3), ARound.Ada, "Because"))
            .ThenRefused("round.decider-scored");

    [Fact]
    public void Waits_for_the_results()
    {
        Given<Round>([.. Published[..^1]])
            .When(it => ReserveListDecisions.Award(it, Some.Bid(3), Manager, "Because"))
            .ThenRefused("round.not-decided");
        Given<Round>()
            .When(it => ReserveListDecisions.Award(it, Some.Bid(3), Manager, "Because"))
            .ThenRefused("round.not-found");
    }

    [Fact]
    public void Follows_an_award_that_was_not_taken_up_and_is_noted_once()
    {
        Note(1).Then(NotTakenUp(1));
        Note(1, NotTakenUp(1)).ThenNothing();
        Note(1, NotTakenUp(1), Up(3, inPlaceOf: 1)).ThenNothing();
        Given<Round>().When(it => ReserveListDecisions.NoteNotTakenUp(it, Some.Bid(1))).ThenRefused("round.not-found");
    }

    [Fact]
    public void May_be_left_out_with_a_reason_so_that_nothing_waits_any_more()
    {
        Leave(1, "Too little for any of them", NotTakenUp(1)).Then(Kept(1));
        Leave(1, "Too little for any of them", NotTakenUp(1), Kept(1)).ThenNothing();
        Leave(2, "Too little for any of them", NotTakenUp(1)).ThenNothing();
        Leave(1, " ", NotTakenUp(1)).ThenRefused("round.reserve-reason");
        Assert.Equal(
            [Some.Bid(2)],
            Given<Round>([.. Published, NotTakenUp(1), NotTakenUp(2), Kept(1)]).State.Unanswered
        );
    }

    private static DecisionNoted Noted(int bid, Outcome outcome) => new(Some.Bid(bid), outcome, null);

    private static AwardNotTakenUp NotTakenUp(int bid) => new(Some.Bid(bid));

    private static ReserveBidAwarded Up(int bid, int? inPlaceOf = null) =>
        new(Some.Bid(bid), inPlaceOf is { } number ? Some.Bid(number) : null, "Because");

    private static FreedMoneyKept Kept(int bid) => new(Some.Bid(bid), "Too little for any of them");

    private static Answer Award(int bid, params IDomainEvent[] since) =>
        Given<Round>([.. Published, .. since])
            .When(it => ReserveListDecisions.Award(it, Some.Bid(bid), Manager, "Because"));

    private static Answer Note(int bid, params IDomainEvent[] since) =>
        Given<Round>([.. Published, .. since]).When(it => ReserveListDecisions.NoteNotTakenUp(it, Some.Bid(bid)));

    private static Answer Leave(int bid, string reason, params IDomainEvent[] since) =>
        Given<Round>([.. Published, .. since]).When(it => ReserveListDecisions.Leave(it, Some.Bid(bid), reason));
}
