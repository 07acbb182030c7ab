using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A bid the panel scores.</summary>
public sealed record EligibleBid(BidId Bid, string Reference, GroupId Group, ServiceAreaId ServiceArea);

/// <summary>The bids of a round that met its rules and were not withdrawn, for our own handlers.</summary>
public sealed record ListEligibleBids(RoundId Round, Caller By) : IQuery<IReadOnlyList<EligibleBid>>, IForTheFund
{
    /// <summary>Only those of them; null for all.</summary>
    public IReadOnlyCollection<BidId>? Among { get; init; }
}

public sealed class ListEligibleBidsHandler(IQuerySession session)
    : IRequestHandler<ListEligibleBids, IReadOnlyList<EligibleBid>>
{
    internal static readonly BidStage[] Eligible =
    [
        BidStage.Eligible,
        BidStage.Awarded,
        BidStage.OnReserveList,
        BidStage.Declined,
        BidStage.NotTakenUp,
    ];

    public async Task<IReadOnlyList<EligibleBid>> Handle(ListEligibleBids request, CancellationToken cancellationToken)
    {
        var rows = session.Query<BidRow>().Where(row => row.Round == request.Round && row.Stage.IsOneOf(Eligible));
        if (request.Among is { } among)
        {
            Guid[] ids = [.. among.Select(bid => bid.Value)];
            rows = rows.Where(row => row.Id.IsOneOf(ids));
        }

        return
        [
            .. (await rows.ToListAsync(cancellationToken)).Select(row => new EligibleBid(
                row.Bid,
                row.Reference,
                row.Group,
                row.ServiceArea!.Value
            )),
        ];
    }
}

/// <summary>What a list says of a bid.</summary>
/// <param name="Title">The group's own; null where there is none yet or it was erased.</param>
public sealed record BidHeading(BidId Bid, string Reference, string? Title, GroupId Group, string GroupName);

/// <summary>Headings of many bids: three reads, however many there are.</summary>
public sealed record GetBidHeadings(IReadOnlyCollection<BidId> Bids, Caller By)
    : IQuery<IReadOnlyDictionary<BidId, BidHeading>>,
        IForTheFund;

public sealed class GetBidHeadingsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetBidHeadings, IReadOnlyDictionary<BidId, BidHeading>>
{
    public async Task<IReadOnlyDictionary<BidId, BidHeading>> Handle(
        GetBidHeadings request,
        CancellationToken cancellationToken
    )
    {
        var rows = await session.LoadManyAsync<BidRow>(
            cancellationToken,
            request.Bids.Select(it => it.Value).ToArray()
        );
        return await Headings(session, ask, rows, cancellationToken);
    }

    internal static async Task<IReadOnlyDictionary<BidId, BidHeading>> Headings(
        IQuerySession session,
        IMediator ask,
        IReadOnlyList<BidRow> rows,
        CancellationToken stop,
        params IReadOnlyList<IListing> besides
    )
    {
        await session.ReadAhead(
            stop,
            [
                .. besides,
                new RowsOf<GroupRow, Guid>(rows.Select(row => row.Group.Value)),
                new RowsOf<WrittenText, string>(
                    Answers.Written(BidSection.Summary, rows).Values.Select(it => it.Sha256),
                    evenKnown: true
                ),
            ]
        );
        var summaries = await session.ReadSummaries(rows, stop);
        GroupId[] ids = [.. rows.Select(row => row.Group).Distinct()];
        var groups = (await ask.Send(new GroupsByIds(ids, Caller.TheFund), stop)).ToDictionary(it => it.Group);

        return rows.ToDictionary(
            row => row.Bid,
            row => new BidHeading(
                row.Bid,
                row.Reference,
                summaries.GetValueOrDefault(row.Bid)?.Title,
                row.Group,
                groups.GetValueOrDefault(row.Group)?.Details.Name ?? "A group"
            )
        );
    }
}

/// <summary>The words of a bid, for our own handlers, which have asked before.</summary>
public sealed record GetFormOfBid(BidId Bid, Caller By) : IQuery<BidForm>, IForTheFund;

public sealed class GetFormOfBidHandler(IQuerySession session) : IRequestHandler<GetFormOfBid, BidForm>
{
    public async Task<BidForm> Handle(GetFormOfBid request, CancellationToken cancellationToken)
    {
        var row = await session.LoadAsync<BidRow>(request.Bid.Value, cancellationToken);
        return await session.ReadForm(Answers.Of(row!), cancellationToken);
    }
}

/// <summary>Which text of each section is the present one, for our own handlers.</summary>
public sealed record GetSectionsOfBid(BidId Bid, Caller By)
    : IQuery<IReadOnlyDictionary<BidSection, Commitment>>,
        IForTheFund;

public sealed class GetSectionsOfBidHandler(IQuerySession session)
    : IRequestHandler<GetSectionsOfBid, IReadOnlyDictionary<BidSection, Commitment>>
{
    public async Task<IReadOnlyDictionary<BidSection, Commitment>> Handle(
        GetSectionsOfBid request,
        CancellationToken cancellationToken
    ) => Answers.Of((await session.LoadAsync<BidRow>(request.Bid.Value, cancellationToken))!);
}

/// <summary>A bid by its reference, for doors that know people's references and must name ids; they ask the guarded thing next.</summary>
public sealed record FindBid(string Reference, Caller By) : IQuery<BidRow?>, IForTheFund;

public sealed class FindBidHandler(IQuerySession session) : IRequestHandler<FindBid, BidRow?>
{
    public Task<BidRow?> Handle(FindBid request, CancellationToken cancellationToken) =>
        session.BidByReference(request.Reference, cancellationToken);
}
