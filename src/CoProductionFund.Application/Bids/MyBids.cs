using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Every bid of every group whoever asks acts for, to all departments, the latest change first.</summary>
public sealed record ListMyBids(int Page, Caller By) : IQuery<Page<BidLine>>, IForSomeoneSignedIn;

public sealed class ListMyBidsHandler(IQuerySession session, IMediator ask) : IRequestHandler<ListMyBids, Page<BidLine>>
{
    public async Task<Page<BidLine>> Handle(ListMyBids request, CancellationToken cancellationToken)
    {
        var groups = await ask.Send(new ListMyGroups(request.By), cancellationToken);
        GroupId[] mine = [.. groups.Select(row => row.Group)];
        var rows = await session
            .Query<BidRow>()
            .Where(row => row.Group.IsOneOf(mine))
            .OrderByDescending(row => row.LastChangedAt)
            .ToPage(request.Page, cancellationToken);
        var lines = await BidLines.Of(session, ask, rows.Items, cancellationToken);

        return rows.With<BidLine>([.. lines.Select(it => it with { Row = it.Row.AsTheGroupMayKnow(it.Round) })]);
    }
}
