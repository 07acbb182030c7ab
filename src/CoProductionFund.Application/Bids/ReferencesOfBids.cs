using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The references of many bids, without their words: one read. Unknown ids are left out.</summary>
public sealed record ReferencesOfBids(IReadOnlyCollection<BidId> Bids, Caller By)
    : IQuery<IReadOnlyDictionary<BidId, string>>,
        IForTheFund;

public sealed class ReferencesOfBidsHandler(IQuerySession session)
    : IRequestHandler<ReferencesOfBids, IReadOnlyDictionary<BidId, string>>
{
    public async Task<IReadOnlyDictionary<BidId, string>> Handle(
        ReferencesOfBids request,
        CancellationToken cancellationToken
    ) =>
        request.Bids.Count == 0
            ? new Dictionary<BidId, string>()
            : (
                await session.LoadManyAsync<BidRow>(
                    cancellationToken,
                    request.Bids.Distinct().Select(bid => bid.Value).ToArray()
                )
            ).ToDictionary(row => row.Bid, row => row.Reference);
}
