using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Every bid that was ever begun in a round, for those who read its events.</summary>
public sealed record ListIdsOfBids(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidId>>, IForTheFund;

public sealed class ListIdsOfBidsHandler(IQuerySession session) : IRequestHandler<ListIdsOfBids, IReadOnlyList<BidId>>
{
    public async Task<IReadOnlyList<BidId>> Handle(ListIdsOfBids request, CancellationToken cancellationToken) =>
        [
            .. (
                await session
                    .Query<BidRow>()
                    .Where(row => row.Round == request.Round)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            ).Select(id => new BidId(id)),
        ];
}
