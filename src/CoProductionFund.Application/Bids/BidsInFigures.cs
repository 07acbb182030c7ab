using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>As much of a bid as figures are made of.</summary>
/// <param name="Asked">In pence.</param>
/// <param name="Awarded">In pence; null where nothing was.</param>
public sealed record BidInFigures(Guid Id, BidStage Stage, GroupId Group, Pence? Asked, Pence? Awarded)
{
    public BidId Bid => new(Id);
}

/// <summary>The bids the figures of a round are made of: all that were handed in and not taken back, each a few words long.</summary>
public sealed record ListBidsInFigures(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidInFigures>>, IForTheFund;

public sealed class ListBidsInFiguresHandler(IQuerySession session)
    : IRequestHandler<ListBidsInFigures, IReadOnlyList<BidInFigures>>
{
    private static readonly BidStage[] NotCounted = [BidStage.Draft, BidStage.Withdrawn];

    public Task<IReadOnlyList<BidInFigures>> Handle(ListBidsInFigures request, CancellationToken cancellationToken) =>
        session
            .Query<BidRow>()
            .Where(row => row.Round == request.Round && !row.Stage.IsOneOf(NotCounted))
            .Select(row => new BidInFigures(row.Id, row.Stage, row.Group, row.Asked, row.Outcome!.Amount))
            .ToListAsync(cancellationToken);
}
