namespace CoProductionFund.Domain.Rounds;

/// <summary>From a blank sheet to the closing moment. The panel's and the department's part: <see cref="PanelDecisions"/>, <see cref="OutcomeDecisions"/>.</summary>
public static class RoundDecisions
{
    /// <summary>Begins to prepare a round. Twice is once.</summary>
    public static Decision Draft(Round round, RoundDrafted draft) =>
        round.Stage is RoundStage.Unknown ? Decision.Accept(draft) : Decision.Accept();

    /// <summary>Writes or changes the terms.</summary>
    /// <param name="seen">How often they had been set when the writer looked; null where that does not matter.</param>
    /// <remarks>Refuses: round.not-found, round.frozen, round.changed-meanwhile.</remarks>
    public static Decision SetTerms(Round round, RoundTerms terms, int? seen = null) =>
        Frozen(round) ?? Stale(round.Drafts.Terms, seen) ?? Decision.Accept(new RoundTermsSet(terms));

    /// <summary>Sets criteria and scale.</summary>
    /// <param name="seen">See <see cref="SetTerms"/>.</param>
    /// <remarks>Refuses: round.not-found, round.frozen, round.changed-meanwhile, round.weights (rule 8), round.criteria-repeat, round.scale.</remarks>
    public static Decision SetCriteria(Round round, IReadOnlyList<Criterion> criteria, Scale scale, int? seen = null)
    {
        if ((Frozen(round) ?? Stale(round.Drafts.Criteria, seen)) is { } no)
        {
            return no;
        }

        if (criteria.Any(it => it.Weight < 1) || criteria.Sum(it => it.Weight) != 100)
        {
            return Decision.Refuse(
                "round.weights",
                $"The weights add up to {criteria.Sum(it => it.Weight)}. They must add up to 100, each at least 1."
            );
        }

        if (criteria.DistinctBy(it => it.Key).Count() < criteria.Count)
        {
            return Decision.Refuse("round.criteria-repeat", "Give each criterion a name of its own.");
        }

        return scale.Lowest < 0 || scale.Highest <= scale.Lowest || scale.Highest > 100
            ? Decision.Refuse("round.scale", "The scale must run from 0 or more to a higher mark, 100 at most.")
            : Decision.Accept(new CriteriaSet(criteria, scale));
    }

    /// <summary>Sets the round's own questions.</summary>
    /// <param name="seen">See <see cref="SetTerms"/>.</param>
    /// <remarks>Refuses: round.not-found, round.frozen, round.changed-meanwhile, round.questions-repeat.</remarks>
    public static Decision SetQuestions(Round round, IReadOnlyList<Question> questions, int? seen = null)
    {
        if ((Frozen(round) ?? Stale(round.Drafts.Questions, seen)) is { } no)
        {
            return no;
        }

        return questions.DistinctBy(it => it.Key).Count() < questions.Count
            ? Decision.Refuse("round.questions-repeat", "Ask each question once.")
            : Decision.Accept(new QuestionsSet(questions));
    }

    /// <summary>Announces the round and freezes it (rule 7).</summary>
    /// <param name="areas">Appropriateness decisions in force now, for rule 9.</param>
    /// <remarks>Refuses: round.not-found, round.frozen, round.not-ready with every gap named.</remarks>
    public static Decision Publish(Round round, IReadOnlyList<AreaInForce> areas, DateTimeOffset now)
    {
        if (Frozen(round) is { } frozen)
        {
            return frozen;
        }

        var gaps = RoundReadiness.Gaps(round, areas, now);
        return gaps.Count == 0
            ? Decision.Accept(new RoundPublished(round.Terms!.OpensAt, round.Terms.ClosesAt))
            : Decision.Refuse(
                new Refusal("round.not-ready", "The round is not ready to be published.") { Problems = gaps }
            );
    }

    /// <summary>Gives everyone more time; never less (rule 7).</summary>
    /// <remarks>Refuses: round.not-found, round.not-running, round.shortened, round.decide-by.</remarks>
    public static Decision Extend(Round round, DateTimeOffset closesAt, string reason, DateTimeOffset now)
    {
        if (round.Stage is not (RoundStage.Published or RoundStage.Open) || now > round.ClosesAt)
        {
            return NotRunning(round, "Only a round that has been published and has not closed can be extended.");
        }

        if (closesAt <= round.ClosesAt)
        {
            return Decision.Refuse(
                "round.shortened",
                "A published round can only be given more time. Enter a later closing time."
            );
        }

        return closesAt.LondonDate() >= round.Terms!.DecideBy
            ? Decision.Refuse("round.decide-by", "The round must close before the day you promised to decide by.")
            : Decision.Accept(new RoundExtended(closesAt, reason));
    }

    /// <summary>Begins to take bids. Asked by the clock, perhaps twice or too early: then nothing happens.</summary>
    /// <remarks>Refuses: round.not-found.</remarks>
    public static Decision Open(Round round, DateTimeOffset now)
    {
        if (round.Stage is RoundStage.Unknown)
        {
            return NotFound;
        }

        return round.Stage is RoundStage.Published && now >= round.Terms!.OpensAt
            ? Decision.Accept(new RoundOpened(round.ClosesAt))
            : Decision.Accept();
    }

    /// <summary>Stops taking bids. Asked by the clock, perhaps twice, or at a moment that was put off since: then nothing happens.</summary>
    /// <remarks>Refuses: round.not-found.</remarks>
    public static Decision Close(Round round, DateTimeOffset now)
    {
        if (round.Stage is RoundStage.Unknown)
        {
            return NotFound;
        }

        return round.Stage is RoundStage.Open && now > round.ClosesAt
            ? Decision.Accept(new RoundClosed())
            : Decision.Accept();
    }

    /// <summary>Calls the round off. Twice is once.</summary>
    /// <remarks>Refuses: round.not-found, round.too-late-to-cancel.</remarks>
    public static Decision Cancel(Round round, string reason) =>
        round.Stage switch
        {
            RoundStage.Unknown => NotFound,
            RoundStage.Cancelled => Decision.Accept(),
            RoundStage.Decided => TooLateToCancel,
            _ when round.Decisions.Count > 0 => TooLateToCancel,
            _ => Decision.Accept(new RoundCancelled(reason)),
        };

    internal static Decision NotFound => Decision.Refuse("round.not-found", "We cannot find this round.");

    internal static Decision NotRunning(Round round, string message) =>
        round.Stage is RoundStage.Unknown ? NotFound : Decision.Refuse("round.not-running", message);

    private static Decision TooLateToCancel =>
        Decision.Refuse("round.too-late-to-cancel", "Bids of this round have been decided, so it cannot be cancelled.");

    private static Decision? Stale(int times, int? seen) =>
        seen is null || seen == times
            ? null
            : Decision.Refuse(
                "round.changed-meanwhile",
                "Someone changed this meanwhile. Look at what it says now, then save again."
            );

    private static Decision? Frozen(Round round) =>
        round.Stage switch
        {
            RoundStage.Unknown => NotFound,
            RoundStage.Draft => null,
            _ => Decision.Refuse(
                "round.frozen",
                "This round has been published, so its terms, criteria and questions can no longer be changed."
            ),
        };
}
