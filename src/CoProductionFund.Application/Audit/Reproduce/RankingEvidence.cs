using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Domain.ServiceAreas;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Audit;

/// <summary>A review that counted when the ranking was settled.</summary>
/// <param name="Raw">The marks as they were first sent.</param>
/// <param name="Counted">The marks as they counted: some may have been changed after the panel talked.</param>
/// <param name="Sequence">The number of the event that sent them.</param>
public sealed record ReviewAsEvidence(
    BidId Bid,
    PersonId Reviewer,
    IReadOnlyList<CriterionScore> Raw,
    IReadOnlyList<CriterionScore> Counted,
    long Sequence
);

/// <summary>All a ranking was made of, gathered from the streams up to the event that settled it. No read model takes part.</summary>
internal sealed record RankingEvidence(
    RankingSettled Settled,
    long Sequence,
    DateTimeOffset At,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<BidInRanking> Bids,
    IReadOnlyList<ReviewAsEvidence> Reviews,
    IReadOnlyList<DecisionNoted> Decisions
)
{
    /// <param name="bids">Ids of every bid that was ever begun in the round.</param>
    /// <returns>Null where the ranking was never settled.</returns>
    public static async Task<RankingEvidence?> Gather(
        IQuerySession session,
        Guid round,
        IReadOnlyCollection<BidId> bids,
        CancellationToken stop
    )
    {
        var events = await session.Events.FetchStreamAsync(round, token: stop);
        if (events.LastOrDefault(e => e.Data is RankingSettled) is not { } settled)
        {
            return null;
        }

        var before = Folded<Round>(round, events.Where(e => e.Version < settled.Version));
        var streams = before
            .Allocations.Select(it => Review.IdOf(it.Bid, it.Reviewer).Value)
            .Concat(bids.Select(it => it.Value));
        var told = await Told(session, [.. streams.Distinct()], settled.Sequence, stop);
        var eligible = bids.Select(bid => (Bid: bid, Events: told[bid.Value].ToList()))
            .Where(it => Folded<Bid>(it.Bid.Value, it.Events).Stage is BidStage.Eligible)
            .ToList();
        return new(
            (RankingSettled)settled.Data,
            settled.Sequence,
            settled.Timestamp,
            before.Criteria,
            await ToRank(session, eligible, settled.Sequence, stop),
            [
                .. from it in before.Allocations.DistinctBy(it => (it.Bid, it.Reviewer))
                where eligible.Any(bid => bid.Bid == it.Bid)
                from review in Sent(told[Review.IdOf(it.Bid, it.Reviewer).Value])
                select review,
            ],
            // as they were when the results were published; what moved up later is another matter
            Folded<Round>(round, events.Where(e => e.Data is not ReserveBidAwarded)).Decisions
        );
    }

    private static async Task<IReadOnlyList<BidInRanking>> ToRank(
        IQuerySession session,
        IReadOnlyList<(BidId Bid, List<IEvent> Events)> eligible,
        long last,
        CancellationToken stop
    )
    {
        var area = eligible.ToDictionary(
            it => it.Bid,
            it => it.Events.Select(e => e.Data).OfType<BidSubmitted>().Last().ServiceArea.Value
        );
        var areas = await Told(session, [.. area.Values.Distinct()], last, stop);
        return
        [
            .. eligible.Select(it => new BidInRanking(
                it.Bid,
                it.Events.Select(e => e.Data).OfType<BidStarted>().First().Reference,
                areas[area[it.Bid]].Select(e => e.Data).OfType<AppropriatenessAssessed>().Last().DecidedOn
            )),
        ];
    }

    private static IEnumerable<ReviewAsEvidence> Sent(IEnumerable<IEvent> events)
    {
        var all = events.ToList();
        if (all.LastOrDefault(e => e.Data is ReviewSubmitted) is not { Data: ReviewSubmitted sent } e)
        {
            return [];
        }

        var review = Folded<Review>(e.StreamId, all);
        return review.Stage is ReviewStage.Submitted
            ?
            [
                new ReviewAsEvidence(
                    sent.Bid,
                    sent.Reviewer,
                    sent.Scores,
                    [.. sent.Scores.Select(it => review.Scores[it.Criterion])],
                    e.Sequence
                ),
            ]
            : [];
    }

    private static async Task<ILookup<Guid, IEvent>> Told(
        IQuerySession session,
        Guid[] streams,
        long last,
        CancellationToken stop
    ) =>
        (
            await session
                .Events.QueryAllRawEvents()
                .Where(e => e.StreamId.IsOneOf(streams) && e.Sequence <= last)
                .OrderBy(e => e.Sequence)
                .ToListAsync(stop)
        ).ToLookup(e => e.StreamId);

    private static TState Folded<TState>(Guid stream, IEnumerable<IEvent> events)
        where TState : IFold<TState> =>
        events.Aggregate(TState.Empty(stream), (state, e) => TState.Fold(state, (IDomainEvent)e.Data));
}
