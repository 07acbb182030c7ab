using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>What the bid says that returns are read against. Words that were erased are missing.</summary>
/// <param name="Lines">What each line of the budget is for.</param>
public sealed record PromisedInBid(
    IReadOnlyList<string?> Lines,
    IReadOnlyList<OutcomeMeasure> Outcomes,
    string? Institution
);

/// <summary>What the person who looks is there for. What is allowed is for the guards and the rules to say.</summary>
/// <param name="ForInstitution">Writes for the institution, and so only what the institution tells.</param>
/// <param name="HandsIn">A lead of the group.</param>
/// <param name="Reviews">Has a post in the department, and nothing to do with the group or the institution.</param>
/// <param name="Clears">The same, as a fund manager.</param>
public sealed record PartInReports(bool Writes, bool ForInstitution, bool HandsIn, bool Reviews, bool Clears);

/// <summary>What a project reports, with the award and the bid it comes from.</summary>
/// <param name="Row">Null until the dates of the returns are set.</param>
/// <param name="Agreed">The days of the project in its agreement; null while there is none.</param>
public sealed record ReportsView(
    AwardView Award,
    ReportsRow? Row,
    PromisedInBid Promised,
    PartInReports Mine,
    ProjectDays? Agreed
);

public sealed record ProjectDays(DateOnly Starts, DateOnly Ends);

/// <param name="At">Null for now.</param>
public sealed record GetReports(string Reference, DateTimeOffset? At, Caller By)
    : IQuery<ReportsView?>,
        IForReadersOfAward;

public sealed class GetReportsHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetReports, ReportsView?>
{
    public Task<ReportsView?> Handle(GetReports request, CancellationToken cancellationToken) =>
        session.Reports(ask, request.Reference, request.At, request.By, cancellationToken);
}

/// <summary>A return with its words: what is written now, and every version that was handed in.</summary>
/// <param name="Now">For writers alone while it is a draft or queried; for others the latest version.</param>
/// <param name="Versions">The words of each, in the order of the row's.</param>
/// <param name="Gaps">What is missing before it can be handed in; empty once it is.</param>
/// <param name="Spending">What the rule on the institution's spending finds in the latest version; null before there is one.</param>
/// <param name="Explanation">Of the institution's spending; null where there is none, or it was erased.</param>
public sealed record ReturnView(
    ReportsView Reports,
    ReturnRow Row,
    ReturnForm Now,
    IReadOnlyList<ReturnForm> Versions,
    IReadOnlyList<Problem> Gaps,
    CostShiftFinding? Spending,
    string? Explanation
);

/// <param name="At">Null for now.</param>
public sealed record GetReturn(string Reference, int Number, DateTimeOffset? At, Caller By)
    : IQuery<ReturnView?>,
        IForReadersOfAward;

public sealed class GetReturnHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetReturn, ReturnView?>
{
    public async Task<ReturnView?> Handle(GetReturn request, CancellationToken cancellationToken)
    {
        var reports = await session.Reports(ask, request.Reference, request.At, request.By, cancellationToken);
        if (reports?.Row is not { } row || row.Returns.ElementAtOrDefault(request.Number - 1) is not { } one)
        {
            return null;
        }

        var forms = await session.ReadReturns(
            [one.Parts.ToDictionary(it => it.Key, it => it.Value.Words), .. one.Versions.Select(it => it.Parts)],
            cancellationToken
        );
        var explanation = one.CostShift?.Explanation is { } words
            ? (await session.Read([words], cancellationToken)).GetValueOrDefault(words)
            : null;
        var isOpen = one.Stage is ReturnStage.Draft or ReturnStage.Queried;
        return new(
            reports,
            one,
            forms[0],
            [.. forms.Skip(1)],
            isOpen ? ReturnGaps.In(forms[0], row.Plan, one.Stage is ReturnStage.Queried) : [],
            one.Versions is [.., var latest]
                ? CostShiftRule.Look(row.Plan, request.Number, latest.Figures.InstitutionSpending)
                : null,
            explanation
        );
    }
}

/// <summary>What a project reports, for our own handlers; null until the dates of the returns are set.</summary>
public sealed record GetReportsById(AwardId Award, Caller By) : IQuery<ReportsRow?>, IForTheFund;

public sealed class GetReportsByIdHandler(IQuerySession session) : IRequestHandler<GetReportsById, ReportsRow?>
{
    public Task<ReportsRow?> Handle(GetReportsById request, CancellationToken cancellationToken) =>
        session.LoadAsync<ReportsRow>(request.Award.Value, cancellationToken);
}

internal static class ReadingReports
{
    public static async Task<ReportsView?> Reports(
        this IQuerySession session,
        IMediator ask,
        string reference,
        DateTimeOffset? at,
        Caller by,
        CancellationToken stop
    )
    {
        if (await session.AwardByReference(reference, stop) is not { } award)
        {
            return null;
        }

        var row = at is { } moment
            ? await session.AsItStood<ReportsRow, ReportsRowProjection>(award.Id, moment, stop)
            : await session.LoadAsync<ReportsRow>(award.Id, stop);
        var mine = await session.PartIn(award, by, stop);
        return new(
            await AwardViews.Of(award, ask, stop),
            mine.Writes || by.IsTheFund ? row : row?.AsHandedIn(),
            await ask.PromisedIn(award.Bid, stop),
            mine,
            await ask.DaysAgreed(award.Award, stop)
        );
    }

    private static async Task<PartInReports> PartIn(
        this IQuerySession session,
        AwardRow award,
        Caller by,
        CancellationToken stop
    )
    {
        var isMember = await session.IsMember(by, award.Group, stop);
        var represents = await session.ActsForInstitutionOf(by, award.Award, stop);
        var isInvolved = isMember || represents;
        return new(
            isInvolved,
            represents && !isMember,
            isMember && await session.IsLead(by, award.Group, stop),
            !isInvolved && await session.IsStaff(by, award.Department, stop),
            !isInvolved && await session.IsFundManager(by, award.Department, stop)
        );
    }

    public static async Task<ProjectDays?> DaysAgreed(this IMediator ask, AwardId award, CancellationToken stop) =>
        await ask.Send(new GetAgreementById(award, Caller.TheFund), stop) is { } agreement
            ? new(agreement.Starts, agreement.Ends)
            : null;

    public static async Task<PromisedInBid> PromisedIn(this IMediator ask, BidId bid, CancellationToken stop)
    {
        var form = await ask.Send(new GetFormOfBid(bid, Caller.TheFund), stop);
        return new(
            [.. (form.Budget?.Lines ?? []).Select(it => it.What)],
            form.Change?.Outcomes ?? [],
            form.Partner?.Institution
        );
    }

    /// <summary>Drafts are of those who write them alone.</summary>
    private static ReportsRow AsHandedIn(this ReportsRow row) =>
        row with
        {
            Returns =
            [
                .. row.Returns.Select(it =>
                    it.Stage is ReturnStage.Draft or ReturnStage.Queried
                        ? it with
                        {
                            Parts = new Dictionary<ReturnPart, PartRow>(),
                        }
                        : it
                ),
            ],
            Evaluation =
                row.Evaluation.Stage is EvaluationStage.Submitted
                    ? row.Evaluation
                    : row.Evaluation with
                    {
                        Parts = new Dictionary<EvaluationPart, PartRow>(),
                    },
        };
}
