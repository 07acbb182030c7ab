using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>How a round is going and how it went, counted from the rows of its bids when somebody asks.</summary>
/// <param name="ClosedAt">Null while it is open.</param>
/// <param name="DecidedAt">Null until the results are published.</param>
public sealed record RoundStatistics(
    IReadOnlyList<BidsAtStage> Bids,
    IReadOnlyList<ScoredBid> Scored,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? DecidedAt
)
{
    public int Started => Bids.Sum(it => it.Bids);

    /// <summary>Handed in and not taken back.</summary>
    public int Received => Bids.Where(it => it.IsReceived).Sum(it => it.Bids);
}

/// <param name="Outcome">Null until decided.</param>
/// <param name="Score">Weighted mean on the round's scale, two decimals.</param>
public sealed record ScoredBid(Outcome? Outcome, bool NotTakenUp, decimal Score);

/// <summary>For the department and auditors at any time.</summary>
public sealed record GetRoundStatistics(string Reference, Caller By) : IQuery<RoundStatistics>, IForOverseersOfPanel;

public sealed class GetRoundStatisticsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetRoundStatistics, RoundStatistics>
{
    public async Task<RoundStatistics> Handle(GetRoundStatistics request, CancellationToken cancellationToken)
    {
        var round = (await session.RoundByReference(request.Reference, cancellationToken))!;
        var isOver = round.Stage is RoundStage.InReview or RoundStage.Ranked or RoundStage.Decided;
        return new(
            await ask.Send(new CountBidsOfRound(round.Round, Caller.TheFund), cancellationToken),
            isOver ? await Scored(round.Round, cancellationToken) : [],
            isOver ? round.ClosesAt : null,
            round.DecidedAt
        );
    }

    /// <remarks>The rounding of <see cref="RankedBid.Score"/>: half away from zero.</remarks>
    private async Task<IReadOnlyList<ScoredBid>> Scored(RoundId round, CancellationToken stop) =>
        await session.Read(
            $"""
            select outcome, not_taken_up, round(weighted_points / (100.0 * reviews), 2)
            from {session.TableOf(typeof(BidInRound))}
            where cast(data ->> 'round' as uuid) = $1 and place is not null
            order by 3 desc
            """,
            it => new ScoredBid(
                it.TextOrNull(0) is { } outcome ? Enum.Parse<Outcome>(outcome) : null,
                it.GetBoolean(1),
                it.GetDecimal(2)
            ),
            stop,
            round.Value
        );
}
