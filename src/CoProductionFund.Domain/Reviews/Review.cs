namespace CoProductionFund.Domain.Reviews;

public enum ReviewStage
{
    NotAssigned,

    /// <summary>Waits for the declaration of interest; the bid is still closed.</summary>
    Assigned,

    /// <summary>The bid may be read and scored.</summary>
    Open,
    Submitted,
    Recused,
}

public enum RecusalCause
{
    Interest,
    StoodDown,
}

/// <summary>What the rules need to remember about a panel member's review of a bid.</summary>
public sealed record Review(
    Guid Id,
    ReviewStage Stage,
    RoundId Round,
    BidId Bid,
    PersonId Reviewer,
    IReadOnlyDictionary<string, CriterionScore> Scores
) : IFold<Review>
{
    /// <summary>Why it was taken away; null while it was not.</summary>
    public RecusalCause? Cause { get; init; }

    /// <summary>One review per bid and panel member, whoever allocates it how often.</summary>
    public static ReviewId IdOf(BidId bid, PersonId reviewer) => new(DerivedId.Of("review", bid.Value, reviewer.Value));

    public static Review Empty(Guid id) =>
        new(id, ReviewStage.NotAssigned, default, default, default, new Dictionary<string, CriterionScore>());

    public static Review Fold(Review review, IDomainEvent happened) =>
        happened switch
        {
            ReviewAssigned it => review with
            {
                Stage = ReviewStage.Assigned,
                Cause = null,
                Round = it.Round,
                Bid = it.Bid,
                Reviewer = it.Reviewer,
            },
            InterestDeclared { HasInterest: false } => review with { Stage = ReviewStage.Open },
            InterestDeclared => review,
            ReviewerRecused it => review with { Stage = ReviewStage.Recused, Cause = it.Cause },
            CriterionScored it => review.With(it.Score),
            ReviewSubmitted => review with { Stage = ReviewStage.Submitted },
            ReviewRevised it => review.With(it.Score),
            _ => throw new UnknownEventException(nameof(Review), happened),
        };

    private Review With(CriterionScore score) =>
        this with
        {
            Scores = new Dictionary<string, CriterionScore>(Scores) { [score.Criterion] = score },
        };
}
