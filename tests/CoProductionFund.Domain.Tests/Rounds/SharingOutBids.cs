using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class SharingOutBids
{
    private static readonly BidToReview First = new(Some.Bid(1), Some.Group(1));

    [Fact]
    public void Gives_each_bid_to_as_many_members_as_the_terms_say_and_none_to_the_chair() =>
        When([First], ARound.InReview)
            .Then(
                new ReviewsAllocated(
                    [
                        ARound.Allocation(1, ARound.Cleo), // the lay share first
                        ARound.Allocation(1, ARound.Ada),
                        ARound.Allocation(1, ARound.Ben),
                    ],
                    TooFew: []
                )
            );

    [Fact]
    public void Twice_is_once() => When([First], ARound.Allocated(1)).ThenNothing();

    [Fact]
    public void Names_a_bid_for_which_too_few_are_free() =>
        Given<Round>(ARound.InReview)
            .When(it =>
                PanelDecisions.Allocate(it, [First], [(ARound.Ada, Some.Group(1)), (ARound.Ben, Some.Group(2))])
            )
            .Then(
                new ReviewsAllocated(
                    [ARound.Allocation(1, ARound.Cleo), ARound.Allocation(1, ARound.Ben)],
                    TooFew: [Some.Bid(1)]
                )
            );

    [Fact]
    public void Keeps_a_lay_members_place_free_and_names_the_bid_where_none_is_free() =>
        Given<Round>([.. ARound.InReview, new PanelMemberAppointed(Some.Person(5), PanelSeat.Professional)])
            .When(it => PanelDecisions.Allocate(it, [First], [(ARound.Cleo, Some.Group(1))]))
            .Then(
                new ReviewsAllocated(
                    [ARound.Allocation(1, ARound.Ada), ARound.Allocation(1, ARound.Ben)],
                    TooFew: [Some.Bid(1)]
                )
            );

    [Fact]
    public void Fills_the_place_of_someone_who_stood_down()
    {
        IDomainEvent[] past =
        [
            .. ARound.Allocated(1),
            new PanelMemberAppointed(Some.Person(5), PanelSeat.Professional),
            new PanelMemberStoodDown(ARound.Ada, "Ill", [Some.Bid(1)]),
        ];
        When([First], past).Then(new ReviewsAllocated([ARound.Allocation(1, Some.Person(5))], TooFew: []));
    }

    [Fact]
    public void Does_not_fill_the_place_of_someone_who_scored_before_standing_down() =>
        When(
                [First],
                [
                    .. ARound.Allocated(1),
                    new PanelMemberAppointed(Some.Person(5), PanelSeat.Professional),
                    new PanelMemberStoodDown(ARound.Ada, "Ill", []),
                ]
            )
            .ThenNothing();

    [Fact]
    public void Does_nothing_at_any_other_stage() =>
        Assert.All(
            new[] { ARound.Ready, ARound.Open, ARound.Ranked(1), ARound.Decided, ARound.Cancelled },
            past => When([First], past).ThenNothing()
        );

    [Fact]
    public void Does_nothing_without_bids() => When([], ARound.InReview).ThenNothing();

    [Fact]
    public void Is_refused_for_an_unknown_round() => When([First], []).ThenRefused("round.not-found");

    private static Answer When(IReadOnlyList<BidToReview> bids, IDomainEvent[] past) =>
        Given<Round>(past).When(it => PanelDecisions.Allocate(it, bids, acting: []));
}
