namespace CoProductionFund.Domain.Bids;

/// <summary>The group's part: from the first draft to the closing moment. The department's part: <see cref="BidOutcomes"/>.</summary>
public static class BidDecisions
{
    /// <summary>Begins a draft. The id follows from round, group and number, so starting twice at once is starting once.</summary>
    /// <param name="others">Bids of the group to this round that it has not withdrawn.</param>
    /// <remarks>Refuses: bid.round-not-open, bid.one-per-round (rule 12).</remarks>
    public static Decision Start(Bid bid, BidStarted start, BidTerms terms, int others, DateTimeOffset now)
    {
        if (bid.Stage is not BidStage.NotStarted)
        {
            return Decision.Accept();
        }

        if (!terms.IsOpen || now > terms.ClosesAt)
        {
            return Decision.Refuse("bid.round-not-open", "This round is not taking bids now.");
        }

        return others >= terms.BidsPerGroup
            ? Decision.Refuse(
                "bid.one-per-round",
                "Your group has a bid to this round already. Go on with that one, or withdraw it first."
            )
            : Decision.Accept(start);
    }

    /// <summary>Keeps a section. Whoever wrote on an older text is told, and nothing of either text is lost (rule 13).</summary>
    /// <param name="seen">The text the writer began from; null where there was none.</param>
    /// <param name="isSame">The new text says what the present one says.</param>
    /// <remarks>Refuses: bid.not-found, bid.not-draft, bid.round-closed, bid.section-changed.</remarks>
    public static Decision Answer(
        Bid bid,
        SectionAnswered answered,
        Commitment? seen,
        bool isSame,
        BidTerms terms,
        DateTimeOffset now
    )
    {
        if (bid.Stage is not BidStage.Draft)
        {
            return NotDraft(bid);
        }

        if (now > terms.ClosesAt || !terms.IsOpen)
        {
            return RoundClosed;
        }

        if (isSame)
        {
            return Decision.Accept();
        }

        Commitment? present = bid.Answers.TryGetValue(answered.Section, out var found) ? found : null;
        return present == seen
            ? Decision.Accept(answered)
            : Decision.Refuse(
                "bid.section-changed",
                "Someone in your group changed this section while you were writing. Compare the two texts, then save again."
            );
    }

    /// <summary>Hands the bid in. Twice is once (rule 16).</summary>
    /// <param name="form">What the bid's present commitments stand for.</param>
    /// <param name="othersSubmitted">Other submitted bids of the group to this round (rule 12).</param>
    /// <param name="receivedAt">When the complete request reached the service (rule 11).</param>
    /// <remarks>Refuses: bid.not-found, bid.not-draft, bid.round-closed, bid.one-per-round, bid.incomplete with every gap named (rule 14).</remarks>
    public static Decision Submit(Bid bid, BidForm form, BidTerms terms, int othersSubmitted, DateTimeOffset receivedAt)
    {
        if (bid.Stage is BidStage.Submitted)
        {
            return Decision.Accept();
        }

        if (bid.Stage is not BidStage.Draft)
        {
            return NotDraft(bid);
        }

        if (receivedAt > terms.ClosesAt || !terms.IsOpen)
        {
            return RoundClosed;
        }

        if (othersSubmitted >= terms.BidsPerGroup)
        {
            return Decision.Refuse("bid.one-per-round", "Your group has submitted its bid to this round already.");
        }

        var gaps = BidCompleteness.Gaps(form, terms);
        return gaps.Count == 0
            ? Decision.Accept([
                Submitted(bid, form, receivedAt),
                .. RiskRule.Unreasonable(form.Risks) is { Count: > 0 } risks
                    ? new IDomainEvent[] { new UnreasonableRiskFound(bid.Round, bid.Group, risks) }
                    : [],
            ])
            : Decision.Refuse(
                new Refusal("bid.incomplete", "Some answers are missing or do not fit the terms of the round.")
                {
                    Problems = gaps,
                }
            );
    }

    /// <summary>Takes a submitted bid back to change it, before the closing moment (rule 15). Twice is once.</summary>
    /// <remarks>Refuses: bid.not-found, bid.not-submitted, bid.round-closed.</remarks>
    public static Decision Reopen(Bid bid, BidTerms terms, DateTimeOffset now) =>
        bid.Stage switch
        {
            BidStage.NotStarted => NotFound,
            BidStage.Draft => Decision.Accept(),
            _ when now > terms.ClosesAt || !terms.IsOpen => RoundClosed,
            BidStage.Submitted => Decision.Accept(new BidReopened(bid.Round, bid.Group)),
            _ => Decision.Refuse("bid.not-submitted", "This bid can no longer be reopened."),
        };

    /// <summary>Withdraws the bid for good, until the panel's ranking is settled. Twice is once.</summary>
    /// <remarks>Refuses: bid.not-found, bid.too-late-to-withdraw.</remarks>
    public static Decision Withdraw(Bid bid, WithdrawalReason reason, bool isRankingSettled) =>
        bid.Stage switch
        {
            BidStage.NotStarted => NotFound,
            BidStage.Withdrawn => Decision.Accept(),
            BidStage.Draft or BidStage.Submitted or BidStage.Eligible when !isRankingSettled => Decision.Accept(
                new BidWithdrawn(bid.Round, bid.Group, reason)
            ),
            _ => Decision.Refuse(
                "bid.too-late-to-withdraw",
                "The panel has finished with this bid, so it can no longer be withdrawn."
            ),
        };

    internal static Decision NotFound => Decision.Refuse("bid.not-found", "We cannot find this bid.");

    private static Decision RoundClosed =>
        Decision.Refuse("bid.round-closed", "This round has closed, so bids can no longer be changed or submitted.");

    private static Decision NotDraft(Bid bid) =>
        bid.Stage is BidStage.NotStarted
            ? NotFound
            : Decision.Refuse("bid.not-draft", "This bid has already been submitted or withdrawn.");

    private static BidSubmitted Submitted(Bid bid, BidForm form, DateTimeOffset receivedAt) =>
        new(
            bid.Round,
            bid.Group,
            form.Scope!.ServiceArea!.Value,
            form.Scope.Tier!.Value,
            form.Scope.Depth!.Value,
            form.Budget!.Asked!.Value,
            form.Match!.Cash!.Value,
            form.Match.InKind!.Value,
            receivedAt
        );
}
