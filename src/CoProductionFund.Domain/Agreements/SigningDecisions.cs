namespace CoProductionFund.Domain.Agreements;

/// <summary>From a text that everybody can read to an agreement in force.</summary>
public static class SigningDecisions
{
    /// <summary>Names somebody who signs for a party. Twice is once.</summary>
    /// <remarks>Refuses: agreement.not-found.</remarks>
    public static Decision Name(Agreement agreement, Party party, PersonId person)
    {
        if (agreement.Stage is AgreementStage.NotOpened)
        {
            return NegotiationDecisions.NotFound;
        }

        return agreement.IsSignatory(party, person)
            ? Decision.Accept()
            : Decision.Accept(new SignatoryNamed(party, person));
    }

    /// <summary>Somebody no longer signs for a party; what they have signed stays signed. Twice is once.</summary>
    /// <remarks>Refuses: agreement.not-found.</remarks>
    public static Decision StandDown(Agreement agreement, Party party, PersonId person)
    {
        if (agreement.Stage is AgreementStage.NotOpened)
        {
            return NegotiationDecisions.NotFound;
        }

        return agreement.IsSignatory(party, person)
            ? Decision.Accept(new SignatoryStoodDown(party, person))
            : Decision.Accept();
    }

    /// <summary>Settles the text, for each party to sign. Twice is once.</summary>
    /// <param name="seen">How often the text had changed when the officer read it (<see cref="Agreement.Changes"/>).</param>
    /// <param name="text">Digest of the text.</param>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.changed-since, agreement.not-complete.</remarks>
    public static Decision Settle(Agreement agreement, int seen, Commitment text)
    {
        switch (agreement.Stage)
        {
            case AgreementStage.NotOpened:
                return NegotiationDecisions.NotFound;
            case AgreementStage.InForce:
                return Decision.Refuse("agreement.in-force", "This agreement is already in force.");
        }

        if (seen != agreement.Changes)
        {
            return Decision.Refuse(
                "agreement.changed-since",
                "A party has changed something since you looked at this page. Read the text again before you settle it."
            );
        }

        if (agreement.Stage is AgreementStage.Settled)
        {
            return Decision.Accept();
        }

        var missing = Missing(agreement);
        return missing.Count > 0
            ? Decision.Refuse(
                new Refusal("agreement.not-complete", "The text cannot be settled yet.") { Problems = missing }
            )
            : Decision.Accept(new AgreementTextSettled(agreement.Settlings + 1, text));
    }

    /// <summary>What a text lacks that is to be settled, or that a variation would leave.</summary>
    public static IReadOnlyList<Problem> Missing(Agreement agreement)
    {
        List<Problem> missing =
        [
            .. from party in Agreement.Parties
            where !agreement.Items.Any(it => it.Kind is ItemKind.Commitment && it.Party == party)
            select new Problem(
                $"commitments.{party.ToString().ToLowerInvariant()}",
                $"The {party.ToString().ToLowerInvariant()} must say at least one thing that it will do"
            ),
        ];
        if (agreement.Items.All(it => it.Kind is not ItemKind.Target))
        {
            missing.Add(new("targets", "There must be at least one target"));
        }

        if (agreement.Items.All(it => it.Kind is not ItemKind.Review))
        {
            missing.Add(new("reviews", "There must be at least one review date"));
        }

        var open = agreement.Items.Where(it => !agreement.ReviewsHeld.Contains(it.Item)); // what was held stays where it was
        if (open.Any(it => it.Day < agreement.Starts || it.Day > agreement.Ends))
        {
            missing.Add(new("days", "Each target and each review must have a day of the project"));
        }

        return missing;
    }

    /// <summary>Signs for a party. Twice is once.</summary>
    /// <param name="text">Digest of the text that the signatory saw.</param>
    /// <remarks>Refuses: agreement.not-found, agreement.not-settled, agreement.other-text, agreement.not-signatory.</remarks>
    public static Decision Sign(Agreement agreement, Party party, PersonId person, Commitment text)
    {
        if (agreement.Stage is AgreementStage.NotOpened)
        {
            return NegotiationDecisions.NotFound;
        }

        if (agreement.Text is not { } settled)
        {
            return Decision.Refuse(
                "agreement.not-settled",
                "The text was changed and is not settled at the moment, so it cannot be signed."
            );
        }

        if (text != settled)
        {
            return Decision.Refuse(
                "agreement.other-text",
                "The text has changed since you read it. Read it again before you sign."
            );
        }

        if (!agreement.IsSignatory(party, person))
        {
            return Decision.Refuse(
                "agreement.not-signatory",
                "You are not named as somebody who signs this agreement."
            );
        }

        return agreement.SignedBy.Contains(party)
            ? Decision.Accept()
            : Decision.Accept(new AgreementSigned(party, person, text));
    }

    /// <summary>Brings it into force once everything is there; changes nothing before, and nothing a second time.</summary>
    /// <param name="areCheckedPartners">Whether a partner check of the group and one of the institution are in force (rule 6).</param>
    public static Decision BringIntoForce(Agreement agreement, bool areCheckedPartners) =>
        agreement is { Stage: AgreementStage.Settled, IsSignedByAll: true, Text: { } text } && areCheckedPartners
            ? Decision.Accept(
                new AgreementInForce(
                    agreement.Award,
                    agreement.Group,
                    agreement.Department,
                    agreement.Institution,
                    agreement.Ends,
                    text
                )
            )
            : Decision.Accept();
}
