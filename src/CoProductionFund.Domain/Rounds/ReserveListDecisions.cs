namespace CoProductionFund.Domain.Rounds;

/// <summary>After the results are published: what becomes of money that comes free, and of the bids that wait for it.</summary>
public static class ReserveListDecisions
{
    /// <summary>The bids that wait on the reserve list, best first.</summary>
    public static IReadOnlyList<BidId> Waiting(
        IReadOnlyList<RankedBid> ranked,
        IReadOnlyList<DecisionNoted> decisions
    ) =>
        [
            .. from place in ranked
            join decision in decisions on place.Bid equals decision.Bid
            where decision.Outcome is Outcome.OnReserveList
            orderby place.Rank
            select place.Bid,
        ];

    /// <summary>The decisions of a round after a bid moved up from the reserve list.</summary>
    public static IReadOnlyList<DecisionNoted> After(ReserveBidAwarded up, IReadOnlyList<DecisionNoted> decisions) =>
        [.. decisions.Select(it => it.Bid == up.Bid ? it with { Outcome = Outcome.Awarded } : it)];

    /// <summary>Notes that an award was not taken up, so that somebody decides what becomes of its money. Twice is once.</summary>
    /// <remarks>Refuses: round.not-found, round.not-decided.</remarks>
    public static Decision NoteNotTakenUp(Round round, BidId bid)
    {
        if (NotDecided(round) is { } no)
        {
            return no;
        }

        return round.NotTakenUp.Contains(bid) ? Decision.Accept() : Decision.Accept(new AwardNotTakenUp(bid));
    }

    /// <summary>Funds a bid of the reserve list (rule 24 holds here too). It answers the oldest award not taken up, if there is one.</summary>
    /// <param name="reason">Why this bid, and why now.</param>
    /// <remarks>Refuses: round.not-found, round.not-decided, round.not-on-reserve-list, round.decider-scored, round.reserve-reason.</remarks>
    public static Decision Award(Round round, BidId bid, PersonId decider, string reason)
    {
        if (NotDecided(round) is { } no)
        {
            return no;
        }

        if (!Waiting(round.Ranked, round.Decisions).Contains(bid))
        {
            return Decision.Refuse("round.not-on-reserve-list", "This bid is not waiting on the reserve list.");
        }

        if (OutcomeDecisions.HasSat(round, decider))
        {
            return OutcomeDecisions.DeciderScored;
        }

        return string.IsNullOrWhiteSpace(reason)
            ? ReasonMissing
            : Decision.Accept(
                new ReserveBidAwarded(bid, round.Unanswered.Select(it => (BidId?)it).FirstOrDefault(), reason)
            );
    }

    /// <summary>Leaves the money of the oldest award not taken up in the fund. Where nothing waits, nothing changes.</summary>
    /// <remarks>Refuses: round.not-found, round.not-decided, round.reserve-reason.</remarks>
    public static Decision Leave(Round round, BidId notTakenUp, string reason)
    {
        if (NotDecided(round) is { } no)
        {
            return no;
        }

        if (!round.Unanswered.Contains(notTakenUp))
        {
            return Decision.Accept();
        }

        return string.IsNullOrWhiteSpace(reason)
            ? ReasonMissing
            : Decision.Accept(new FreedMoneyKept(notTakenUp, reason));
    }

    private static Decision ReasonMissing => Decision.Refuse("round.reserve-reason", "Give the reason.");

    private static Decision? NotDecided(Round round) =>
        round.Stage switch
        {
            RoundStage.Decided => null,
            RoundStage.Unknown => RoundDecisions.NotFound,
            _ => Decision.Refuse("round.not-decided", "The results of this round are not published yet."),
        };
}
