using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>What happened to a fund, the latest first.</summary>
/// <param name="Page">1 for the latest.</param>
public sealed record GetFundTimeline(string Reference, int Page, Caller By) : IQuery<Page<Happening>?>, IForStaffOfFund;

public sealed class GetFundTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetFundTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetFundTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new GetFund(request.Reference, Caller.TheFund), cancellationToken) is { } fund
            ? await session.Timeline(ask, fund.Id, request.Page, hide: null, cancellationToken)
            : null;
}

/// <summary>What happened to a round, its panel and its awards. Marks are not part of it: they are the reviews'.</summary>
public sealed record GetRoundTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForOverseersOfPanel;

public sealed class GetRoundTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetRoundTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetRoundTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new GetPanel(request.Reference, Caller.TheFund), cancellationToken) is { } panel
            ? await session.Timeline(
                ask,
                [
                    panel.Id,
                    .. (await ask.Send(new ListAwardedBids(panel.Round, Caller.TheFund), cancellationToken)).Select(
                        bid => Award.IdOf(bid).Value
                    ),
                ],
                request.Page,
                cancellationToken
            )
            : null;
}

public sealed record GetGroupTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForReadersOfGroup;

public sealed class GetGroupTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetGroupTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetGroupTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new GetGroup(request.Reference, Caller.TheFund), cancellationToken) is { } group
            ? await session.Timeline(ask, group.Id, request.Page, hide: null, cancellationToken)
            : null;
}

/// <summary>What happened to the checks of an organisation, with the department's own notes: for staff and auditors.</summary>
public sealed record GetCheckTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForOverseersOfCheck;

public sealed class GetCheckTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetCheckTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetCheckTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new FindCheck(request.Reference, Caller.TheFund), cancellationToken) is { } check
            ? await session.Timeline(ask, check.Id, request.Page, hide: null, cancellationToken)
            : null;
}

/// <summary>
/// What happened to a bid and its award. Its group reads of the decision on the day the results are published; what
/// happened in cases of the safety net is the department's and the auditors' to read.
/// </summary>
public sealed record GetBidTimeline(string Reference, int Page, Caller By) : IQuery<Page<Happening>?>, IForReadersOfBid;

public sealed class GetBidTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetBidTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetBidTimeline request, CancellationToken cancellationToken)
    {
        if (await ask.Send(new FindBid(request.Reference, Caller.TheFund), cancellationToken) is not { } bid)
        {
            return null;
        }

        var round = await ask.Send(new GetRoundById(bid.Round, Caller.TheFund), cancellationToken);
        var mayKnow =
            round!.Stage is RoundStage.Decided
            || await session.IsStaff(request.By, bid.Department, cancellationToken)
            || await session.IsAuditor(request.By, cancellationToken);

        return mayKnow
            ? await session.Timeline(
                ask,
                [
                    .. OfBid(bid.Bid),
                    .. await ask.Send(new StreamsOfCases(Award.IdOf(bid.Bid), request.By), cancellationToken),
                ],
                request.Page,
                cancellationToken
            )
            : await session.Timeline(
                ask,
                bid.Bid.Value,
                request.Page,
                e =>
                    e.Data
                        is BidAwarded
                            or BidPlacedOnReserveList
                            or BidDeclined
                            or BidDecisionTakenBack
                            or RiskTakenOnByDepartment
                            or RiskReduced,
                cancellationToken
            );
    }

    /// <summary>The bid, its award and the agreement of it.</summary>
    private static Guid[] OfBid(BidId bid)
    {
        var award = Award.IdOf(bid);
        return [bid.Value, award.Value, Agreement.IdOf(award).Value];
    }
}

/// <summary>What happened to an award and its agreement.</summary>
public sealed record GetAwardTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForReadersOfAward;

public sealed class GetAwardTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAwardTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetAwardTimeline request, CancellationToken cancellationToken)
    {
        if (await ask.Send(new GetAward(request.Reference, Caller.TheFund), cancellationToken) is not { } award)
        {
            return null;
        }

        var id = award.Row.Award;
        return await session.Timeline(ask, [id.Value, Agreement.IdOf(id).Value], request.Page, cancellationToken);
    }
}

public sealed record GetInstitutionTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForReadersOfInstitution;

public sealed class GetInstitutionTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetInstitutionTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetInstitutionTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new GetInstitution(request.Reference, Caller.TheFund), cancellationToken) is { } institution
            ? await session.Timeline(ask, institution.Id, request.Page, hide: null, cancellationToken)
            : null;
}

/// <summary>What happened in a case, the latest first, for those who see all of it.</summary>
public sealed record GetCaseTimeline(string Reference, int Page, Caller By)
    : IQuery<Page<Happening>?>,
        IForOverseersOfCase;

public sealed class GetCaseTimelineHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetCaseTimeline, Page<Happening>?>
{
    public async Task<Page<Happening>?> Handle(GetCaseTimeline request, CancellationToken cancellationToken) =>
        await ask.Send(new FindCase(request.Reference, Caller.TheFund), cancellationToken) is { } row
            ? await session.Timeline(ask, row.Id, request.Page, hide: null, cancellationToken)
            : null;
}
