using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Which awards the desk shows.</summary>
public enum ReturnDeskShows
{
    /// <summary>A return or an evaluation waits for the department.</summary>
    Waiting,

    /// <summary>A return was due and has not come.</summary>
    Late,

    /// <summary>The institution spends less of its own than was agreed.</summary>
    Flagged,

    /// <summary>A return is due, the next one first.</summary>
    Due,
}

public sealed record ReturnDeskLine(ReportsRow Row, BidHeading Heading);

/// <summary>Awards of a department by what their returns need, the most pressing first.</summary>
public sealed record ListReturns(DepartmentId Department, ReturnDeskShows Show, int Page, Caller By)
    : IQuery<Page<ReturnDeskLine>>,
        IForStaff;

public sealed class ListReturnsHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<ListReturns, Page<ReturnDeskLine>>
{
    public async Task<Page<ReturnDeskLine>> Handle(ListReturns request, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().LondonDate();
        var all = session.Query<ReportsRow>().Where(row => row.Department == request.Department);
        var rows = await (
            request.Show switch
            {
                ReturnDeskShows.Waiting => all.Where(row => row.WaitingSince != null).OrderBy(row => row.WaitingSince),
                ReturnDeskShows.Late => all.Where(row => row.NextDue < today).OrderBy(row => row.NextDue),
                ReturnDeskShows.Flagged => all.Where(row => row.IsFlagged).OrderBy(row => row.Reference),
                _ => all.Where(row => row.NextDue >= today).OrderBy(row => row.NextDue),
            }
        )
            .ThenBy(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
        BidId[] bids = [.. rows.Items.Select(row => row.Bid)];
        await session.ReadAhead(
            cancellationToken,
            new RowsOf<BidRow, Guid>(bids.Select(it => it.Value)),
            new RowsOf<GroupRow, Guid>(rows.Items.Select(row => row.Group.Value))
        );
        var headings = await ask.Send(new GetBidHeadings(bids, Caller.TheFund), cancellationToken);
        return rows.With<ReturnDeskLine>([.. rows.Items.Select(row => new ReturnDeskLine(row, headings[row.Bid]))]);
    }
}
