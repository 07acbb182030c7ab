using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using Marten;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>A line of a list of cases.</summary>
/// <param name="Title">Of the project; null where it was erased.</param>
/// <param name="Kind">Of the first report.</param>
/// <param name="NextBy">First instant at which the next act of the department is late; null once it is closed.</param>
/// <param name="WaitsForGroup">Support is offered, and no lead of the group has answered.</param>
public sealed record CaseLine(
    string Reference,
    string AwardReference,
    string? Title,
    string GroupName,
    CaseStage Stage,
    RiskKind Kind,
    Severity Severity,
    IReadOnlyList<Threat> Threatens,
    DateTimeOffset RaisedAt,
    DateTimeOffset? NextBy,
    bool IsSteppedIn,
    bool WaitsForGroup
);

/// <summary>The safety-net desk of a department: overdue first, then by the time that is left, what is closed last.</summary>
/// <param name="OnlyOpen">Leaves out what is resolved or was joined.</param>
/// <remarks>Whoever also acts for a group does not find its cases here.</remarks>
public sealed record ListCases(DepartmentId Department, bool OnlyOpen, int Page, Caller By)
    : IQuery<Page<CaseLine>>,
        IForStaff;

public sealed class ListCasesHandler(IQuerySession session, IMediator ask) : IRequestHandler<ListCases, Page<CaseLine>>
{
    public async Task<Page<CaseLine>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var own = await CaseLines.OwnGroups(request.By, ask, cancellationToken);
        var cases = session
            .Query<CaseRow>()
            .Where(row => row.Department == request.Department && !row.Group.IsOneOf(own));
        if (request.OnlyOpen)
        {
            cases = cases.Where(row => row.NextBy != null);
        }

        var rows = await cases
            .OrderBy(row => row.NextBy)
            .ThenByDescending(row => row.RaisedAt)
            .ToPage(request.Page, cancellationToken);
        return rows.With(await CaseLines.Of(session, rows.Items, ask, cancellationToken));
    }
}

/// <summary>How many cases of a department are open, and how many of these are overdue.</summary>
public sealed record CasesInFigures(int Open, int Overdue);

public sealed record CountCases(DepartmentId Department, Caller By) : IQuery<CasesInFigures>, IForStaff;

public sealed class CountCasesHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<CountCases, CasesInFigures>
{
    public async Task<CasesInFigures> Handle(CountCases request, CancellationToken cancellationToken)
    {
        var own = await CaseLines.OwnGroups(request.By, ask, cancellationToken);
        var now = clock.GetUtcNow();
        var open = session
            .Query<CaseRow>()
            .Where(row => row.Department == request.Department && row.NextBy != null && !row.Group.IsOneOf(own));
        return new(
            await open.CountAsync(cancellationToken),
            await open.Where(row => row.NextBy <= now).CountAsync(cancellationToken)
        );
    }
}

/// <summary>The cases of one award that whoever asks may see, the latest first.</summary>
/// <param name="Reference">Of the award.</param>
public sealed record CasesOfAward(string Reference, int Page, Caller By) : IQuery<Page<CaseLine>>, IForReadersOfCases;

public sealed class CasesOfAwardHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<CasesOfAward, Page<CaseLine>>
{
    public async Task<Page<CaseLine>> Handle(CasesOfAward request, CancellationToken cancellationToken)
    {
        var award = (await ask.Send(new GetAward(request.Reference, Caller.TheFund), cancellationToken))!.Row;
        var cases = session.Query<CaseRow>().Where(row => row.Award == award.Award);
        if (!await session.SeesAllCases(award.Group, award.Department, request.By, cancellationToken))
        {
            cases = cases.Where(row => row.IsOpenToGroup);
        }

        var rows = await cases.OrderByDescending(row => row.RaisedAt).ToPage(request.Page, cancellationToken);
        return rows.With(await CaseLines.Of(session, rows.Items, ask, cancellationToken));
    }
}

/// <summary>The streams of an award's cases, for a timeline; none for whoever may not see all of them.</summary>
public sealed record StreamsOfCases(AwardId Award, Caller By) : IQuery<IReadOnlyList<Guid>>, IForSomeoneSignedIn;

public sealed class StreamsOfCasesHandler(IQuerySession session) : IRequestHandler<StreamsOfCases, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(StreamsOfCases request, CancellationToken cancellationToken)
    {
        var rows = await session
            .Query<CaseRow>()
            .Where(row => row.Award == request.Award)
            .OrderBy(row => row.RaisedAt)
            .Take(1_000)
            .ToListAsync(cancellationToken);
        return
            rows is [var first, ..]
            && await session.SeesAllCases(first.Group, first.Department, request.By, cancellationToken)
            ? [.. rows.Select(row => row.Id)]
            : [];
    }
}

/// <summary>Cases that were escalated to the administrators and are open still, the longest overdue first.</summary>
public sealed record ListEscalatedCases(int Page, Caller By) : IQuery<Page<CaseLine>>, IForAdministrators;

public sealed class ListEscalatedCasesHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListEscalatedCases, Page<CaseLine>>
{
    public async Task<Page<CaseLine>> Handle(ListEscalatedCases request, CancellationToken cancellationToken)
    {
        var own = await CaseLines.OwnGroups(request.By, ask, cancellationToken);
        var rows = await session
            .Query<CaseRow>()
            .Where(row => row.EscalatedTo == EscalationRole.Administrators && !row.Group.IsOneOf(own))
            .OrderBy(row => row.NextBy)
            .ToPage(request.Page, cancellationToken);
        return rows.With(await CaseLines.Of(session, rows.Items, ask, cancellationToken));
    }
}

internal static class CaseLines
{
    public static async Task<IReadOnlyList<CaseLine>> Of(
        IQuerySession session,
        IReadOnlyList<CaseRow> rows,
        IMediator ask,
        CancellationToken stop
    )
    {
        BidId[] bids = [.. rows.Select(row => row.Bid).Distinct()];
        await session.ReadAhead(
            stop,
            new RowsOf<BidRow, Guid>(bids.Select(it => it.Value)),
            new RowsOf<GroupRow, Guid>(rows.Select(row => row.Group.Value))
        );
        var headings = await ask.Send(new GetBidHeadings(bids, Caller.TheFund), stop);
        return
        [
            .. rows.Select(row => new CaseLine(
                row.Reference,
                row.AwardReference,
                headings[row.Bid].Title,
                headings[row.Bid].GroupName,
                row.Stage,
                row.Reports[0].Kind,
                row.Severity,
                row.Threatens,
                row.RaisedAt,
                row.NextBy,
                row.IsSteppedIn,
                row.NextBy is not null && row.Offers.Any(offer => offer.Stage is SupportStage.Offered)
            )),
        ];
    }

    public static async Task<GroupId[]> OwnGroups(Caller by, IMediator ask, CancellationToken stop) =>
        by.Person is null ? [] : [.. (await ask.Send(new ListMyGroups(by), stop)).Select(it => it.Group)];
}
