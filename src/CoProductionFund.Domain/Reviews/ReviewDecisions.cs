namespace CoProductionFund.Domain.Reviews;

/// <summary>The part of a round that reviews must respect.</summary>
/// <param name="IsInReview">From the closing until the ranking is settled.</param>
/// <param name="IsModerated">The chair has settled the differences about this bid.</param>
public sealed record ReviewTerms(IReadOnlyList<string> Criteria, Scale Scale, bool IsInReview, bool IsModerated);

public static class ReviewDecisions
{
    /// <summary>Gives a bid to a panel member, again if they were stood down and came back. Twice is once.</summary>
    public static Decision Assign(Review review, ReviewAssigned assignment) =>
        review is { Stage: ReviewStage.NotAssigned } or { Cause: RecusalCause.StoodDown }
            ? Decision.Accept(assignment)
            : Decision.Accept();

    /// <summary>Opens the bid, or recuses (rule 17). Declared once; the same again changes nothing.</summary>
    /// <remarks>Refuses: review.not-found, review.already-declared.</remarks>
    public static Decision DeclareInterest(Review review, bool hasInterest)
    {
        var declared = new InterestDeclared(review.Round, review.Bid, review.Reviewer, hasInterest);
        return review.Stage switch
        {
            ReviewStage.NotAssigned => NotFound,
            ReviewStage.Assigned when hasInterest => Decision.Accept(declared, Recusal(review, RecusalCause.Interest)),
            ReviewStage.Assigned => Decision.Accept(declared),
            ReviewStage.Recused when hasInterest => Decision.Accept(),
            ReviewStage.Open or ReviewStage.Submitted when !hasInterest => Decision.Accept(),
            _ => Decision.Refuse(
                "review.already-declared",
                "You have already declared. Tell the chair if something has changed."
            ),
        };
    }

    /// <summary>Takes the bid from someone who left the panel or was found to have an interest. Twice is once.</summary>
    public static Decision Recuse(Review review, RecusalCause cause) =>
        review.Stage switch
        {
            ReviewStage.NotAssigned or ReviewStage.Recused => Decision.Accept(),
            ReviewStage.Submitted when cause is RecusalCause.StoodDown => Decision.Accept(),
            _ => Decision.Accept(Recusal(review, cause)),
        };

    /// <summary>Keeps a mark with its reason (rule 19) until the review is sent.</summary>
    /// <remarks>Refuses: review.not-found, review.not-declared, review.recused, review.submitted, review.round-done, review.unknown-criterion, review.off-scale, review.reason-missing.</remarks>
    public static Decision Score(Review review, CriterionScore score, ReviewTerms round)
    {
        if (review.Stage is ReviewStage.Submitted)
        {
            return Decision.Refuse("review.submitted", "You have sent this review, so its marks stand.");
        }

        return Closed(review, round) ?? OffScale(score, round) ?? Decision.Accept(Kept(review, score));
    }

    /// <summary>Sends the review. Twice is once (double click, retry).</summary>
    /// <remarks>Refuses: review.not-found, review.not-declared, review.recused, review.round-done, review.incomplete.</remarks>
    public static Decision Submit(Review review, ReviewTerms round)
    {
        if (review.Stage is ReviewStage.Submitted)
        {
            return Decision.Accept();
        }

        if (Closed(review, round) is { } closed)
        {
            return closed;
        }

        var missing = round.Criteria.Where(key => !review.Scores.ContainsKey(key)).ToList();
        return missing.Count == 0
            ? Decision.Accept(
                new ReviewSubmitted(
                    review.Round,
                    review.Bid,
                    review.Reviewer,
                    [.. round.Criteria.Select(key => review.Scores[key])]
                )
            )
            : Decision.Refuse(
                new Refusal("review.incomplete", "Give every criterion a mark and a reason first.")
                {
                    Problems = [.. missing.Select(key => new Problem(key, "Choose a mark and give your reason"))],
                }
            );
    }

    /// <summary>Changes a mark already sent, until the difference is settled by the chair (rule 21).</summary>
    /// <remarks>Refuses: review.not-found, review.not-submitted, review.moderated, review.round-done, review.unknown-criterion, review.off-scale, review.reason-missing.</remarks>
    public static Decision Revise(Review review, CriterionScore score, ReviewTerms round)
    {
        if (review.Stage is not ReviewStage.Submitted)
        {
            return Closed(review, round)
                ?? Decision.Refuse("review.not-submitted", "Send your review before you revise it.");
        }

        if (round.IsModerated)
        {
            return Decision.Refuse("review.moderated", "The chair has settled the marks of this bid.");
        }

        if (!round.IsInReview)
        {
            return RoundDone;
        }

        return OffScale(score, round)
            ?? Decision.Accept(new ReviewRevised(review.Round, review.Bid, review.Reviewer, score));
    }

    private static Decision? Closed(Review review, ReviewTerms round) =>
        review.Stage switch
        {
            ReviewStage.NotAssigned => NotFound,
            ReviewStage.Assigned => Decision.Refuse(
                "review.not-declared",
                "Say first whether you have an interest in this bid."
            ),
            ReviewStage.Recused => Decision.Refuse("review.recused", "This bid has been taken from you."),
            _ => round.IsInReview ? null : RoundDone,
        };

    private static Decision? OffScale(CriterionScore score, ReviewTerms round)
    {
        if (!round.Criteria.Contains(score.Criterion))
        {
            return Decision.Refuse("review.unknown-criterion", "This round has no such criterion.");
        }

        if (!round.Scale.Holds(score.Score))
        {
            return Decision.Refuse(
                "review.off-scale",
                $"Choose a mark from {round.Scale.Lowest} to {round.Scale.Highest}."
            );
        }

        return string.IsNullOrWhiteSpace(score.Reason)
            ? Decision.Refuse("review.reason-missing", "Give the reason for the mark.")
            : null;
    }

    private static CriterionScored Kept(Review review, CriterionScore score) =>
        new(review.Round, review.Bid, review.Reviewer, score);

    private static ReviewerRecused Recusal(Review review, RecusalCause cause) =>
        new(review.Round, review.Bid, review.Reviewer, cause);

    private static Decision NotFound => Decision.Refuse("review.not-found", "We cannot find this review.");

    private static Decision RoundDone =>
        Decision.Refuse("review.round-done", "The panel's work on this round is done.");
}
