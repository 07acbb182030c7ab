using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A bid with its words and its round.</summary>
/// <param name="Row">For the group the decision is missing until the round's results are published.</param>
/// <param name="Gaps">What is still missing before it can be submitted; empty once it is.</param>
public sealed record BidView(BidRow Row, BidForm Form, RoundRow Round, BidHeading Heading, IReadOnlyList<Problem> Gaps);

public sealed record GetBid(string Reference, Caller By) : IQuery<BidView?>, IForReadersOfBid;

public sealed class GetBidHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetBid, BidView?>
{
    public async Task<BidView?> Handle(GetBid request, CancellationToken cancellationToken)
    {
        if (await session.BidByReference(request.Reference, cancellationToken) is not { } row)
        {
            return null;
        }

        var form = await session.ReadForm(Answers.Of(row), cancellationToken);
        var (round, terms) = await ask.TermsOf(row.Round, cancellationToken);
        var headings = await GetBidHeadingsHandler.Headings(session, ask, [row], cancellationToken);
        var isStaff =
            await session.IsStaff(request.By, row.Department, cancellationToken)
            || await session.IsAuditor(request.By, cancellationToken);

        return new(
            isStaff ? row : row.AsTheGroupMayKnow(round!),
            form,
            round!,
            headings[row.Bid],
            row.Stage is BidStage.Draft ? BidCompleteness.Gaps(form, terms) : []
        );
    }
}

/// <summary>A line of a group's list of bids.</summary>
public sealed record BidLine(BidRow Row, BidHeading Heading, RoundRow Round);

/// <summary>Every bid of a group, the latest change first.</summary>
public sealed record ListBidsOfGroup(GroupId Group, int Page, Caller By) : IQuery<Page<BidLine>>, IForMembersOfGroup;

public sealed class ListBidsOfGroupHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListBidsOfGroup, Page<BidLine>>
{
    public async Task<Page<BidLine>> Handle(ListBidsOfGroup request, CancellationToken cancellationToken)
    {
        var rows = await session
            .Query<BidRow>()
            .Where(row => row.Group == request.Group)
            .OrderByDescending(row => row.LastChangedAt)
            .ToPage(request.Page, cancellationToken);
        var lines = await BidLines.Of(session, ask, rows.Items, cancellationToken);

        return rows.With<BidLine>([.. lines.Select(it => it with { Row = it.Row.AsTheGroupMayKnow(it.Round) })]);
    }
}

/// <summary>The bids handed in to a round, by reference.</summary>
public sealed record ListBidsOfRound(string Reference, int Page, Caller By) : IQuery<Page<BidLine>>, IForStaffOfRound;

public sealed class ListBidsOfRoundHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListBidsOfRound, Page<BidLine>>
{
    public async Task<Page<BidLine>> Handle(ListBidsOfRound request, CancellationToken cancellationToken)
    {
        var round = (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken))!;
        var rows = await session
            .Query<BidRow>()
            .Where(row => row.Round == round.Round && row.SubmittedAt != null)
            .ToPageOfMany(all => all.OrderBy(row => row.Reference), request.Page, cancellationToken);

        return rows.With(await BidLines.Of(session, ask, rows.Items, cancellationToken));
    }
}

internal static class BidLines
{
    public static async Task<IReadOnlyList<BidLine>> Of(
        IQuerySession session,
        IMediator ask,
        IReadOnlyList<BidRow> rows,
        CancellationToken stop
    )
    {
        RoundId[] ids = [.. rows.Select(row => row.Round).Distinct()];
        var headings = await GetBidHeadingsHandler.Headings(
            session,
            ask,
            rows,
            stop,
            new RowsOf<RoundRow, Guid>(ids.Select(it => it.Value))
        );
        var rounds = await ask.Send(new GetRounds(ids, Caller.TheFund), stop);
        return [.. rows.Select(row => new BidLine(row, headings[row.Bid], rounds[row.Round]))];
    }

    /// <summary>
    /// Decisions are told to all groups on one day: until then the bid is with the department, whatever it does, takes back
    /// or prepares.
    /// </summary>
    public static BidRow AsTheGroupMayKnow(this BidRow row, RoundRow round) =>
        round.Stage is not RoundStage.Decided && (row.Outcome is not null || row.Stage is BidStage.Eligible)
            ? row with
            {
                Outcome = null,
                RiskAnswers = new Dictionary<int, RiskAnswer>(),
                Stage = BidStage.Eligible,
                LastChangedAt = row.SubmittedAt ?? row.LastChangedAt,
            }
            : row;
}
