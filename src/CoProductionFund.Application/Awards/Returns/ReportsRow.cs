using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>What a project reports: its returns, its completion and its evaluation. Words are not here: see <see cref="ReturnWords"/>.</summary>
/// <param name="Returns">In order.</param>
public sealed record ReportsRow(
    Guid Id,
    BidId Bid,
    string Reference,
    GroupId Group,
    DepartmentId Department,
    ReturnPlan Plan,
    IReadOnlyList<ReturnRow> Returns
)
{
    public AwardId Award => new(Id);

    /// <summary>When the earliest return that the group has to hand in is due; null where there is none.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>When the earliest return or evaluation that the department has to look at was handed in; null where there is none.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>The institution's own spending fell by more than was agreed, and nobody has cleared that.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>Of accepted returns, in pence.</summary>
    public Pence MatchEvidenced { get; init; }

    /// <summary>Of accepted returns, in pence.</summary>
    public Pence Spent { get; init; }

    public CompletionRow? Completed { get; init; }

    public EvaluationRow Evaluation { get; init; } = EvaluationRow.None;
}

/// <param name="Number">1 for the first.</param>
/// <param name="Parts">What is written now, part by part.</param>
/// <param name="Versions">Each time it was handed in, the first first.</param>
public sealed record ReturnRow(
    int Number,
    DateOnly From,
    DateOnly To,
    DateOnly DueBy,
    ReturnStage Stage,
    IReadOnlyDictionary<ReturnPart, PartRow> Parts,
    IReadOnlyList<ReturnVersion> Versions
)
{
    public ReturnDate Date => new(To, DueBy);

    /// <summary>Null where the institution kept its spending up.</summary>
    public CostShiftRow? CostShift { get; init; }

    /// <summary>What the department asks; null unless it waits for an answer.</summary>
    public string? Question => Stage is ReturnStage.Queried ? Versions[^1].Question : null;
}

public sealed record PartRow(Commitment Words, bool ByInstitution, PersonId? By, DateTimeOffset At);

/// <param name="Parts">The words as they were handed in.</param>
public sealed record ReturnVersion(
    int Version,
    ReturnFigures Figures,
    IReadOnlyDictionary<ReturnPart, Commitment> Parts,
    DateTimeOffset SubmittedAt,
    PersonId? SubmittedBy
)
{
    /// <summary>Asked about it; null where there was none.</summary>
    public string? Question { get; init; }

    public PersonId? QueriedBy { get; init; }

    public DateTimeOffset? QueriedAt { get; init; }

    /// <summary>Null unless it was accepted and not asked about since.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    public PersonId? AcceptedBy { get; init; }

    /// <summary>What the rule on cost shift found; null until it is accepted.</summary>
    public CostShiftFinding? Spending { get; init; }
}

/// <param name="Explanation">Null until somebody explained.</param>
/// <param name="Answer">Why the explanation was refused, or the flag cleared; null before.</param>
public sealed record CostShiftRow(
    CostShiftStage Stage,
    CostShiftFinding Finding,
    DateTimeOffset FlaggedAt,
    Commitment? Explanation,
    bool ExplainedByInstitution,
    string? Answer,
    PersonId? AnsweredBy,
    DateTimeOffset? AnsweredAt
);

/// <param name="Paid">Grant, in pence.</param>
/// <param name="Unspent">To be returned, in pence.</param>
public sealed record CompletionRow(DateTimeOffset At, PersonId By, Pence Paid, Pence Unspent);

/// <param name="Published">Every version that was published, the first first.</param>
public sealed record EvaluationRow(
    EvaluationStage Stage,
    int Version,
    DateTimeOffset? SubmittedAt,
    string? SentBackBecause,
    IReadOnlyDictionary<EvaluationPart, PartRow> Parts,
    IReadOnlyList<PublishedEvaluation> Published
)
{
    public static EvaluationRow None { get; } =
        new(EvaluationStage.Draft, 0, null, null, new Dictionary<EvaluationPart, PartRow>(), []);
}

/// <param name="Parts">The words as they were published.</param>
public sealed record PublishedEvaluation(
    DateTimeOffset At,
    EvaluationFigures Figures,
    IReadOnlyDictionary<EvaluationPart, Commitment> Parts
);

public sealed partial class ReportsRowProjection : RowOf<Award, ReportsRow>
{
    public override ReportsRow? Evolve(ReportsRow? row, Guid id, IEvent e)
    {
        var changed = (row, e.Data) switch
        {
            (null, ReturnDatesSet it) => ReportsRows.Begun(id, it),
            ({ } r, ReturnDatesChanged it) => r.Dated(r.Plan with { Starts = it.Starts, Dates = it.Dates }),
            ({ } r, ReturnDatesFollowed it) => r.Dated(r.Plan with { Dates = it.Dates }),
            ({ } r, ReturnPartWritten it) => r.With(it.Number, one => one.Written(it, e)),
            ({ } r, ReturnSubmitted it) => r.With(it.Number, one => one.Submitted(it, e)),
            ({ } r, ReturnQueried it) => r.With(it.Number, one => one.Queried(it, e)),
            ({ } r, ReturnAccepted it) => r.With(it.Number, one => one.Accepted(it, e)),
            ({ } r, CostShiftFlagged it) => r.With(it.Number, one => one.Flagged(it, e)),
            ({ } r, CostShiftExplained it) => r.With(it.Number, one => one.Explained(it)),
            ({ } r, CostShiftExplanationRefused it) => r.With(
                it.Number,
                one => one.Answered(CostShiftStage.ExplanationRefused, it.Reason, it.RefusedBy, e)
            ),
            ({ } r, CostShiftCleared it) => r.With(
                it.Number,
                one => one.Answered(CostShiftStage.Cleared, it.Reason, it.ClearedBy, e)
            ),
            ({ } r, CostShiftNotConfirmed it) => r.With(it.Number, one => one with { CostShift = null }),
            ({ } r, AwardCompleted it) => r with { Completed = new(e.Timestamp, it.CompletedBy, it.Paid, it.Unspent) },
            ({ } r, EvaluationPartWritten it) => r with { Evaluation = r.Evaluation.Written(it, e) },
            ({ } r, EvaluationSubmitted it) => r with
            {
                Evaluation = r.Evaluation with
                {
                    Stage = EvaluationStage.Submitted,
                    Version = it.Version,
                    SubmittedAt = e.Timestamp,
                    SentBackBecause = null,
                },
            },
            ({ } r, EvaluationSentBack it) => r with
            {
                Evaluation = r.Evaluation with { Stage = EvaluationStage.SentBack, SentBackBecause = it.Reason },
            },
            ({ } r, EvaluationPublished it) => r with { Evaluation = r.Evaluation.PublishedNow(it, e) },
            _ => row,
        };
        return changed?.Counted();
    }
}
