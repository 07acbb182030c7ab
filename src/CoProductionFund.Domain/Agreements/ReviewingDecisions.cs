namespace CoProductionFund.Domain.Agreements;

public static class ReviewingDecisions
{
    /// <summary>Writes down that a review was held. The note is the first one's: whoever comes later is told.</summary>
    /// <param name="today">In London.</param>
    /// <remarks>Refuses: agreement.not-found, agreement.review-not-in-force, agreement.review-unknown, agreement.review-held, agreement.review-day.</remarks>
    public static Decision Hold(
        Agreement agreement,
        AgreementItemId review,
        DateOnly heldOn,
        Party party,
        Commitment note,
        DateOnly today
    )
    {
        if (agreement.Stage is AgreementStage.NotOpened)
        {
            return NegotiationDecisions.NotFound;
        }

        if (agreement.Stage is not AgreementStage.InForce)
        {
            return Decision.Refuse("agreement.review-not-in-force", "Reviews are held once the agreement is in force.");
        }

        if (agreement.ItemOf(review) is not { Kind: ItemKind.Review })
        {
            return Decision.Refuse("agreement.review-unknown", "There is no such review in the agreement.");
        }

        if (agreement.ReviewsHeld.Contains(review))
        {
            return Decision.Refuse("agreement.review-held", "What came of this review is already on record.");
        }

        return heldOn < agreement.Starts || heldOn > today
            ? Decision.Refuse(
                "agreement.review-day",
                "Enter the day on which the review was held, today at the latest."
            )
            : Decision.Accept(new AgreementReviewHeld(review, heldOn, party, note));
    }
}
