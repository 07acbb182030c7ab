namespace CoProductionFund.Domain.Agreements;

/// <summary>What changes an agreement in force: proposed by one party, agreed by all.</summary>
public static class VariationDecisions
{
    /// <summary>Proposes a variation. The same again changes nothing.</summary>
    /// <param name="today">In London.</param>
    /// <remarks>Refuses: agreement.not-found, variation.not-in-force, variation.open, variation.changed-since, variation.not-signatory, variation.nothing, variation.ends, variation.item-gone, variation.review-held, variation.not-complete, agreement.dates, agreement.day-missing, agreement.day-outside, agreement.too-many-items, agreement.too-many-targets.</remarks>
    public static Decision Propose(Agreement agreement, VariationProposed proposed, DateOnly today)
    {
        if (NotVariable(agreement) is { } no)
        {
            return no;
        }

        if (agreement.OpenVariation is { } open)
        {
            return open.Number == proposed.Number && open.Party == proposed.Party
                ? Decision.Accept()
                : Decision.Refuse("variation.open", "Another variation waits for an answer. One is decided at a time.");
        }

        if (proposed.Number != NextNumber(agreement))
        {
            return Decision.Refuse(
                "variation.changed-since",
                "The agreement has changed since you looked at this page. Read it again before you propose anything."
            );
        }

        if (!agreement.IsSignatory(proposed.Party, proposed.Person))
        {
            return NotSignatory;
        }

        return WrongChanges(agreement, proposed, today) ?? Decision.Accept(proposed);
    }

    /// <summary>The number of the variation that is proposed next.</summary>
    public static int NextNumber(Agreement agreement) => (agreement.Variation?.Number ?? 0) + 1;

    /// <summary>Agrees for a party; with the last one the variation is in force. Twice is once.</summary>
    /// <param name="text">Digest of the text that the signatory saw.</param>
    /// <remarks>Refuses: agreement.not-found, variation.not-in-force, variation.closed, variation.not-signatory, variation.own, variation.other-text.</remarks>
    public static Decision Approve(Agreement agreement, int number, Party party, PersonId person, Commitment text)
    {
        if (Unanswerable(agreement, number, party, person, VariationOutcome.Agreed) is { } answer)
        {
            return answer;
        }

        var open = agreement.OpenVariation!;
        if (text != open.Text)
        {
            return Decision.Refuse("variation.other-text", "This is not the text that was proposed. Read it again.");
        }

        if (open.ApprovedBy.Contains(party))
        {
            return Decision.Accept();
        }

        var approved = new VariationApproved(number, party, person, text);
        return open.Others.All(other => other == party || open.ApprovedBy.Contains(other))
            ? Decision.Accept(
                approved,
                new VariationAgreed(
                    agreement.Award,
                    number,
                    agreement.Edition + 1,
                    open.Ends ?? agreement.Ends,
                    open.Text
                )
            )
            : Decision.Accept(approved);
    }

    /// <summary>Refuses for a party: the agreement stays as it is. Twice is once.</summary>
    /// <remarks>Refuses: agreement.not-found, variation.not-in-force, variation.closed, variation.not-signatory, variation.own.</remarks>
    public static Decision Refuse(Agreement agreement, int number, Party party, PersonId person, Commitment reasons) =>
        Unanswerable(agreement, number, party, person, VariationOutcome.Refused)
        ?? Decision.Accept(new VariationRefused(number, party, person, reasons));

    /// <summary>Withdraws what one's own party proposed. Twice is once.</summary>
    /// <remarks>Refuses: agreement.not-found, variation.not-in-force, variation.closed, variation.not-yours.</remarks>
    public static Decision Withdraw(Agreement agreement, int number, Party party)
    {
        if (NotVariable(agreement) is { } no)
        {
            return no;
        }

        if (agreement.Variation is not { } variation || variation.Number != number)
        {
            return Closed;
        }

        return variation switch
        {
            _ when variation.Party != party => Decision.Refuse(
                "variation.not-yours",
                "Only the party that proposed this variation can withdraw it."
            ),
            { Outcome: VariationOutcome.Withdrawn } => Decision.Accept(),
            { Outcome: VariationOutcome.Open } => Decision.Accept(new VariationWithdrawn(number, party)),
            _ => Closed,
        };
    }

    private static Decision? Unanswerable(
        Agreement agreement,
        int number,
        Party party,
        PersonId person,
        VariationOutcome already
    )
    {
        if (NotVariable(agreement) is { } no)
        {
            return no;
        }

        if (agreement.Variation is not { } variation || variation.Number != number)
        {
            return Closed;
        }

        if (variation.Outcome is not VariationOutcome.Open)
        {
            return variation.Outcome == already ? Decision.Accept() : Closed;
        }

        if (!agreement.IsSignatory(party, person))
        {
            return NotSignatory;
        }

        return variation.Party == party
            ? Decision.Refuse("variation.own", "Your own party proposed this variation: the others answer it.")
            : null;
    }

    private static Decision? WrongChanges(Agreement agreement, VariationProposed proposed, DateOnly today)
    {
        if (proposed.Changes.Count == 0 && (proposed.Ends is null || proposed.Ends == agreement.Ends))
        {
            return Decision.Refuse("variation.nothing", "Say what the variation changes.");
        }

        if (proposed.Ends < agreement.Starts || proposed.Ends < today)
        {
            return Decision.Refuse("variation.ends", "The last day of the project must not lie in the past.");
        }

        var changed = agreement.With(proposed.Ends, proposed.Changes);
        var missing = SigningDecisions.Missing(changed);
        return NegotiationDecisions.WrongDates(changed.Starts, changed.Ends)
            ?? proposed.Changes.Select(it => WrongChange(agreement, changed, it)).FirstOrDefault(it => it is not null)
            ?? NegotiationDecisions.TooMany(changed)
            ?? (
                missing.Count > 0
                    ? Decision.Refuse(
                        new Refusal("variation.not-complete", "The agreement would lack something.")
                        {
                            Problems = missing,
                        }
                    )
                    : null
            );
    }

    private static Decision? WrongChange(Agreement agreement, Agreement changed, ItemChange change)
    {
        var exists = agreement.ItemOf(change.Item) is not null;
        if (exists == (change.What is ItemChangeKind.Added))
        {
            return Decision.Refuse("variation.item-gone", "What you want to change is not in the agreement any more.");
        }

        if (change.What is not ItemChangeKind.Added && agreement.ReviewsHeld.Contains(change.Item))
        {
            return Decision.Refuse("variation.review-held", "A review that was held cannot be changed.");
        }

        return change.What is ItemChangeKind.Removed
            ? null
            : NegotiationDecisions.WrongDay(changed, change.Kind, change.Day);
    }

    private static Decision? NotVariable(Agreement agreement) =>
        agreement.Stage switch
        {
            AgreementStage.NotOpened => NegotiationDecisions.NotFound,
            AgreementStage.InForce => null,
            _ => Decision.Refuse(
                "variation.not-in-force",
                "This agreement is not in force yet: the parties can change its text."
            ),
        };

    private static Decision Closed => Decision.Refuse("variation.closed", "This variation has been decided already.");

    private static Decision NotSignatory =>
        Decision.Refuse(
            "variation.not-signatory",
            "You are not named as somebody who signs for a party of this agreement."
        );
}
