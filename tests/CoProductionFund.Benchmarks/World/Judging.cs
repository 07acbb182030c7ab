using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Marten;

namespace CoProductionFund.Benchmarks;

/// <summary>Takes a round through panel, ranking, decisions and publication: real events in large transactions.</summary>
public static class Judging
{
    private const int AtOnce = 100;

    /// <returns>The bids: one awarded, one on the reserve list, one declined, and so on.</returns>
    public static async Task<IReadOnlyList<Bidder>> Decided(this Desk desk, IDocumentStore store)
    {
        var bidders = await desk.Drafts(
            store,
            desk.Bids,
            it => [Bidding.Submitted(desk, it), new BidFoundEligible(desk.Round, it.Group, [])]
        );
        foreach (var chunk in bidders.Chunk(AtOnce))
        {
            await using var session = store.LightweightSession();
            foreach (var it in chunk)
            {
                desk.Review(session, it);
            }

            await session.SaveChangesAsync();
        }

        await desk.Settle(store, bidders);
        await desk.Decide(store, bidders);
        await desk.Awarded(store, [.. bidders.Where((_, n) => n % 3 == 0)]);
        return bidders;
    }

    private static void Review(this Desk desk, IDocumentSession session, Bidder it)
    {
        foreach (var (n, reviewer) in desk.Reviewers.Index())
        {
            var scores = Scores(it, n);
            session.Events.StartStream<Review>(
                Domain.Reviews.Review.IdOf(it.Bid, reviewer).Value,
                [
                    new ReviewAssigned(desk.Round, it.Bid, it.Group, reviewer),
                    new InterestDeclared(desk.Round, it.Bid, reviewer, HasInterest: false),
                    .. scores.Select(score => new CriterionScored(desk.Round, it.Bid, reviewer, score)),
                    new ReviewSubmitted(desk.Round, it.Bid, reviewer, scores),
                ]
            );
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

    private static async Task Settle(this Desk desk, IDocumentStore store, IReadOnlyList<Bidder> bidders)
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
        await using var session = store.LightweightSession();
        session.Events.Append(
            desk.Round.Value,
            new RoundClosed(),
            new ReviewsAllocated(
                [.. bidders.SelectMany(it => desk.Reviewers.Select(r => new Allocation(it.Bid, it.Group, r)))],
                []
            ),
            new RankingSettled(ranked)
        );
        await session.SaveChangesAsync();
    }

    private static async Task Decide(this Desk desk, IDocumentStore store, IReadOnlyList<Bidder> bidders)
    {
        IReadOnlyList<CriterionReason> reasons =
        [
            .. Desk.Criteria.Select(it => new CriterionReason(
                it.Key,
                "The need is shown and the change can be measured."
            )),
        ];
        var notes = new List<object>();
        foreach (var chunk in bidders.Index().Chunk(AtOnce))
        {
            await using var session = store.LightweightSession();
            foreach (var (n, it) in chunk)
            {
                var outcome = (Outcome)(n % 3);
                notes.Add(new DecisionNoted(it.Bid, outcome, "For the record"));
                session.Events.Append(it.Bid.Value, desk.Decision(it, outcome, reasons));
                if (outcome is Outcome.Awarded)
                {
                    session.Events.Append(
                        desk.Fund.Value,
                        new FundsCommitted(it.Bid, desk.Round, Pence.Pounds(20_000), Pence.Pounds(2_000))
                    );
                }
            }

            await session.SaveChangesAsync();
        }

        await using var last = store.LightweightSession();
        last.Events.Append(desk.Round.Value, [.. notes, new RoundDecided(new(2027, 6, 30))]);
        await last.SaveChangesAsync();
    }

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
