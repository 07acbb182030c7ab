using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>How a round is going and how it went. Read from the events of the round and of its bids.</summary>
/// <param name="ClosedAt">Null while it is open.</param>
/// <param name="DecidedAt">Null until the results are published.</param>
public sealed record RoundStatistics(
    Guid Id,
    IReadOnlyDictionary<Guid, BidInStatistics> Bids,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? DecidedAt
)
{
    public static RoundStatistics Empty(Guid id) => new(id, new Dictionary<Guid, BidInStatistics>(), null, null);
}

/// <param name="Score">Weighted mean on the round's scale, two decimals; null until ranked.</param>
public sealed record BidInStatistics(
    BidStage Stage,
    GroupId Group,
    Pence? Asked,
    Pence? Awarded,
    decimal? Score,
    int? Rank
);

public sealed partial class RoundStatisticsProjection : MultiStreamProjection<RoundStatistics, Guid>
{
    public RoundStatisticsProjection()
    {
        Identity<BidStarted>(e => e.Round.Value);
        Identity<BidSubmitted>(e => e.Round.Value);
        Identity<BidReopened>(e => e.Round.Value);
        Identity<BidWithdrawn>(e => e.Round.Value);
        Identity<BidFoundEligible>(e => e.Round.Value);
        Identity<BidFoundIneligible>(e => e.Round.Value);
        Identity<BidAwarded>(e => e.Round.Value);
        Identity<BidPlacedOnReserveList>(e => e.Round.Value);
        Identity<BidDeclined>(e => e.Round.Value);
        Identity<BidAwardedFromReserveList>(e => e.Round.Value);
        Identity<BidDecisionTakenBack>(e => e.Round.Value);
        Identity<BidNotTakenUp>(e => e.Round.Value);
        Identity<IEvent<RoundClosed>>(e => e.StreamId);
        Identity<IEvent<RankingSettled>>(e => e.StreamId);
        Identity<IEvent<RoundDecided>>(e => e.StreamId);
    }

    public override RoundStatistics? Evolve(RoundStatistics? row, Guid id, IEvent e)
    {
        var round = row ?? RoundStatistics.Empty(id);
        return e.Data switch
        {
            BidStarted it => With(round, e, new(BidStage.Draft, it.Group, null, null, null, null)),
            BidSubmitted it => Change(round, e, bid => bid with { Stage = BidStage.Submitted, Asked = it.Asked }),
            BidReopened => Change(round, e, bid => bid with { Stage = BidStage.Draft, Asked = null }),
            BidWithdrawn => Change(round, e, bid => bid with { Stage = BidStage.Withdrawn }),
            BidFoundEligible => Change(round, e, bid => bid with { Stage = BidStage.Eligible }),
            BidFoundIneligible => Change(round, e, bid => bid with { Stage = BidStage.Ineligible }),
            BidAwarded it => Change(round, e, bid => bid with { Stage = BidStage.Awarded, Awarded = it.Amount }),
            BidPlacedOnReserveList => Change(round, e, bid => bid with { Stage = BidStage.OnReserveList }),
            BidAwardedFromReserveList it => Change(
                round,
                e,
                bid => bid with { Stage = BidStage.Awarded, Awarded = it.Amount }
            ),
            BidDecisionTakenBack => Change(round, e, bid => bid with { Stage = BidStage.Eligible, Awarded = null }),
            BidNotTakenUp => Change(round, e, bid => bid with { Stage = BidStage.NotTakenUp }),
            BidDeclined => Change(round, e, bid => bid with { Stage = BidStage.Declined }),
            RoundClosed => round with { ClosedAt = e.Timestamp },
            RankingSettled it => round with { Bids = Ranked(round.Bids, it.Ranked) },
            RoundDecided => round with { DecidedAt = e.Timestamp },
            _ => round,
        };
    }

    private static RoundStatistics With(RoundStatistics round, IEvent e, BidInStatistics bid) =>
        round with
        {
            Bids = new Dictionary<Guid, BidInStatistics>(round.Bids) { [e.StreamId] = bid },
        };

    private static RoundStatistics Change(
        RoundStatistics round,
        IEvent e,
        Func<BidInStatistics, BidInStatistics> change
    ) => round.Bids.TryGetValue(e.StreamId, out var bid) ? With(round, e, change(bid)) : round;

    private static Dictionary<Guid, BidInStatistics> Ranked(
        IReadOnlyDictionary<Guid, BidInStatistics> bids,
        IReadOnlyList<RankedBid> ranked
    )
    {
        var scored = new Dictionary<Guid, BidInStatistics>(bids);
        foreach (var it in ranked.Where(it => scored.ContainsKey(it.Bid.Value)))
        {
            scored[it.Bid.Value] = scored[it.Bid.Value] with { Score = it.Score(), Rank = it.Rank };
        }

        return scored;
    }
}

/// <summary>For the department and auditors at any time.</summary>
public sealed record GetRoundStatistics(string Reference, Caller By) : IQuery<RoundStatistics>, IForOverseersOfPanel;

public sealed class GetRoundStatisticsHandler(IQuerySession session)
    : IRequestHandler<GetRoundStatistics, RoundStatistics>
{
    public async Task<RoundStatistics> Handle(GetRoundStatistics request, CancellationToken cancellationToken)
    {
        var round = await session.RoundByReference(request.Reference, cancellationToken);
        return await session.LoadAsync<RoundStatistics>(round!.Id, cancellationToken)
            ?? RoundStatistics.Empty(round.Id);
    }
}
