using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>A round that is valid in everything, at each stage of its life, so that a test names only what it is about.</summary>
public static class ARound
{
    public static DateTimeOffset Announcing { get; } = Some.Moment("2026-08-20T09:00:00Z");

    public static DateTimeOffset Opening { get; } = Some.Moment("2026-09-01T08:00:00Z");

    public static DateTimeOffset Closing { get; } = Some.Moment("2026-09-30T16:00:00Z");

    public static PersonId Chair { get; } = Some.Person(1);

    public static PersonId Ada { get; } = Some.Person(2);

    public static PersonId Ben { get; } = Some.Person(3);

    /// <summary>The lay member.</summary>
    public static PersonId Cleo { get; } = Some.Person(4);

    public static RoundDrafted Drafted { get; } = new(Some.Department, Some.Fund, "HEA-26-R03", "Home care together");

    public static RoundTerms Terms { get; } =
        new(
            "Care that people shape.",
            [new(Some.Area(), [Tier.Group], [Depth.CoDesign])],
            new([GroupKind.RegisteredCharity], null, [], []),
            Smallest: Pence.Pounds(5_000),
            Largest: Pence.Pounds(50_000),
            MatchRatio: Percent.Whole(25),
            BidsPerGroup: 1,
            ReviewsPerBid: 3,
            LayShare: new(3_333),
            Tolerance: 2,
            Opening,
            Closing,
            DecideBy: new(2026, 12, 1),
            "Write to the appeals panel."
        );

    public static IReadOnlyList<Criterion> Criteria { get; } =
    [new("need", "Need", "", 50), new("fit", "Fit", "", 30), new("cost", "Cost", "", 20)];

    public static Scale Scale { get; } = new(0, 10, []);

    public static AreaInForce Area { get; } =
        new(Some.Area(), [Tier.Individual, Tier.Group], [Depth.CoDesign, Depth.Lead], new(2026, 4, 1));

    public static RoundExtended Extended { get; } = new(Closing.AddDays(7), "Floods");

    public static IDomainEvent[] Panel =>
        [
            new PanelMemberAppointed(Chair, PanelSeat.Chair),
            new PanelMemberAppointed(Ada, PanelSeat.Professional),
            new PanelMemberAppointed(Ben, PanelSeat.Professional),
            new PanelMemberAppointed(Cleo, PanelSeat.Lay),
        ];

    public static IDomainEvent[] Ready => With(Terms);

    public static IDomainEvent[] Published => [.. Ready, new RoundPublished(Opening, Closing)];

    public static IDomainEvent[] Open => [.. Published, new RoundOpened(Closing)];

    public static IDomainEvent[] InReview => [.. Open, new RoundClosed()];

    public static IDomainEvent[] Cancelled => [.. Open, new RoundCancelled("No money")];

    /// <summary>Every member scores these bids; bid n is the bid of group n.</summary>
    public static IDomainEvent[] Allocated(params int[] bids) => [.. InReview, Allocations(bids)];

    /// <summary>Bid 1 comes first, bid 2 second and so on.</summary>
    public static IDomainEvent[] Ranked(params int[] bids) =>
        [.. Allocated(bids), new RankingSettled([.. bids.Select((bid, at) => Place(bid, at + 1))])];

    public static IDomainEvent[] Decided => [.. Ranked(), new RoundDecided(new(2026, 12, 30))];

    public static IDomainEvent[] With(RoundTerms terms) =>
        [Drafted, new RoundTermsSet(terms), new CriteriaSet(Criteria, Scale), .. Panel];

    public static ReviewsAllocated Allocations(params int[] bids) =>
        new([.. bids.SelectMany(bid => new[] { Ada, Ben, Cleo }.Select(it => Allocation(bid, it)))], TooFew: []);

    public static Allocation Allocation(int bid, PersonId reviewer) => new(Some.Bid(bid), Some.Group(bid), reviewer);

    public static RankedBid Place(int bid, int rank) => new(Some.Bid(bid), rank, 3, 1_000, [], new(2026, 4, 1));

    public static BidInRanking ToRank(int bid) => new(Some.Bid(bid), $"HEA-26-000{bid}", new(2026, 4, 1));

    /// <summary>A review with the marks in the order of the criteria.</summary>
    public static SubmittedReview Review(int bid, PersonId reviewer, params int[] marks) =>
        new(
            Some.Bid(bid),
            reviewer,
            [.. Criteria.Zip(marks, (criterion, mark) => new CriterionScore(criterion.Key, mark, "Because"))]
        );
}
