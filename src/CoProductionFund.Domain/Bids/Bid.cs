namespace CoProductionFund.Domain.Bids;

public enum BidStage
{
    NotStarted,
    Draft,
    Submitted,
    Withdrawn,

    /// <summary>Met the rules at closing; with the panel, then with the department.</summary>
    Eligible,
    Ineligible,
    Awarded,
    OnReserveList,
    Declined,

    /// <summary>Awarded, but the group refused the offer or let it lapse.</summary>
    NotTakenUp,
}

/// <summary>What the rules need to remember about a bid.</summary>
/// <param name="Answers">The latest commitment of each section written so far.</param>
public sealed record Bid(
    Guid Id,
    BidStage Stage,
    RoundId Round,
    GroupId Group,
    IReadOnlyDictionary<BidSection, Commitment> Answers,
    Pence Asked
) : IFold<Bid>
{
    /// <summary>Found when the bid was handed in.</summary>
    public IReadOnlyList<UnreasonableRisk> UnreasonableRisks { get; init; } = [];

    /// <summary>Numbers of risks that the department took on or that were reduced.</summary>
    public IReadOnlyList<int> AnsweredRisks { get; init; } = [];

    /// <summary>The n-th bid of a group to a round, so that starting it twice at once is starting it once.</summary>
    /// <param name="number">1 for the first.</param>
    public static BidId IdOf(RoundId round, GroupId group, int number) =>
        new(DerivedId.Of("bid", round.Value, group.Value, number));

    public static Bid Empty(Guid id) =>
        new(id, BidStage.NotStarted, default, default, new Dictionary<BidSection, Commitment>(), default);

    public static Bid Fold(Bid bid, IDomainEvent happened) =>
        happened switch
        {
            BidStarted it => bid with { Stage = BidStage.Draft, Round = it.Round, Group = it.Group },
            SectionAnswered it => bid with
            {
                Answers = new Dictionary<BidSection, Commitment>(bid.Answers) { [it.Section] = it.Answers },
            },
            BidSubmitted it => bid with { Stage = BidStage.Submitted, Asked = it.Asked, UnreasonableRisks = [] },
            UnreasonableRiskFound it => bid with { UnreasonableRisks = it.Risks },
            RiskTakenOnByDepartment it => bid with { AnsweredRisks = [.. bid.AnsweredRisks, it.Risk] },
            RiskReduced it => bid with { AnsweredRisks = [.. bid.AnsweredRisks, it.Risk] },
            BidReopened => bid with { Stage = BidStage.Draft },
            BidWithdrawn => bid with { Stage = BidStage.Withdrawn },
            BidFoundEligible or BidDecisionTakenBack => bid with { Stage = BidStage.Eligible },
            BidFoundIneligible => bid with { Stage = BidStage.Ineligible },
            BidAwarded or BidAwardedFromReserveList => bid with { Stage = BidStage.Awarded },
            BidPlacedOnReserveList => bid with { Stage = BidStage.OnReserveList },
            BidDeclined => bid with { Stage = BidStage.Declined },
            BidNotTakenUp => bid with { Stage = BidStage.NotTakenUp },
            _ => throw new UnknownEventException(nameof(Bid), happened),
        };
}
