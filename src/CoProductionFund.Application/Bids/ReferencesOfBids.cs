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
            : await Read([.. request.Bids.Distinct().Select(bid => bid.Value)], cancellationToken);

    /// <summary>Rows are large, so no more of them is read than is asked for.</summary>
    private async Task<Dictionary<BidId, string>> Read(Guid[] bids, CancellationToken stop) =>
        (
            await session
                .Query<BidRow>()
                .Where(row => row.Id.IsOneOf(bids))
                .Select(row => new { row.Id, row.Reference })
                .ToListAsync(stop)
        ).ToDictionary(row => new BidId(row.Id), row => row.Reference);
}
