using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>An award with the bid and the round it comes from.</summary>
public sealed record AwardView(AwardRow Row, BidHeading Heading, RoundRow Round);

public sealed record GetAward(string Reference, Caller By) : IQuery<AwardView?>, IForReadersOfAward;

public sealed class GetAwardHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetAward, AwardView?>
{
    public async Task<AwardView?> Handle(GetAward request, CancellationToken cancellationToken) =>
        await session.AwardByReference(request.Reference, cancellationToken) is { } row
            ? await AwardViews.Of(row, ask, cancellationToken)
            : null;
}

/// <summary>The award as it stood at a moment; null before it was offered.</summary>
public sealed record GetAwardAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<AwardView?>,
        IForReadersOfAward;

public sealed class GetAwardAsOfHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAwardAsOf, AwardView?>
{
    public async Task<AwardView?> Handle(GetAwardAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.AwardByReference(request.Reference, cancellationToken))!;
        return await session.AsItStood<AwardRow, AwardRowProjection>(now.Id, request.At, cancellationToken) is { } then
            ? await AwardViews.Of(then, ask, cancellationToken)
            : null;
    }
}

/// <summary>A line of a list of awards.</summary>
/// <param name="Payments">What is paid, and what is due next.</param>
public sealed record AwardLine(AwardRow Row, BidHeading Heading, PaymentsRow Payments);

/// <summary>The award register of a department, the latest offer first.</summary>
/// <param name="Stage">Null for all.</param>
public sealed record ListAwards(DepartmentId Department, AwardStage? Stage, int Page, Caller By)
    : IQuery<Page<AwardLine>>,
        IForStaff;

public sealed class ListAwardsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListAwards, Page<AwardLine>>
{
    public async Task<Page<AwardLine>> Handle(ListAwards request, CancellationToken cancellationToken)
    {
        var awards = session.Query<AwardRow>().Where(row => row.Department == request.Department);
        if (request.Stage is { } stage)
        {
            awards = awards.Where(row => row.Stage == stage);
        }

        var rows = await awards
            .OrderByDescending(row => row.OfferedAt)
            .ThenBy(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
        return rows.With(await AwardViews.Lines(session, ask, rows.Items, cancellationToken));
    }
}

/// <summary>Every award of every group whoever asks acts for, the latest offer first.</summary>
public sealed record ListMyAwards(int Page, Caller By) : IQuery<Page<AwardLine>>, IForSomeoneSignedIn;

public sealed class ListMyAwardsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListMyAwards, Page<AwardLine>>
{
    public async Task<Page<AwardLine>> Handle(ListMyAwards request, CancellationToken cancellationToken)
    {
        GroupId[] mine = [.. (await ask.Send(new ListMyGroups(request.By), cancellationToken)).Select(it => it.Group)];
        var rows = await session
            .Query<AwardRow>()
            .Where(row => row.Group.IsOneOf(mine))
            .OrderByDescending(row => row.OfferedAt)
            .ThenBy(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
        return rows.With(await AwardViews.Lines(session, ask, rows.Items, cancellationToken));
    }
}

internal static class AwardViews
{
    public static async Task<AwardView> Of(AwardRow row, IMediator ask, CancellationToken stop)
    {
        var headings = await ask.Send(new GetBidHeadings([row.Bid], Caller.TheFund), stop);
        var round = await ask.Send(new GetRoundById(row.Round, Caller.TheFund), stop);
        return new(row, headings[row.Bid], round!);
    }

    public static async Task<IReadOnlyList<AwardLine>> Lines(
        IQuerySession session,
        IMediator ask,
        IReadOnlyList<AwardRow> rows,
        CancellationToken stop
    )
    {
        BidId[] bids = [.. rows.Select(row => row.Bid)];
        await session.ReadAhead(
            stop,
            new RowsOf<BidRow, Guid>(bids.Select(it => it.Value)),
            new RowsOf<GroupRow, Guid>(rows.Select(row => row.Group.Value)),
            new RowsOf<PaymentsRow, Guid>(rows.Select(row => row.Award.Value))
        );
        var headings = await ask.Send(new GetBidHeadings(bids, Caller.TheFund), stop);
        var payments = await ask.Send(new GetPaymentsOf([.. rows.Select(row => row.Award)], Caller.TheFund), stop);
        return [.. rows.Select(row => new AwardLine(row, headings[row.Bid], payments[row.Award]))];
    }
}
