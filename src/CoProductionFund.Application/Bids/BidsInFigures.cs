using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The bids of a round at one stage.</summary>
/// <param name="Bids">How many.</param>
/// <param name="Asked">In pence.</param>
/// <param name="Awarded">In pence.</param>
public sealed record BidsAtStage(BidStage Stage, int Bids, Pence Asked, Pence Awarded)
{
    /// <summary>Handed in and not taken back.</summary>
    public bool IsReceived => Stage is not (BidStage.Draft or BidStage.Withdrawn);
}

/// <summary>What the figures of a round are made of: counted by the database, a line for each stage.</summary>
public sealed record CountBidsOfRound(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidsAtStage>>, IForTheFund;

public sealed class CountBidsOfRoundHandler(IQuerySession session)
    : IRequestHandler<CountBidsOfRound, IReadOnlyList<BidsAtStage>>
{
    public async Task<IReadOnlyList<BidsAtStage>> Handle(
        CountBidsOfRound request,
        CancellationToken cancellationToken
    ) =>
        await session.Read(
            $"""
            select stage, count(*), coalesce(sum(asked), 0)::bigint, coalesce(sum(awarded), 0)::bigint
            from {session.TableOf(typeof(BidRow))}
            where cast(data ->> 'round' as uuid) = $1
            group by 1
            """,
            it => new BidsAtStage(
                Enum.Parse<BidStage>(it.GetString(0)),
                (int)it.GetInt64(1),
                new(it.GetInt64(2)),
                new(it.GetInt64(3))
            ),
            cancellationToken,
            request.Round.Value
        );
}
