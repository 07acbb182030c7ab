using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class ModeratingABid
{
    private static readonly ScoresModerated Moderated = new(Some.Bid(1), "We talked");

    [Fact]
    public void Is_for_marks_one_further_apart_than_the_tolerance() =>
        When(ARound.Allocated(1), Marks(5, 6, 8)).Then(Moderated);

    [Fact]
    public void Is_refused_where_marks_are_as_far_apart_as_the_tolerance() =>
        When(ARound.Allocated(1), Marks(6, 7, 8)).ThenRefused("round.nothing-to-moderate");

    [Fact]
    public void Looks_at_every_criterion() =>
        When(
                ARound.Allocated(1),
                ARound.Review(1, ARound.Ada, 5, 5, 1),
                ARound.Review(1, ARound.Ben, 5, 5, 4),
                ARound.Review(1, ARound.Cleo, 5, 5, 4)
            )
            .Then(Moderated);

    [Fact]
    public void Does_not_compare_one_criterion_with_another() =>
        When(
                ARound.Allocated(1),
                ARound.Review(1, ARound.Ada, 0, 5, 10),
                ARound.Review(1, ARound.Ben, 0, 5, 10),
                ARound.Review(1, ARound.Cleo, 0, 5, 10)
            )
            .ThenRefused("round.nothing-to-moderate");

    [Fact]
    public void Does_not_compare_one_bid_with_another() =>
        When(ARound.Allocated(1, 2), [.. Marks(5, 5, 5), ARound.Review(2, ARound.Ada, 0, 0, 0)])
            .ThenRefused("round.nothing-to-moderate");

    [Fact]
    public void Twice_is_once() => When([.. ARound.Allocated(1), Moderated], Marks(0, 5, 10)).ThenNothing();

    [Fact]
    public void Waits_for_every_review() =>
        When(ARound.Allocated(1), Marks(0, 10)).ThenRefused("round.reviews-missing");

    [Fact]
    public void Does_not_look_at_the_marks_of_someone_with_an_interest()
    {
        IDomainEvent[] past = [.. ARound.Allocated(1), Interest(ARound.Ada)];
        When(past, Marks(0, 10, 10)).ThenRefused("round.nothing-to-moderate");
    }

    [Fact]
    public void Is_due_anew_when_an_interest_changed_whose_marks_count()
    {
        IDomainEvent[] past = [.. ARound.Allocated(1), Moderated, Interest(ARound.Ada), Fifth];
        When(past, ARound.Review(1, Some.Person(5), 0, 0, 0), Marks(9, 9, 9)[1], Marks(9, 9, 9)[2]).Then(Moderated);
    }

    [Fact]
    public void Stands_when_an_interest_came_up_in_another_bid() =>
        When(
                [.. ARound.Allocated(1, 2), Moderated, new PanelInterestDeclared(ARound.Ada, Some.Group(2), default)],
                Marks(0, 9, 9)
            )
            .ThenNothing();

    [Fact]
    public void Is_refused_at_any_other_stage()
    {
        When(ARound.Open, Marks(0, 5, 10)).ThenRefused("round.not-in-review");
        When(ARound.Ranked(1), Marks(0, 5, 10)).ThenRefused("round.not-in-review");
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([], Marks(0, 5, 10)).ThenRefused("round.not-found");

    private static ReviewsAllocated Fifth => new([ARound.Allocation(1, Some.Person(5))], []);

    private static PanelInterestDeclared Interest(PersonId person) => new(person, Some.Group(1), default);

    /// <summary>Ada's, Ben's and Cleo's mark for need; they agree about the rest.</summary>
    private static SubmittedReview[] Marks(params int[] need) =>
        [.. need.Zip([ARound.Ada, ARound.Ben, ARound.Cleo], (mark, person) => ARound.Review(1, person, mark, 5, 5))];

    private static Answer When(IDomainEvent[] past, params SubmittedReview[] reviews) =>
        Given<Round>(past).When(it => PanelDecisions.Moderate(it, Some.Bid(1), reviews, "We talked"));
}

public class SettlingTheRanking
{
    private static readonly SubmittedReview[] Agreed =
    [
        ARound.Review(1, ARound.Ada, 5, 5, 5),
        ARound.Review(1, ARound.Ben, 6, 5, 5),
        ARound.Review(1, ARound.Cleo, 7, 5, 5),
        ARound.Review(2, ARound.Ada, 9, 5, 5),
        ARound.Review(2, ARound.Ben, 9, 5, 5),
        ARound.Review(2, ARound.Cleo, 9, 5, 5),
    ];

    [Fact]
    public void Records_the_order_the_marks_give() =>
        When(ARound.Allocated(1, 2), [1, 2], Agreed)
            .Then(
                new RankingSettled([
                    new(Some.Bid(2), 1, 3, 2_100, [new("need", 27, 9, 9), Fit, Cost], new(2026, 4, 1)),
                    new(Some.Bid(1), 2, 3, 1_650, [new("need", 18, 5, 7), Fit, Cost], new(2026, 4, 1)),
                ])
            );

    [Fact]
    public void Leaves_out_bids_withdrawn_since() =>
        When(ARound.Allocated(1, 2), [2], Agreed)
            .Then(
                new RankingSettled([new(Some.Bid(2), 1, 3, 2_100, [new("need", 27, 9, 9), Fit, Cost], new(2026, 4, 1))])
            );

    [Fact]
    public void Of_no_bids_is_an_empty_ranking() => When(ARound.InReview, []).Then(new RankingSettled([]));

    [Fact]
    public void Twice_is_once() => When(ARound.Ranked(1, 2), [1, 2], Agreed).ThenNothing();

    [Fact]
    public void Is_refused_while_a_review_is_missing() =>
        When(ARound.Allocated(1, 2), [1, 2], Agreed[1..]).ThenRefused("round.unfinished", "HEA-26-0001");

    [Fact]
    public void Is_refused_for_a_bid_with_fewer_reviews_than_the_terms_say() =>
        When(ARound.Allocated(1), [1, 2], Agreed).ThenRefused("round.unfinished", "HEA-26-0002");

    [Fact]
    public void Is_refused_with_the_review_of_someone_with_an_interest_as_the_third() =>
        When([.. ARound.Allocated(1, 2), new PanelInterestDeclared(ARound.Ada, Some.Group(1), default)], [1, 2], Agreed)
            .ThenRefused("round.unfinished", "HEA-26-0001");

    [Fact]
    public void Is_refused_while_a_difference_waits_for_moderation() =>
        When(ARound.Allocated(1, 2), [1, 2], Apart).ThenRefused("round.unfinished", "HEA-26-0001");

    [Fact]
    public void Goes_on_once_the_difference_is_moderated() =>
        When([.. ARound.Allocated(1, 2), new ScoresModerated(Some.Bid(1), "We talked")], [1, 2], Apart)
            .Then(
                new RankingSettled([
                    new(Some.Bid(2), 1, 3, 2_100, [new("need", 27, 9, 9), Fit, Cost], new(2026, 4, 1)),
                    new(Some.Bid(1), 2, 3, 1_600, [new("need", 17, 4, 7), Fit, Cost], new(2026, 4, 1)),
                ])
            );

    [Fact]
    public void Is_refused_with_every_unfinished_bid_named() =>
        When(ARound.Allocated(1, 2), [1, 2]).ThenRefused("round.unfinished", "HEA-26-0001", "HEA-26-0002");

    [Fact]
    public void Is_refused_at_any_other_stage() => When(ARound.Open, []).ThenRefused("round.not-in-review");

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([], []).ThenRefused("round.not-found");

    private static CriterionResult Fit => new("fit", 15, 5, 5);

    private static CriterionResult Cost => new("cost", 15, 5, 5);

    private static SubmittedReview[] Apart => [ARound.Review(1, ARound.Ada, 4, 5, 5), .. Agreed[1..]];

    private static Answer When(IDomainEvent[] past, int[] bids, params SubmittedReview[] reviews) =>
        Given<Round>(past).When(it => PanelDecisions.Settle(it, [.. bids.Select(ARound.ToRank)], reviews));
}
