using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using JasperFx.Events;

namespace CoProductionFund.Application.Reviews;

/// <summary>A panel member's review of a bid, as far as it is written.</summary>
/// <param name="Scores">Marks kept so far; final once the stage is submitted.</param>
/// <param name="Revised">Criteria whose mark was changed after sending.</param>
public sealed record ReviewRow(
    Guid Id,
    RoundId Round,
    BidId Bid,
    GroupId Group,
    PersonId Reviewer,
    ReviewStage Stage,
    IReadOnlyList<CriterionScore> Scores,
    IReadOnlyList<string> Revised,
    DateTimeOffset? SubmittedAt
)
{
    public ReviewId Review => new(Id);
}

public sealed partial class ReviewRowProjection : RowOf<Review, ReviewRow>
{
    public override ReviewRow? Evolve(ReviewRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, ReviewAssigned it) => new(
                id,
                it.Round,
                it.Bid,
                it.Group,
                it.Reviewer,
                ReviewStage.Assigned,
                [],
                [],
                SubmittedAt: null
            ),
            ({ } r, InterestDeclared { HasInterest: false }) => r with { Stage = ReviewStage.Open },
            ({ } r, ReviewerRecused) => r with { Stage = ReviewStage.Recused },
            ({ } r, CriterionScored it) => r with { Scores = With(r.Scores, it.Score) },
            ({ } r, ReviewSubmitted it) => r with
            {
                Stage = ReviewStage.Submitted,
                Scores = it.Scores,
                SubmittedAt = e.Timestamp,
            },
            ({ } r, ReviewRevised it) => r with
            {
                Scores = With(r.Scores, it.Score),
                Revised = [.. r.Revised, it.Score.Criterion],
            },
            _ => row,
        };

    private static IReadOnlyList<CriterionScore> With(IReadOnlyList<CriterionScore> scores, CriterionScore score) =>
        scores.Any(it => it.Criterion == score.Criterion)
            ? [.. scores.Select(it => it.Criterion == score.Criterion ? score : it)]
            : [.. scores, score];
}
