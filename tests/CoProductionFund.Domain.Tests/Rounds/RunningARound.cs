using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class ExtendingARound
{
    [Fact]
    public void Gives_more_time_while_announced_or_open()
    {
        When(ARound.Published, ARound.Extended.ClosesAt).Then(ARound.Extended);
        When(ARound.Open, ARound.Extended.ClosesAt).Then(ARound.Extended);
    }

    [Fact]
    public void May_be_by_one_second() =>
        When(ARound.Open, ARound.Closing.AddSeconds(1))
            .Then(ARound.Extended with { ClosesAt = ARound.Closing.AddSeconds(1) });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_refused_when_it_gives_no_more_time(int seconds) =>
        When(ARound.Open, ARound.Closing.AddSeconds(seconds)).ThenRefused("round.shortened");

    [Fact]
    public void Is_refused_when_it_takes_back_an_extension() =>
        When([.. ARound.Open, ARound.Extended], ARound.Extended.ClosesAt.AddSeconds(-1)).ThenRefused("round.shortened");

    [Fact]
    public void May_go_to_the_last_second_of_the_day_before_the_promised_decision()
    {
        var last = Some.Moment("2026-11-30T23:59:59Z");
        When(ARound.Open, last).Then(ARound.Extended with { ClosesAt = last });
        When(ARound.Open, last.AddSeconds(1)).ThenRefused("round.decide-by");
    }

    [Fact]
    public void Is_refused_before_it_is_published() =>
        When(ARound.Ready, ARound.Extended.ClosesAt).ThenRefused("round.not-running");

    [Fact]
    public void Is_refused_once_it_has_closed_or_was_cancelled()
    {
        When(ARound.InReview, ARound.Extended.ClosesAt).ThenRefused("round.not-running");
        When(ARound.Cancelled, ARound.Extended.ClosesAt).ThenRefused("round.not-running");
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([], ARound.Extended.ClosesAt).ThenRefused("round.not-found");

    [Fact]
    public void Is_possible_until_the_closing_instant_and_no_longer()
    {
        When(ARound.Open, ARound.Extended.ClosesAt, ARound.Closing).Then(ARound.Extended);
        When(ARound.Open, ARound.Extended.ClosesAt, ARound.Closing.AddTicks(1)).ThenRefused("round.not-running");
    }

    private static Answer When(IDomainEvent[] past, DateTimeOffset closesAt, DateTimeOffset? now = null) =>
        Given<Round>(past).When(it => RoundDecisions.Extend(it, closesAt, "Floods", now ?? ARound.Closing));
}

public class OpeningARound
{
    [Fact]
    public void Happens_at_the_opening_instant() => When(ARound.Published, 0).Then(new RoundOpened(ARound.Closing));

    [Fact]
    public void Says_when_it_closes_as_extended_before() =>
        When([.. ARound.Published, ARound.Extended], 0).Then(new RoundOpened(ARound.Extended.ClosesAt));

    [Fact]
    public void Does_not_happen_one_second_early() => When(ARound.Published, -1).ThenNothing();

    [Fact]
    public void Happens_once() => When(ARound.Open, 0).ThenNothing();

    [Fact]
    public void Does_not_happen_to_a_draft_or_a_cancelled_round()
    {
        When(ARound.Ready, 0).ThenNothing();
        When(ARound.Cancelled, 0).ThenNothing();
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([], 0).ThenRefused("round.not-found");

    private static Answer When(IDomainEvent[] past, int late) =>
        Given<Round>(past).When(it => RoundDecisions.Open(it, ARound.Opening.AddSeconds(late)));
}

public class ClosingARound
{
    [Fact]
    public void Happens_one_second_after_the_closing_instant() => When(ARound.Open, 1).Then(new RoundClosed());

    [Fact]
    public void Does_not_happen_at_the_closing_instant_which_is_still_in_time() => When(ARound.Open, 0).ThenNothing();

    [Fact]
    public void Does_not_happen_at_a_moment_that_was_put_off()
    {
        When([.. ARound.Open, ARound.Extended], 1).ThenNothing();
        When([.. ARound.Open, ARound.Extended], 7 * 86_400).ThenNothing();
        When([.. ARound.Open, ARound.Extended], 7 * 86_400 + 1).Then(new RoundClosed());
    }

    [Fact]
    public void Happens_once() => When(ARound.InReview, 1).ThenNothing();

    [Fact]
    public void Does_not_happen_before_it_opened_or_once_cancelled()
    {
        When(ARound.Published, 1).ThenNothing();
        When(ARound.Cancelled, 1).ThenNothing();
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([], 1).ThenRefused("round.not-found");

    private static Answer When(IDomainEvent[] past, int late) =>
        Given<Round>(past).When(it => RoundDecisions.Close(it, ARound.Closing.AddSeconds(late)));
}

public class CancellingARound
{
    [Fact]
    public void Is_possible_at_any_stage_until_a_bid_is_decided()
    {
        IDomainEvent[][] stages =
        [
            [ARound.Drafted],
            ARound.Published,
            ARound.Open,
            ARound.InReview,
            ARound.Ranked(1, 2),
        ];
        Assert.All(stages, past => When(past).Then(new RoundCancelled("No money")));
    }

    [Fact]
    public void Twice_is_once() => When(ARound.Cancelled).ThenNothing();

    [Fact]
    public void Is_refused_once_a_bid_is_decided() =>
        When([.. ARound.Ranked(1, 2), new DecisionNoted(Some.Bid(1), Outcome.Awarded, null)])
            .ThenRefused("round.too-late-to-cancel");

    [Fact]
    public void Is_refused_once_the_results_are_published() =>
        When(ARound.Decided).ThenRefused("round.too-late-to-cancel");

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([]).ThenRefused("round.not-found");

    private static Answer When(IDomainEvent[] past) =>
        Given<Round>(past).When(it => RoundDecisions.Cancel(it, "No money"));
}
