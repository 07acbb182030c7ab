using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Audit;

/// <summary>The lines of a proof: marks, arithmetic and what an award owes to the weights.</summary>
internal sealed class ProofLines(
    RankingEvidence evidence,
    PersonId[] people,
    IReadOnlyList<RankedBid> ranked,
    bool isProof
)
{
    private readonly Dictionary<BidId, string> references = evidence.Bids.ToDictionary(
        it => it.Bid,
        it => it.Reference
    );
    private readonly Dictionary<BidId, (int At, RankedBid Bid)> settled = evidence
        .Settled.Ranked.Index()
        .ToDictionary(it => it.Item.Bid, it => (it.Index, it.Item));
    private readonly ILookup<BidId, ReviewAsEvidence> reviews = evidence.Reviews.ToLookup(it => it.Bid);
    private readonly int places = evidence.Decisions.Count(it => it.Outcome is Outcome.Awarded);

    public IReadOnlyList<ProofLine> All => [.. ranked.Select(Line)];

    private ProofLine Line(RankedBid bid, int at)
    {
        var before = settled.TryGetValue(bid.Bid, out var it) ? it : ((int At, RankedBid Bid)?)null;
        return new(
            references[bid.Bid],
            bid,
            before?.Bid,
            IsIn: before is { } known && known.At < places,
            WouldBeIn: at < places,
            [.. reviews[bid.Bid].Select(Marks).OrderBy(marks => marks.Member)],
            isProof && at + 1 < ranked.Count ? TieBreak.Between(bid, ranked[at + 1], evidence.Criteria) : null,
            evidence.Decisions.LastOrDefault(decided => decided.Bid == bid.Bid)?.Outcome,
            isProof && places > 0 && places < ranked.Count ? Flips(bid) : null
        );
    }

    private MarksOfMember Marks(ReviewAsEvidence review) =>
        new(
            Array.IndexOf(people, review.Reviewer) + 1,
            review.Counted.ToDictionary(it => it.Criterion, it => it.Score),
            [
                .. review
                    .Counted.Zip(review.Raw)
                    .Where(it => it.First.Score != it.Second.Score)
                    .Select(it => it.First.Criterion),
            ],
            review.Sequence
        );

    private Flip? Flips(RankedBid bid) =>
        Sensitivity.Of(evidence.Criteria, ranked, bid.Bid, places) is { } shift
            ? new(shift, Math.Round(shift.Points(), 2, MidpointRounding.AwayFromZero), references[shift.Other])
            : null;
}
