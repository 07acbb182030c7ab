namespace CoProductionFund.Domain.Rounds;

/// <summary>The bids of a ranking that were decided alike.</summary>
/// <param name="Bids">How many.</param>
/// <param name="BestRank">The best rank among them.</param>
/// <param name="LastRank">The worst rank among them.</param>
public sealed record DecidedAlike(Outcome Outcome, int Bids, int BestRank, int LastRank);

/// <summary>The department's decisions, as far as they touch the round: rank order and completeness.</summary>
public static class OutcomeDecisions
{
    /// <summary>Working days a group has for its appeal, from the day the results are published.</summary>
    public const int AppealDays = 20;

    /// <summary>Notes the decision of one bid (rules 23 and 24).</summary>
    /// <param name="decider">Who decides.</param>
    /// <param name="departureReason">Needed where the decision departs from rank order; else ignored.</param>
    /// <remarks>Refuses: round.not-found, round.not-ranked, round.not-in-ranking, bid.already-decided, round.decider-scored, round.departure-reason.</remarks>
    public static Decision Note(Round round, BidId bid, Outcome outcome, PersonId decider, string? departureReason)
    {
        if (round.Stage is not RoundStage.Ranked)
        {
            return round.Stage is RoundStage.Unknown
                ? RoundDecisions.NotFound
                : Decision.Refuse("round.not-ranked", "Only bids in a settled ranking can be decided.");
        }

        if (round.Ranked.All(it => it.Bid != bid))
        {
            return Decision.Refuse("round.not-in-ranking", "This bid is not in the ranking of the round.");
        }

        if (round.Decisions.Any(it => it.Bid == bid))
        {
            return Decision.Refuse("bid.already-decided", "This bid has already been decided.");
        }

        if (HasSat(round, decider))
        {
            return DeciderScored;
        }

        var departs = Departs(round, bid, outcome);
        return departs && string.IsNullOrWhiteSpace(departureReason)
            ? Decision.Refuse(
                "round.departure-reason",
                "This decision departs from the rank order. Give the reason for that."
            )
            : Decision.Accept(new DecisionNoted(bid, outcome, departs ? departureReason : null));
    }

    /// <summary>Takes the note of a decision back, as long as the results are not published.</summary>
    /// <param name="by">Who takes it back; whoever sat on the panel may as little as decide (rule 24).</param>
    /// <remarks>Refuses: round.not-found, round.not-ranked, round.results-published, bid.not-decided, round.decider-scored.</remarks>
    public static Decision TakeBack(Round round, BidId bid, string reason, PersonId by)
    {
        if (round.Stage is not RoundStage.Ranked)
        {
            return round.Stage switch
            {
                RoundStage.Unknown => RoundDecisions.NotFound,
                RoundStage.Decided => Decision.Refuse(
                    "round.results-published",
                    "The results are published, so the decision stands."
                ),
                _ => Decision.Refuse("round.not-ranked", "Only bids in a settled ranking can be decided."),
            };
        }

        if (round.Decisions.All(it => it.Bid != bid))
        {
            return Decision.Refuse("bid.not-decided", "This bid has not been decided.");
        }

        return HasSat(round, by) ? DeciderScored : Decision.Accept(new DecisionNoteTakenBack(bid, reason));
    }

    /// <summary>
    /// True where the decision would leave a bid with a better outcome than a better-ranked one: awarded, then on the
    /// reserve list, then declined. Bids not decided yet do not count: the later of the two decisions is the departure.
    /// </summary>
    /// <param name="rank">Of the bid.</param>
    /// <param name="decided">How far the decisions so far reach in the ranking.</param>
    public static bool Departs(int rank, Outcome outcome, IReadOnlyList<DecidedAlike> decided) =>
        decided.Any(it => (it.BestRank < rank && it.Outcome > outcome) || (it.LastRank > rank && it.Outcome < outcome));

    private static bool Departs(Round round, BidId bid, Outcome outcome)
    {
        var rank = round.Ranked.ToDictionary(it => it.Bid, it => it.Rank);
        return Departs(
            rank[bid],
            outcome,
            [
                .. from it in round.Decisions
                group rank[it.Bid] by it.Outcome into alike
                select new DecidedAlike(alike.Key, alike.Count(), alike.Min(), alike.Max()),
            ]
        );
    }

    /// <summary>Rule 24.</summary>
    internal static bool HasSat(Round round, PersonId decider) =>
        round.Panel.Any(it => it.Person == decider)
        || round.Allocations.Any(it => it.Reviewer == decider)
        || round.Interests.Any(it => it.Person == decider);

    internal static Decision DeciderScored =>
        Decision.Refuse("round.decider-scored", "You sat on the panel of this round, so someone else must decide.");

    /// <summary>Publishes the results, once every ranked bid is decided. Twice is once.</summary>
    /// <remarks>Refuses: round.not-found, round.not-ranked, round.undecided.</remarks>
    public static Decision Decide(Round round, DateOnly today)
    {
        if (round.Stage is not RoundStage.Ranked)
        {
            return round.Stage switch
            {
                RoundStage.Unknown => RoundDecisions.NotFound,
                RoundStage.Decided => Decision.Accept(),
                _ => Decision.Refuse("round.not-ranked", "Only a round with a settled ranking can be decided."),
            };
        }

        var left = round.Ranked.Count - round.Decisions.Count;
        return left > 0
            ? Decision.Refuse("round.undecided", $"Bids still to be decided: {left}.")
            : Decision.Accept(new RoundDecided(today.AddWorkingDays(AppealDays)));
    }
}
