using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using Marten;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>A case as its reader may see it.</summary>
/// <param name="Title">Of the project; null where it was erased.</param>
/// <param name="Reports">Those whose words the reader may read.</param>
/// <param name="ReportsInAll">Those that the reader may not read counted too.</param>
public sealed record CaseView(
    CaseRow Row,
    string? Title,
    string GroupName,
    Viewer Viewer,
    IReadOnlyList<ReportToRead> Reports,
    int ReportsInAll
);

/// <param name="Happened">Null where it was erased.</param>
/// <param name="Affected">Null where the report did not say, or it was erased.</param>
/// <param name="ErasedAt">When words of it were erased; null where none were.</param>
/// <param name="Contact">For officers alone.</param>
/// <param name="ContactErasedAt">Null where there was none, or it is there.</param>
public sealed record ReportToRead(
    CaseReport Report,
    string? Happened,
    string? Affected,
    DateTimeOffset? ErasedAt,
    ContactToRead? Contact,
    DateTimeOffset? ContactErasedAt
);

public sealed record ContactToRead(string? Email, string? Phone);

public sealed record GetCase(string Reference, Caller By) : IQuery<CaseView?>, IForReadersOfCase;

public sealed class GetCaseHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetCase, CaseView?>
{
    public async Task<CaseView?> Handle(GetCase request, CancellationToken cancellationToken) =>
        await session.CaseByReference(request.Reference, cancellationToken) is { } row
            ? await CaseViews.Of(row, request.By, session, ask, cancellationToken)
            : null;
}

/// <summary>The case as it stood at a moment; null before it was raised. What was erased since is missing in the past too.</summary>
public sealed record GetCaseAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<CaseView?>,
        IForOverseersOfCase;

public sealed class GetCaseAsOfHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetCaseAsOf, CaseView?>
{
    public async Task<CaseView?> Handle(GetCaseAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.CaseByReference(request.Reference, cancellationToken))!;
        return await session.AsItStood<CaseRow, CaseRowProjection>(now.Id, request.At, cancellationToken) is { } then
            ? await CaseViews.Of(then, request.By, session, ask, cancellationToken)
            : null;
    }
}

internal static class CaseViews
{
    public static async Task<CaseView> Of(
        CaseRow row,
        Caller by,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var viewer = by.IsTheFund ? Viewer.Overseer : await session.ViewOf(row, by, stop);
        var shown = viewer switch
        {
            Viewer.Officer or Viewer.Overseer => row,
            Viewer.Group => row.WithReportsOf(Reporter.Group),
            _ => row.WithReportsOf(Reporter.Institution),
        };
        var heading = (await ask.Send(new GetBidHeadings([row.Bid], Caller.TheFund), stop))[row.Bid];
        return new(
            shown,
            heading.Title,
            heading.GroupName,
            viewer,
            await session.Read(shown.Reports, viewer, stop),
            row.Reports.Count
        );
    }

    /// <summary>Without what others reported in confidence, and what the department noted for itself.</summary>
    private static CaseRow WithReportsOf(this CaseRow row, Reporter own) =>
        row with
        {
            Reports = [.. row.Reports.Where(it => it.From == own && !it.IsKeptFromGroup)],
            Notes = [],
        };

    private static async Task<IReadOnlyList<ReportToRead>> Read(
        this IQuerySession session,
        IReadOnlyList<CaseReport> reports,
        Viewer viewer,
        CancellationToken stop
    )
    {
        Commitment[] kept = [.. reports.SelectMany(Words)];
        var words = await session.Read(kept, stop);
        var erased = await session.ErasedOf(kept, stop);
        Guid[] ids = viewer is Viewer.Officer ? [.. reports.Select(it => it.Case.Value)] : [];
        var contacts = (await session.LoadManyAsync<ReporterContact>(stop, ids)).ToDictionary(it => it.Id);
        var gone = (
            await session.LoadManyAsync<Tombstone>(stop, [.. ids.Select(ReporterContact.TombstoneOf)])
        ).ToDictionary(it => it.Id);
        return
        [
            .. reports.Select(report => new ReportToRead(
                report,
                words.GetValueOrDefault(report.Happened),
                report.Affected is { } affected ? words.GetValueOrDefault(affected) : null,
                Words(report).Where(erased.ContainsKey).Select(it => (DateTimeOffset?)erased[it]).Max(),
                contacts.TryGetValue(report.Case.Value, out var it) ? new(it.Email, it.Phone) : null,
                gone.GetValueOrDefault(ReporterContact.TombstoneOf(report.Case.Value))?.ErasedAt
            )),
        ];
    }

    private static IEnumerable<Commitment> Words(CaseReport report) =>
        report.Affected is { } affected ? [report.Happened, affected] : [report.Happened];
}

/// <summary>What whoever reported it may know, with an account or without: the id is known to them alone.</summary>
/// <param name="AnswerBy">By when the charter promises an answer.</param>
/// <param name="AnsweredAt">Null while nobody of the department has looked at it.</param>
public sealed record CaseReceipt(
    string Reference,
    string AwardReference,
    DateTimeOffset RaisedAt,
    DateTimeOffset AnswerBy,
    DateTimeOffset? AnsweredAt,
    bool IsClosed
);

public sealed record GetReceipt(SafetyNetCaseId Case, Caller By) : IQuery<CaseReceipt?>, IForAnyone;

public sealed class GetReceiptHandler(IQuerySession session) : IRequestHandler<GetReceipt, CaseReceipt?>
{
    public async Task<CaseReceipt?> Handle(GetReceipt request, CancellationToken cancellationToken)
    {
        if (await session.LoadAsync<CaseRow>(request.Case.Value, cancellationToken) is not { } row)
        {
            return null;
        }

        // the answer to a report that was joined is the answer to the case in which it goes on
        var (main, answered) = (row, row.AnsweredAt);
        while (main.JoinedInto is { } into)
        {
            main = (await session.CaseByReference(into, cancellationToken))!;
            answered ??= Answered(main, row);
        }

        return new(row.Reference, row.AwardReference, row.RaisedAt, row.AnswerBy, answered, main.IsClosed);
    }

    /// <summary>Not before the report came to the case: what was judged earlier was judged without it.</summary>
    private static DateTimeOffset? Answered(CaseRow main, CaseRow row)
    {
        var joined = main.Reports.First(it => it.Case == row.Case).At;
        return main.AnsweredAt is { } judged && judged < joined ? joined : main.AnsweredAt;
    }
}
