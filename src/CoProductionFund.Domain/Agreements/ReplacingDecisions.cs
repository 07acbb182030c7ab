namespace CoProductionFund.Domain.Agreements;

public static class ReplacingDecisions
{
    /// <summary>
    /// Puts another institution in the place of one that was chosen wrongly. What that one proposed, and who signs for it, go with
    /// it: an item belongs to the party that proposed it. Twice is once.
    /// </summary>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.same-institution, agreement.institution-changed, agreement.signed.</remarks>
    public static Decision Replace(Agreement agreement, InstitutionReplaced replaced)
    {
        if (NegotiationDecisions.Closed(agreement) is { } closed)
        {
            return closed;
        }

        if (replaced.Institution == replaced.Replaced)
        {
            return Decision.Refuse(
                "agreement.same-institution",
                "This institution is party to the agreement already. Choose another one."
            );
        }

        if (agreement.Institution == replaced.Institution)
        {
            return Decision.Accept();
        }

        if (agreement.Institution != replaced.Replaced)
        {
            return Decision.Refuse(
                "agreement.institution-changed",
                "Somebody else replaced the institution while you were writing. Look at the agreement again."
            );
        }

        return agreement.SignedBy.Count > 0
            ? Decision.Refuse(
                "agreement.signed",
                "A party has signed the text with this institution, so the institution stays. If it is the wrong one, change something in the text first: then what was signed falls away."
            )
            : NegotiationDecisions.Unsettling(agreement, replaced);
    }
}
