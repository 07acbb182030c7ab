namespace CoProductionFund.Domain.Rounds;

public enum RoundStage
{
    Unknown,
    Draft,

    /// <summary>Announced; bids cannot be started yet.</summary>
    Published,
    Open,

    /// <summary>No more bids; the panel scores.</summary>
    InReview,

    /// <summary>The ranking is settled; the department decides.</summary>
    Ranked,
    Decided,
    Cancelled,
}

/// <summary>What the rules need to remember about a round.</summary>
public sealed record Round(Guid Id) : IFold<Round>
{
    public RoundStage Stage { get; init; }

    public DepartmentId Department { get; init; }

    public FundId Fund { get; init; }

    public RoundTerms? Terms { get; init; }

    public Drafts Drafts { get; init; } = new(0, 0, 0);

    /// <summary>As extended; before publication as in the terms.</summary>
    public DateTimeOffset ClosesAt { get; init; }

    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    public Scale? Scale { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<PanelMember> Panel { get; init; } = [];

    public IReadOnlyList<PanelInterestDeclared> Interests { get; init; } = [];

    public IReadOnlyList<Allocation> Allocations { get; init; } = [];

    /// <summary>Without those that lost a review since.</summary>
    public IReadOnlyList<BidId> Moderated { get; init; } = [];

    public IReadOnlyList<RankedBid> Ranked { get; init; } = [];

    public IReadOnlyList<DecisionNoted> Decisions { get; init; } = [];

    /// <summary>Awarded bids whose group refused or let the offer lapse.</summary>
    public IReadOnlyList<BidId> NotTakenUp { get; init; } = [];

    /// <summary>Those of them about whose money nobody has decided yet, the oldest first.</summary>
    public IReadOnlyList<BidId> Unanswered { get; init; } = [];

    public static Round Empty(Guid id) => new(id);

    public static Round Fold(Round round, IDomainEvent happened) =>
        happened switch
        {
            RoundDrafted it => round with { Stage = RoundStage.Draft, Department = it.Department, Fund = it.Fund },
            RoundTermsSet it => round with
            {
                Terms = it.Terms,
                ClosesAt = it.Terms.ClosesAt,
                Drafts = round.Drafts with { Terms = round.Drafts.Terms + 1 },
            },
            CriteriaSet it => round with
            {
                Criteria = it.Criteria,
                Scale = it.Scale,
                Drafts = round.Drafts with { Criteria = round.Drafts.Criteria + 1 },
            },
            QuestionsSet it => round with
            {
                Questions = it.Questions,
                Drafts = round.Drafts with { Questions = round.Drafts.Questions + 1 },
            },
            PanelMemberAppointed it => round with
            {
                Panel = [.. Others(round.Panel, it.Person), new(it.Person, it.Seat)],
            },
            PanelMemberStoodDown it => round with
            {
                Panel = [.. Others(round.Panel, it.Person)],
                Allocations =
                [
                    .. round.Allocations.Where(a => a.Reviewer != it.Person || !it.Released.Contains(a.Bid)),
                ],
            },
            PanelInterestDeclared it => round with
            {
                Interests = [.. round.Interests, it],
                Allocations = [.. round.Allocations.Where(allocation => !IsTouched(allocation, it))],
                Moderated =
                [
                    .. round.Moderated.Except(round.Allocations.Where(a => IsTouched(a, it)).Select(a => a.Bid)),
                ],
            },
            RoundPublished it => round with { Stage = RoundStage.Published, ClosesAt = it.ClosesAt },
            RoundExtended it => round with { ClosesAt = it.ClosesAt },
            RoundOpened => round with { Stage = RoundStage.Open },
            RoundClosed => round with { Stage = RoundStage.InReview },
            ReviewsAllocated it => round with { Allocations = [.. round.Allocations, .. it.Allocations] },
            ScoresModerated it => round with { Moderated = [.. round.Moderated, it.Bid] },
            RankingSettled it => round with { Stage = RoundStage.Ranked, Ranked = it.Ranked },
            DecisionNoted it => round with { Decisions = [.. round.Decisions, it] },
            DecisionNoteTakenBack it => round with
            {
                Decisions = [.. round.Decisions.Where(each => each.Bid != it.Bid)],
            },
            RoundDecided => round with { Stage = RoundStage.Decided },
            AwardNotTakenUp it => round with
            {
                NotTakenUp = [.. round.NotTakenUp, it.Bid],
                Unanswered = [.. round.Unanswered, it.Bid],
            },
            ReserveBidAwarded it => round with
            {
                Decisions = ReserveListDecisions.After(it, round.Decisions),
                Unanswered = [.. round.Unanswered.Where(bid => bid != it.InPlaceOf)],
            },
            FreedMoneyKept it => round with { Unanswered = [.. round.Unanswered.Where(bid => bid != it.NotTakenUp)] },
            RoundCancelled => round with { Stage = RoundStage.Cancelled },
            _ => throw new UnknownEventException(nameof(Round), happened),
        };

    private static IEnumerable<PanelMember> Others(IReadOnlyList<PanelMember> panel, PersonId person) =>
        panel.Where(member => member.Person != person);

    private static bool IsTouched(Allocation allocation, PanelInterestDeclared interest) =>
        allocation.Reviewer == interest.Person && allocation.Group == interest.Group;
}
