using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A page of the bids of a round that the panel scores, by reference: see <see cref="ListEligibleBids"/>.</summary>
public sealed record PageOfEligibleBids(RoundId Round, int Page, Caller By) : IQuery<Page<BidId>>, IForTheFund;

public sealed class PageOfEligibleBidsHandler(IQuerySession session) : IRequestHandler<PageOfEligibleBids, Page<BidId>>
{
    public async Task<Page<BidId>> Handle(PageOfEligibleBids request, CancellationToken cancellationToken)
    {
        var page = await session
            .Query<BidRow>()
            .Where(row => row.Round == request.Round && row.Stage.IsOneOf(ListEligibleBidsHandler.Eligible))
            .OrderBy(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
        return page.With<BidId>([.. page.Items.Select(row => row.Bid)]);
    }
}

/// <summary>A page of these bids, by reference.</summary>
public sealed record PageOfBids(IReadOnlyCollection<BidId> Bids, int Page, Caller By)
    : IQuery<Page<BidHeading>>,
        IForTheFund;

public sealed class PageOfBidsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<PageOfBids, Page<BidHeading>>
{
    public async Task<Page<BidHeading>> Handle(PageOfBids request, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. request.Bids.Select(bid => bid.Value)];
        var page = await session
            .Query<BidRow>()
            .Where(row => row.Id.IsOneOf(ids))
            .OrderBy(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
        var headings = await GetBidHeadingsHandler.Headings(session, ask, page.Items, cancellationToken);
        return page.With<BidHeading>([.. page.Items.Select(row => headings[row.Bid])]);
    }
}
