using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Benchmarks;

/// <summary>Takes a round through panel, ranking, decisions and publication: real events.</summary>
public static class Judging
{
    /// <summary>Three bids in eight: 13,125 of 35,000.</summary>
    public static bool IsAwarded(int number) => OutcomeOf(number) is Outcome.Awarded;

    /// <returns>The bids, some of them awarded.</returns>
    public static IReadOnlyList<Bidder> Decided(this Desk desk, History history, int savings = 1)
    {
        var bidders = desk.Drafts(history, savings);
        foreach (var it in bidders)
        {
            history.Add<Bid>(it.Bid.Value, it.Lead, Bidding.Submitted(desk, it));
            history.Add<Bid>(it.Bid.Value, desk.Manager, new BidFoundEligible(desk.Round, it.Group, []));
        }

        history.Add<Round>(desk.Round.Value, null, new RoundClosed());
        foreach (var it in bidders)
        {
            desk.Review(history, it);
        }

        desk.Settle(history, bidders);
        desk.Decide(history, bidders);
        return bidders;
    }

    private static void Review(this Desk desk, History history, Bidder it)
    {
        foreach (var (n, reviewer) in desk.Reviewers.Index())
        {
            var review = Domain.Reviews.Review.IdOf(it.Bid, reviewer).Value;
            history.Add<Review>(review, null, new ReviewAssigned(desk.Round, it.Bid, it.Group, reviewer));
            history.Add<Review>(
                review,
                reviewer,
                new InterestDeclared(desk.Round, it.Bid, reviewer, HasInterest: false)
            );
            var scores = Scores(it, n);
            foreach (var score in scores)
            {
                history.Add<Review>(review, reviewer, new CriterionScored(desk.Round, it.Bid, reviewer, score));
            }

            history.Add<Review>(review, reviewer, new ReviewSubmitted(desk.Round, it.Bid, reviewer, scores));
        }
    }

    private static IReadOnlyList<CriterionScore> Scores(Bidder it, int reviewer) =>
        [
            .. Desk.Criteria.Select(
                (criterion, n) =>
                    new CriterionScore(
                        criterion.Key,
                        (it.Bid.Value.ToByteArray()[n] + reviewer) % 6,
                        "Because of what it says about the people who take part."
                    )
            ),
        ];

    private static void Settle(this Desk desk, History history, IReadOnlyList<Bidder> bidders)
    {
        var ranked = Ranking.Of(
            Desk.Criteria,
            [.. bidders.Select(it => new BidInRanking(it.Bid, it.Reference, new(2026, 1, 1)))],
            [
                .. from it in bidders
                from reviewer in desk.Reviewers.Index()
                select new SubmittedReview(it.Bid, reviewer.Item, Scores(it, reviewer.Index)),
            ]
        );
        history.Add<Round>(
            desk.Round.Value,
            null,
            new ReviewsAllocated(
                [.. bidders.SelectMany(it => desk.Reviewers.Select(r => new Allocation(it.Bid, it.Group, r)))],
                []
            )
        );
        history.Add<Round>(desk.Round.Value, desk.Chair, new RankingSettled(ranked));
    }

    private static void Decide(this Desk desk, History history, IReadOnlyList<Bidder> bidders)
    {
        IReadOnlyList<CriterionReason> reasons =
        [
            .. Desk.Criteria.Select(it => new CriterionReason(
                it.Key,
                "The need is shown and the change can be measured."
            )),
        ];
        foreach (var (n, it) in bidders.Index())
        {
            var outcome = OutcomeOf(n);
            history.Add<Bid>(it.Bid.Value, desk.Manager, desk.Decision(it, outcome, reasons));
            history.Add<Round>(desk.Round.Value, desk.Manager, new DecisionNoted(it.Bid, outcome, "For the record"));
            if (outcome is Outcome.Awarded)
            {
                history.Add<Fund>(
                    desk.Fund.Value,
                    desk.Manager,
                    new FundsCommitted(it.Bid, desk.Round, Pence.Pounds(20_000), Pence.Pounds(2_000))
                );
            }
        }

        history.Add<Round>(desk.Round.Value, desk.Manager, new RoundDecided(new(2027, 6, 30)));
        desk.Awarded(history, [.. bidders.Where((_, n) => IsAwarded(n))]);
    }

    private static Outcome OutcomeOf(int number) =>
        (number % 8) switch
        {
            0 or 3 or 6 => Outcome.Awarded,
            1 => Outcome.OnReserveList,
            _ => Outcome.Declined,
        };

    private static object Decision(
        this Desk desk,
        Bidder it,
        Outcome outcome,
        IReadOnlyList<CriterionReason> reasons
    ) =>
        outcome switch
        {
            Outcome.Awarded => new BidAwarded(
                desk.Round,
                it.Group,
                desk.Fund,
                Pence.Pounds(20_000),
                Pence.Pounds(2_000),
                reasons,
                null,
                desk.Manager
            ),
            Outcome.OnReserveList => new BidPlacedOnReserveList(desk.Round, it.Group, reasons, null, desk.Manager),
            _ => new BidDeclined(desk.Round, it.Group, reasons, null, desk.Manager),
        };
}
