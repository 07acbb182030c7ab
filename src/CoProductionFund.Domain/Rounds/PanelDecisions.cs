namespace CoProductionFund.Domain.Rounds;

/// <summary>Who sits on the panel, who reviews what, and how differences are settled.</summary>
public static class PanelDecisions
{
    /// <summary>Appoints someone, or moves them to another seat. Twice is once. Possible until the ranking is settled, because people fall ill.</summary>
    /// <remarks>Refuses: round.not-found, round.panel-done, round.second-chair, round.chair-scores.</remarks>
    public static Decision Appoint(Round round, PersonId person, PanelSeat seat)
    {
        if (Done(round) is { } done)
        {
            return done;
        }

        if (round.Panel.Contains(new PanelMember(person, seat)))
        {
            return Decision.Accept();
        }

        if (seat is PanelSeat.Chair && round.Panel.Any(it => it.Seat is PanelSeat.Chair && it.Person != person))
        {
            return Decision.Refuse("round.second-chair", "The panel has a chair. Stand that person down first.");
        }

        return round.Allocations.Any(it => it.Reviewer == person) && seat is PanelSeat.Chair
            ? Decision.Refuse("round.chair-scores", "The chair does not score. Choose someone with no bids to review.")
            : Decision.Accept(new PanelMemberAppointed(person, seat));
    }

    /// <summary>Takes someone off the panel; the bids they have not scored go to others. Twice is once.</summary>
    /// <param name="scored">Bids they have sent their review of.</param>
    /// <remarks>Refuses: round.not-found, round.panel-done.</remarks>
    public static Decision StandDown(Round round, PersonId person, IReadOnlyList<BidId> scored, string reason)
    {
        if (Done(round) is { } done)
        {
            return done;
        }

        var released = round.Allocations.Where(it => it.Reviewer == person).Select(it => it.Bid).Except(scored);
        return round.Panel.Any(it => it.Person == person)
            ? Decision.Accept(new PanelMemberStoodDown(person, reason, [.. released]))
            : Decision.Accept();
    }

    /// <summary>Enters an interest into the register. Twice is once.</summary>
    /// <remarks>Refuses: round.not-found, round.panel-done, round.not-on-panel.</remarks>
    public static Decision DeclareInterest(Round round, PersonId person, GroupId group, Interest interest)
    {
        if (Done(round) is { } done)
        {
            return done;
        }

        if (round.Panel.All(it => it.Person != person))
        {
            return Decision.Refuse("round.not-on-panel", "You are not on the panel of this round.");
        }

        return round.Interests.Any(it => it.Person == person && it.Group == group)
            ? Decision.Accept()
            : Decision.Accept(new PanelInterestDeclared(person, group, interest));
    }

    /// <summary>Shares out the bids that need panel members. Asked by policies: where nothing is missing, nothing happens.</summary>
    /// <remarks>Refuses: round.not-found.</remarks>
    public static Decision Allocate(
        Round round,
        IReadOnlyList<BidToReview> bids,
        IReadOnlyList<(PersonId Person, GroupId Group)> acting
    )
    {
        if (round.Stage is not RoundStage.InReview)
        {
            return round.Stage is RoundStage.Unknown ? RoundDecisions.NotFound : Decision.Accept();
        }

        var filled = AllocatingReviews.Fill(round, bids, acting);
        return filled.Allocations.Count == 0 && filled.TooFew.Count == 0 ? Decision.Accept() : Decision.Accept(filled);
    }

    /// <summary>Records how a difference between panel members was settled (rule 21). Twice is once.</summary>
    /// <param name="reviews">Every review sent for the bid.</param>
    /// <remarks>Refuses: round.not-found, round.not-in-review, round.reviews-missing, round.nothing-to-moderate.</remarks>
    public static Decision Moderate(Round round, BidId bid, IReadOnlyList<SubmittedReview> reviews, string reason)
    {
        if (round.Stage is not RoundStage.InReview)
        {
            return NotInReview(round);
        }

        if (round.Moderated.Contains(bid))
        {
            return Decision.Accept();
        }

        var counted = Counted(round, bid, reviews);
        if (Missing(round, bid, counted))
        {
            return Decision.Refuse("round.reviews-missing", "Wait until every panel member has scored this bid.");
        }

        return Ranking.NeedsModeration(round, bid, counted)
            ? Decision.Accept(new ScoresModerated(bid, reason))
            : Decision.Refuse("round.nothing-to-moderate", "The panel members agree closely enough about this bid.");
    }

    /// <summary>Settles the ranking (rules 20 and 21).</summary>
    /// <param name="bids">The eligible bids of the round that have not been withdrawn.</param>
    /// <param name="reviews">Every review sent for them.</param>
    /// <remarks>Refuses: round.not-found, round.not-in-review, round.unfinished with each bid named.</remarks>
    public static Decision Settle(Round round, IReadOnlyList<BidInRanking> bids, IReadOnlyList<SubmittedReview> reviews)
    {
        if (round.Stage is not RoundStage.InReview)
        {
            return round.Stage is RoundStage.Ranked ? Decision.Accept() : NotInReview(round);
        }

        var counted = bids.SelectMany(bid => Counted(round, bid.Bid, reviews)).ToList();
        var unfinished = bids.SelectMany(bid => Unfinished(round, bid, counted)).ToList();
        return unfinished.Count == 0
            ? Decision.Accept(new RankingSettled(Ranking.Of(round.Criteria, bids, counted)))
            : Decision.Refuse(
                new Refusal("round.unfinished", "The ranking cannot be settled yet.") { Problems = unfinished }
            );
    }

    private static IEnumerable<Problem> Unfinished(
        Round round,
        BidInRanking bid,
        IReadOnlyList<SubmittedReview> reviews
    )
    {
        var own = reviews.Where(it => it.Bid == bid.Bid).ToList();
        if (own.Count < round.Terms!.ReviewsPerBid || Missing(round, bid.Bid, own))
        {
            yield return new(bid.Reference, $"{bid.Reference} has {own.Count} of {round.Terms.ReviewsPerBid} reviews");
        }
        else if (Ranking.NeedsModeration(round, bid.Bid, own) && !round.Moderated.Contains(bid.Bid))
        {
            yield return new(bid.Reference, $"{bid.Reference} must be moderated");
        }
    }

    /// <summary>A review counts while its allocation stands: an interest declared later takes it out.</summary>
    private static List<SubmittedReview> Counted(Round round, BidId bid, IReadOnlyList<SubmittedReview> reviews) =>
        [
            .. reviews.Where(it =>
                it.Bid == bid && round.Allocations.Any(a => a.Bid == bid && a.Reviewer == it.Reviewer)
            ),
        ];

    private static bool Missing(Round round, BidId bid, IReadOnlyList<SubmittedReview> reviews) =>
        round.Allocations.Any(it => it.Bid == bid && !reviews.Any(r => r.Bid == bid && r.Reviewer == it.Reviewer));

    private static Decision NotInReview(Round round) =>
        round.Stage is RoundStage.Unknown
            ? RoundDecisions.NotFound
            : Decision.Refuse("round.not-in-review", "This round is not in review.");

    private static Decision? Done(Round round) =>
        round.Stage switch
        {
            RoundStage.Unknown => RoundDecisions.NotFound,
            RoundStage.Ranked or RoundStage.Decided or RoundStage.Cancelled => Decision.Refuse(
                "round.panel-done",
                "The panel's work on this round is done."
            ),
            _ => null,
        };
}
