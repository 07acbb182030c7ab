using CoProductionFund.Domain.Rounds;
using static CoProductionFund.Domain.Rounds.Outcome;

namespace CoProductionFund.Domain.Tests.Rounds;

public class NotingADecision
{
    private static readonly PersonId Manager = Some.Person(9);

    [Theory]
    [InlineData(Awarded)]
    [InlineData(OnReserveList)]
    [InlineData(Declined)]
    public void Records_the_first_one_whatever_it_is(Outcome outcome) =>
        When(2, outcome, ARound.Ranked(1, 2, 3)).Then(new DecisionNoted(Some.Bid(2), outcome, null));

    [Theory]
    [InlineData(Awarded, Awarded, false)]
    [InlineData(Awarded, OnReserveList, false)]
    [InlineData(Awarded, Declined, false)]
    [InlineData(OnReserveList, Awarded, true)]
    [InlineData(OnReserveList, OnReserveList, false)]
    [InlineData(OnReserveList, Declined, false)]
    [InlineData(Declined, Awarded, true)]
    [InlineData(Declined, OnReserveList, true)]
    [InlineData(Declined, Declined, false)]
    public void Asks_why_where_a_worse_ranked_bid_comes_off_better(Outcome better, Outcome worse, bool departs)
    {
        var (first, second) = (Noted(1, better), Noted(2, worse));
        IDomainEvent[] betterFirst = [.. ARound.Ranked(1, 2), first];
        IDomainEvent[] worseFirst = [.. ARound.Ranked(1, 2), second];

        if (departs)
        {
            When(2, worse, betterFirst).ThenRefused("round.departure-reason");
            When(2, worse, betterFirst, " ").ThenRefused("round.departure-reason");
            When(1, better, worseFirst).ThenRefused("round.departure-reason");
            When(2, worse, betterFirst, "The only one").Then(second with { DepartureReason = "The only one" });
            When(1, better, worseFirst, "The only one").Then(first with { DepartureReason = "The only one" });
        }
        else
        {
            When(2, worse, betterFirst, "Ignored").Then(second);
            When(1, better, worseFirst).Then(first);
        }
    }

    [Fact]
    public void Asks_nothing_between_bids_of_one_rank()
    {
        RankingSettled tied = new([ARound.Place(1, 1), ARound.Place(2, 1)]);
        When(2, Awarded, [.. ARound.Allocated(1, 2), tied, Noted(1, Declined)]).Then(Noted(2, Awarded));
        When(1, Declined, [.. ARound.Allocated(1, 2), tied, Noted(2, Awarded)]).Then(Noted(1, Declined));
    }

    [Fact]
    public void Is_refused_a_second_time() =>
        When(1, Awarded, [.. ARound.Ranked(1, 2), Noted(1, Awarded)]).ThenRefused("bid.already-decided");

    [Fact]
    public void Is_refused_for_a_bid_outside_the_ranking() =>
        When(3, Declined, ARound.Ranked(1, 2)).ThenRefused("round.not-in-ranking");

    [Fact]
    public void Is_refused_before_the_ranking_is_settled() =>
        When(1, Awarded, ARound.Allocated(1)).ThenRefused("round.not-ranked");

    [Fact]
    public void Is_refused_once_the_results_are_published_or_the_round_is_cancelled()
    {
        When(1, Awarded, ARound.Decided).ThenRefused("round.not-ranked");
        When(1, Awarded, ARound.Cancelled).ThenRefused("round.not-ranked");
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When(1, Awarded, []).ThenRefused("round.not-found");

    private static DecisionNoted Noted(int bid, Outcome outcome) => new(Some.Bid(bid), outcome, null);

    private static Answer When(int bid, Outcome outcome, IDomainEvent[] past, string? departure = null) =>
        Given<Round>(past).When(it => OutcomeDecisions.Note(it, Some.Bid(bid), outcome, Manager, departure));
}

/// <summary>Rule 24.</summary>
public class DecidingAsSomeoneOfThePanel
{
    [Fact]
    public void Is_refused_to_members_and_to_the_chair()
    {
        When(ARound.Ada, ARound.Allocated(1)).ThenRefused("round.decider-scored");
        When(ARound.Chair, ARound.Allocated(1)).ThenRefused("round.decider-scored");
    }

    [Fact]
    public void Is_refused_to_someone_who_scored_and_then_stood_down() =>
        When(ARound.Ada, [.. ARound.Allocated(1), Left([])]).ThenRefused("round.decider-scored");

    [Fact]
    public void Is_refused_to_someone_whose_marks_an_interest_took_out() =>
        When(
                ARound.Ada,
                [.. ARound.Allocated(1), new PanelInterestDeclared(ARound.Ada, Some.Group(1), default), Left([])]
            )
            .ThenRefused("round.decider-scored");

    [Fact]
    public void Is_possible_for_someone_who_stood_down_without_having_scored() =>
        When(ARound.Ada, [.. ARound.Allocated(1), Left([Some.Bid(1)])])
            .Then(new DecisionNoted(Some.Bid(1), Awarded, null));

    private static PanelMemberStoodDown Left(IReadOnlyList<BidId> released) => new(ARound.Ada, "Ill", released);

    private static Answer When(PersonId decider, IDomainEvent[] past) =>
        Given<Round>([.. past, new RankingSettled([ARound.Place(1, 1)])])
            .When(it => OutcomeDecisions.Note(it, Some.Bid(1), Awarded, decider, departureReason: null));
}

public class TakingADecisionBack
{
    private static readonly DecisionNoted First = new(Some.Bid(1), Awarded, null);
    private static readonly DecisionNoteTakenBack Back = new(Some.Bid(1), "A nought too many");

    [Fact]
    public void Leaves_the_bid_to_decide_and_no_trace_in_the_rank_order()
    {
        When([.. ARound.Ranked(1, 2), First]).Then(Back);
        Given<Round>([.. ARound.Ranked(1, 2), First, Back])
            .When(it => OutcomeDecisions.Note(it, Some.Bid(2), Awarded, Some.Person(9), departureReason: null))
            .Then(new DecisionNoted(Some.Bid(2), Awarded, null));
    }

    [Fact]
    public void Is_refused_once_the_results_are_published_and_before_there_is_anything_to_take_back()
    {
        When(ARound.Decided).ThenRefused("round.results-published");
        When(ARound.Ranked(1, 2)).ThenRefused("bid.not-decided");
        When([.. ARound.Ranked(1, 2), First, Back]).ThenRefused("bid.not-decided");
        When(ARound.InReview).ThenRefused("round.not-ranked");
        When([]).ThenRefused("round.not-found");
    }

    [Fact]
    public void Is_refused_to_someone_who_scored() =>
        Given<Round>([.. ARound.Allocated(1), new RankingSettled([ARound.Place(1, 1)]), First])
            .When(it => OutcomeDecisions.TakeBack(it, Some.Bid(1), "A nought too many", ARound.Ada))
            .ThenRefused("round.decider-scored");

    private static Answer When(IDomainEvent[] past) =>
        Given<Round>(past).When(it => OutcomeDecisions.TakeBack(it, Some.Bid(1), "A nought too many", Some.Person(9)));
}

public class PublishingTheResults
{
    private static readonly DecisionNoted First = new(Some.Bid(1), Awarded, null);
    private static readonly DecisionNoted Second = new(Some.Bid(2), Declined, null);

    [Fact]
    public void Gives_twenty_working_days_for_appeals() =>
        When([.. ARound.Ranked(1, 2), First, Second]).Then(new RoundDecided(new(2026, 12, 31))); // over Christmas

    [Fact]
    public void Of_a_round_without_bids_is_possible() =>
        When(ARound.Ranked()).Then(new RoundDecided(new(2026, 12, 31)));

    [Fact]
    public void Twice_is_once() => When(ARound.Decided).ThenNothing();

    [Fact]
    public void Is_refused_while_one_bid_waits() =>
        When([.. ARound.Ranked(1, 2), First]).ThenRefused("round.undecided");

    [Fact]
    public void Is_refused_before_the_ranking_is_settled()
    {
        When(ARound.Allocated(1)).ThenRefused("round.not-ranked");
        When(ARound.Cancelled).ThenRefused("round.not-ranked");
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([]).ThenRefused("round.not-found");

    private static Answer When(IDomainEvent[] past) =>
        Given<Round>(past).When(it => OutcomeDecisions.Decide(it, new DateOnly(2026, 12, 1)));
}
