using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using JasperFx.Events;

namespace CoProductionFund.Application.Bids;

/// <summary>A bid as lists and rules need it. The group's own words are not here: see <see cref="Writing"/>.</summary>
/// <param name="Sections">What has been written, by section.</param>
public sealed record BidRow(
    Guid Id,
    string Reference,
    RoundId Round,
    GroupId Group,
    DepartmentId Department,
    BidStage Stage,
    IReadOnlyDictionary<BidSection, SectionState> Sections,
    DateTimeOffset LastChangedAt
)
{
    public BidId Bid => new(Id);

    public Pence? Asked { get; init; }

    public Pence? MatchCash { get; init; }

    public Pence? MatchInKind { get; init; }

    public ServiceAreaId? ServiceArea { get; init; }

    public Tier? Tier { get; init; }

    public Depth? Depth { get; init; }

    /// <summary>When the complete request reached the service; null unless submitted.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    public PersonId? SubmittedBy { get; init; }

    public IReadOnlyList<EligibilityFinding> Findings { get; init; } = [];

    /// <summary>Risks that somebody should not be asked to carry, as found when the bid was handed in.</summary>
    public IReadOnlyList<UnreasonableRisk> UnreasonableRisks { get; init; } = [];

    /// <summary>What was done about such risks, by their number; the group reads it when the round's results are published.</summary>
    public IReadOnlyDictionary<int, RiskAnswer> RiskAnswers { get; init; } = new Dictionary<int, RiskAnswer>();

    /// <summary>Null until decided; the group reads it when the round's results are published.</summary>
    public BidOutcome? Outcome { get; init; }
}

/// <param name="Likelihood">As reduced, with the severity; null where the department took the risk on.</param>
public sealed record RiskAnswer(int? Likelihood, int? Severity, string How, PersonId By, DateTimeOffset At);

/// <param name="Answers">Commitment to the words.</param>
public sealed record SectionState(Commitment Answers, PersonId? By, DateTimeOffset At);

/// <param name="Amount">Null where nothing was awarded.</param>
public sealed record BidOutcome(
    DateTimeOffset At,
    PersonId By,
    Pence? Amount,
    Pence? SetAside,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason
)
{
    /// <summary>What the department asks of the project; null where it asks nothing more.</summary>
    public string? Conditions { get; init; }

    /// <summary>Why it was funded after all; null where it did not wait on the reserve list.</summary>
    public string? FromReserveListReason { get; init; }
}

public sealed partial class BidRowProjection : RowOf<Bid, BidRow>
{
    public override BidRow? Evolve(BidRow? row, Guid id, IEvent e)
    {
        var changed = (row, e.Data) switch
        {
            (null, BidStarted it) => Started(id, it, e.Timestamp),
            ({ } r, SectionAnswered it) => Answered(r, it, e),
            ({ } r, BidSubmitted it) => Submitted(r, it, e),
            ({ } r, UnreasonableRiskFound it) => r with { UnreasonableRisks = it.Risks },
            ({ } r, RiskTakenOnByDepartment it) => Answered(
                r,
                it.Risk,
                new(null, null, it.How, it.TakenOnBy, e.Timestamp)
            ),
            ({ } r, RiskReduced it) => Answered(
                r,
                it.Risk,
                new(it.Likelihood, it.Severity, it.How, it.RecordedBy, e.Timestamp)
            ),
            ({ } r, BidReopened) => r with { Stage = BidStage.Draft, SubmittedAt = null, SubmittedBy = null },
            ({ } r, BidWithdrawn) => r with { Stage = BidStage.Withdrawn },
            ({ } r, BidFoundEligible it) => r with { Stage = BidStage.Eligible, Findings = it.Findings },
            ({ } r, BidFoundIneligible it) => r with { Stage = BidStage.Ineligible, Findings = it.Findings },
            ({ } r, BidAwarded it) => r with
            {
                Stage = BidStage.Awarded,
                Outcome = new(e.Timestamp, it.DecidedBy, it.Amount, it.SetAside, it.Reasons, it.DepartureReason)
                {
                    Conditions = it.Conditions,
                },
            },
            ({ Outcome: { } reserved } r, BidAwardedFromReserveList it) => r with
            {
                Stage = BidStage.Awarded,
                Outcome = reserved with
                {
                    At = e.Timestamp,
                    By = it.DecidedBy,
                    Amount = it.Amount,
                    SetAside = it.SetAside,
                    Conditions = it.Conditions,
                    FromReserveListReason = it.Reason,
                },
            },
            ({ } r, BidDecisionTakenBack) => r with { Stage = BidStage.Eligible, Outcome = null },
            ({ } r, BidNotTakenUp) => r with { Stage = BidStage.NotTakenUp },
            ({ } r, BidPlacedOnReserveList it) => r with
            {
                Stage = BidStage.OnReserveList,
                Outcome = new(e.Timestamp, it.DecidedBy, null, null, it.Reasons, it.DepartureReason),
            },
            ({ } r, BidDeclined it) => r with
            {
                Stage = BidStage.Declined,
                Outcome = new(e.Timestamp, it.DecidedBy, null, null, it.Reasons, it.DepartureReason),
            },
            _ => row,
        };
        return changed is null ? null : changed with { LastChangedAt = e.Timestamp };
    }

    private static BidRow Started(Guid id, BidStarted it, DateTimeOffset at) =>
        new(
            id,
            it.Reference,
            it.Round,
            it.Group,
            it.Department,
            BidStage.Draft,
            new Dictionary<BidSection, SectionState>(),
            at
        );

    private static BidRow Answered(BidRow row, int risk, RiskAnswer answer) =>
        row with
        {
            RiskAnswers = new Dictionary<int, RiskAnswer>(row.RiskAnswers) { [risk] = answer },
        };

    private static BidRow Answered(BidRow row, SectionAnswered it, IEvent e) =>
        row with
        {
            Sections = new Dictionary<BidSection, SectionState>(row.Sections)
            {
                [it.Section] = new(it.Answers, Who.Did(e), e.Timestamp),
            },
        };

    private static BidRow Submitted(BidRow row, BidSubmitted it, IEvent e) =>
        row with
        {
            Stage = BidStage.Submitted,
            UnreasonableRisks = [],
            Asked = it.Asked,
            MatchCash = it.MatchCash,
            MatchInKind = it.MatchInKind,
            ServiceArea = it.ServiceArea,
            Tier = it.Tier,
            Depth = it.Depth,
            SubmittedAt = it.ReceivedAt,
            SubmittedBy = Who.Did(e),
        };
}
