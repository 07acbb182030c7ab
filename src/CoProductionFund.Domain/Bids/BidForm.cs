namespace CoProductionFund.Domain.Bids;

/// <summary>The sections of a bid. Each is written on a page of its own and kept as one text beside the stream.</summary>
public enum BidSection
{
    Summary,
    Scope,
    People,
    Partner,
    Match,
    Change,
    Budget,
    Risks,
    Continuity,
    Declarations,
    Questions,
}

/// <summary>Everything a group has written so far. A draft may be incomplete, so everything may be missing.</summary>
public sealed record BidForm
{
    private static readonly IReadOnlyDictionary<BidSection, DateTimeOffset> Nothing =
        new Dictionary<BidSection, DateTimeOffset>();

    /// <summary>Sections whose words were written and erased since, and when.</summary>
    public IReadOnlyDictionary<BidSection, DateTimeOffset> Erased { get; init; } = Nothing;

    public SummaryAnswers? Summary { get; init; }
    public ScopeAnswers? Scope { get; init; }
    public PeopleAnswers? People { get; init; }
    public PartnerAnswers? Partner { get; init; }
    public MatchAnswers? Match { get; init; }
    public ChangeAnswers? Change { get; init; }
    public BudgetAnswers? Budget { get; init; }
    public RisksAnswers? Risks { get; init; }
    public ContinuityAnswers? Continuity { get; init; }
    public DeclarationsAnswers? Declarations { get; init; }
    public QuestionsAnswers? Questions { get; init; }
}

/// <summary>The answers of one section.</summary>
public interface IAnswers
{
    BidSection Section { get; }
}

/// <param name="Title">Up to 15 words.</param>
/// <param name="PublicSummary">Up to 150 words; published if the bid is funded.</param>
public sealed record SummaryAnswers(string? Title, string? PublicSummary) : IAnswers
{
    public BidSection Section => BidSection.Summary;
}

/// <param name="Place">Where it happens.</param>
public sealed record ScopeAnswers(ServiceAreaId? ServiceArea, Tier? Tier, Depth? Depth, string? Place) : IAnswers
{
    public BidSection Section => BidSection.Scope;
}

/// <summary>The people who take part, and the assets they bring.</summary>
/// <param name="WhoTakesPart">Up to 300 words.</param>
/// <param name="HowMany">People taking part, in the whole project.</param>
public sealed record PeopleAnswers(
    string? WhoTakesPart,
    int? HowMany,
    string? Skills,
    string? Time,
    string? Places,
    string? Networks
) : IAnswers
{
    public BidSection Section => BidSection.People;
}

/// <param name="Institution">The public body that produces the service together with the group.</param>
/// <param name="Role">What its professionals will do, up to 300 words.</param>
public sealed record PartnerAnswers(string? Institution, string? Role) : IAnswers
{
    public BidSection Section => BidSection.Partner;
}

/// <param name="Cash">In pence; zero is an answer.</param>
/// <param name="InKind">Worth of rooms, staff time and the like, in pence; zero is an answer.</param>
/// <param name="PresentSpending">What the institution spends on the service in a year now, in pence: a later fall shows (cost shift).</param>
public sealed record MatchAnswers(Pence? Cash, Pence? InKind, string? InKindWhat, Pence? PresentSpending) : IAnswers
{
    public BidSection Section => BidSection.Match;
}

/// <param name="Change">Up to 300 words.</param>
public sealed record ChangeAnswers(string? Change, IReadOnlyList<OutcomeMeasure> Outcomes) : IAnswers
{
    public BidSection Section => BidSection.Change;
}

public sealed record OutcomeMeasure(string? What, string? Measure, string? Target);

/// <summary>The lines add up to the grant asked for and the institution's cash match together.</summary>
public sealed record BudgetAnswers(IReadOnlyList<BudgetLine> Lines, Pence? Asked) : IAnswers
{
    public BidSection Section => BidSection.Budget;
}

public sealed record BudgetLine(string? What, Pence? Amount);

public sealed record RisksAnswers(IReadOnlyList<Risk> Risks) : IAnswers
{
    public BidSection Section => BidSection.Risks;
}

public enum RiskCarrier
{
    PeopleWhoUseTheService,
    Group,
    Institution,
    Department,
}

/// <param name="Likelihood">1 (hardly ever) to 5 (almost certain).</param>
/// <param name="Severity">1 (a nuisance) to 5 (serious harm).</param>
/// <param name="HowTold">How the people concerned were told; required where people who use the service carry the risk.</param>
public sealed record Risk(
    string? What,
    int? Likelihood,
    int? Severity,
    RiskCarrier? CarriedBy,
    string? HowReduced,
    string? HowTold
);

/// <param name="WhoRelies">Who would rely on it.</param>
/// <param name="WhatHappens">What happens to them if it fails.</param>
public sealed record ContinuityAnswers(string? WhoRelies, string? WhatHappens) : IAnswers
{
    public BidSection Section => BidSection.Continuity;
}

/// <param name="Eligibility">Answer by the key of the round's eligibility question.</param>
/// <param name="MayBeNamed">Whether the group agrees to be named if the bid is declined.</param>
public sealed record DeclarationsAnswers(
    IReadOnlyDictionary<string, bool> Eligibility,
    bool IsTrue,
    bool HasAuthority,
    bool MayBeNamed
) : IAnswers
{
    public BidSection Section => BidSection.Declarations;
}

/// <summary>Answers to the round's own questions, by key. Numbers and money as digits ("12", pence), yes and no as "yes" and "no".</summary>
public sealed record QuestionsAnswers(IReadOnlyDictionary<string, string> Answers) : IAnswers
{
    public BidSection Section => BidSection.Questions;
}
