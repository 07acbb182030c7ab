using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A bid by its id, for our own handlers. Null where there is none.</summary>
public sealed record GetBidById(BidId Bid, Caller By) : IQuery<BidRow?>, IForTheFund;

public sealed class GetBidByIdHandler(IQuerySession session) : IRequestHandler<GetBidById, BidRow?>
{
    public Task<BidRow?> Handle(GetBidById request, CancellationToken cancellationToken) =>
        session.LoadAsync<BidRow>(request.Bid.Value, cancellationToken);
}
