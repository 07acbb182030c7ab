using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

/// <summary>A bid to a round, valid in everything, so that a test names only what it is about.</summary>
public static class ABid
{
    public static DateTimeOffset Closing { get; } = Some.Moment("2026-09-30T16:00:00Z");

    public static EligibilityQuestion Safeguarding { get; } =
        new("safeguarding", "Has your group a safeguarding policy?", true, "A group needs a safeguarding policy.");

    public static BidTerms Terms { get; } =
        new(
            IsOpen: true,
            Closing,
            [new(Some.Area(), [Tier.Group], [Depth.CoDesign, Depth.Lead])],
            new([GroupKind.RegisteredCharity], Pence.Pounds(100_000), ["LS8", "LS9"], [Safeguarding]),
            Smallest: Pence.Pounds(5_000),
            Largest: Pence.Pounds(50_000),
            MatchRatio: Percent.Whole(25),
            BidsPerGroup: 1,
            Questions: [],
            Criteria: ["need", "fit"]
        );

    /// <summary>Asks for £20,000; the match of £3,000 in cash and £2,000 in kind is a quarter of it to the penny.</summary>
    public static BidForm Form { get; } =
        new()
        {
            Summary = new("A kitchen for all", "We cook together."),
            Scope = new(Some.Area(), Tier.Group, Depth.CoDesign, "Harehills"),
            People = new("Neighbours", 30, "Cooking", Time: null, Places: null, Networks: null),
            Partner = new("Leeds City Council", "Two dietitians join in"),
            Match = new(Pence.Pounds(3_000), Pence.Pounds(2_000), "A kitchen", Pence.Pounds(80_000)),
            Change = new("Fewer people eat alone", [new("Meals shared", "Counted each week", "50")]),
            Budget = new([new("Cook", Pence.Pounds(15_000)), new("Food", Pence.Pounds(8_000))], Pence.Pounds(20_000)),
            Risks = new([new("The cook falls ill", 2, 3, RiskCarrier.Group, "Two cooks", HowTold: null)]),
            Continuity = new("Older people nearby", "The council delivers meals"),
            Declarations = new(new Dictionary<string, bool> { ["safeguarding"] = true }, true, true, MayBeNamed: false),
        };

    public static BidStarted Started { get; } = new(Some.Round, Some.Group(), Some.Department, "HEA-26-0042");

    public static BidSubmitted Submitted { get; } =
        new(
            Some.Round,
            Some.Group(),
            Some.Area(),
            Tier.Group,
            Depth.CoDesign,
            Pence.Pounds(20_000),
            Pence.Pounds(3_000),
            Pence.Pounds(2_000),
            Closing
        );

    public static BidReopened Reopened { get; } = new(Some.Round, Some.Group());

    public static BidWithdrawn Withdrawn { get; } = new(Some.Round, Some.Group(), WithdrawalReason.NoLongerNeeded);

    public static BidFoundEligible Eligible { get; } = new(Some.Round, Some.Group(), []);

    public static BidFoundIneligible Ineligible { get; } = new(Some.Round, Some.Group(), []);

    public static IReadOnlyList<CriterionReason> Reasons { get; } = [new("need", "Great"), new("fit", "Good")];

    public static BidAwarded Awarded { get; } =
        new(
            Some.Round,
            Some.Group(),
            Some.Fund,
            Pence.Pounds(20_000),
            Pence.Pounds(2_000),
            Reasons,
            DepartureReason: null,
            Some.Person(9)
        );

    public static BidPlacedOnReserveList Reserved { get; } =
        new(Some.Round, Some.Group(), Reasons, DepartureReason: null, Some.Person(9));

    public static BidDeclined Declined { get; } =
        new(Some.Round, Some.Group(), Reasons, DepartureReason: null, Some.Person(9));
}
