using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using Marten;
using Marten.Linq.MatchesSql;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A decided bid with the words that may be published.</summary>
public sealed record DecidedBid(BidRow Row, SummaryAnswers? Summary, bool MayBeNamed, string GroupName);

/// <summary>Decided bids, in the order they are named, for the module that publishes them.</summary>
public sealed record GetDecidedBids(IReadOnlyList<BidId> Bids, Caller By)
    : IQuery<IReadOnlyList<DecidedBid>>,
        IForTheFund;

public sealed class GetDecidedBidsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetDecidedBids, IReadOnlyList<DecidedBid>>
{
    public async Task<IReadOnlyList<DecidedBid>> Handle(GetDecidedBids request, CancellationToken cancellationToken)
    {
        var found = (
            await session.LoadManyAsync<BidRow>(cancellationToken, request.Bids.Select(it => it.Value))
        ).ToDictionary(row => row.Bid);
        BidRow[] rows = [.. request.Bids.Select(bid => found[bid])];
        var headings = await GetBidHeadingsHandler.Headings(session, ask, rows, cancellationToken);
        var summaries = await session.ReadSummaries(rows, cancellationToken);
        var declarations = await session.ReadDeclarations(rows, cancellationToken);

        return
        [
            .. rows.Select(row => new DecidedBid(
                row,
                summaries.GetValueOrDefault(row.Bid),
                declarations.GetValueOrDefault(row.Bid)?.MayBeNamed ?? false,
                headings[row.Bid].GroupName
            )),
        ];
    }
}

/// <summary>A funded bid in the public register.</summary>
public sealed record FundedBid(BidLine Line, SummaryAnswers? Summary);

/// <summary>Awards of rounds whose results are published, the latest first.</summary>
public sealed record ListFundedBids(int Page, Caller By) : IQuery<Page<FundedBid>>, IForTheFund;

public sealed class ListFundedBidsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListFundedBids, Page<FundedBid>>
{
    public async Task<Page<FundedBid>> Handle(ListFundedBids request, CancellationToken cancellationToken)
    {
        var rows = await (await session.Funded(ask, cancellationToken)).ToPageOfMany(
            found => found.OrderByDescending(row => row.LastChangedAt),
            request.Page,
            cancellationToken
        );
        return rows.With(await FundedBids.Of(session, ask, rows.Items, cancellationToken));
    }
}

/// <summary>The same without counting them, which takes longer than to read a few.</summary>
/// <param name="Most">How many.</param>
public sealed record ListLatestFundedBids(int Most, Caller By) : IQuery<IReadOnlyList<FundedBid>>, IForTheFund;

public sealed class ListLatestFundedBidsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListLatestFundedBids, IReadOnlyList<FundedBid>>
{
    public async Task<IReadOnlyList<FundedBid>> Handle(
        ListLatestFundedBids request,
        CancellationToken cancellationToken
    ) =>
        await FundedBids.Of(
            session,
            ask,
            await (await session.Funded(ask, cancellationToken))
                .OrderByDescending(row => row.LastChangedAt)
                .Take(request.Most)
                .ToListAsync(cancellationToken),
            cancellationToken
        );
}

internal static class FundedBids
{
    public static async Task<IQueryable<BidRow>> Funded(
        this IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var published = await ask.Send(new ListDecidedRoundIds(Caller.TheFund), stop);
        return session
            .Query<BidRow>()
            .Where(row =>
                row.Stage == BidStage.Awarded && row.MatchesSql("(d.data ->> 'round')::uuid = any(?)", published)
            );
    }

    public static async Task<IReadOnlyList<FundedBid>> Of(
        IQuerySession session,
        IMediator ask,
        IReadOnlyList<BidRow> rows,
        CancellationToken stop
    )
    {
        var lines = await BidLines.Of(session, ask, rows, stop);
        var summaries = await session.ReadSummaries(rows, stop);
        return [.. lines.Select(line => new FundedBid(line, summaries.GetValueOrDefault(line.Row.Bid)))];
    }
}
