using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
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

/// <summary>What a project reports, with the award and the bid it comes from.</summary>
/// <param name="Row">Null until the dates of the returns are set.</param>
public sealed record ReportsView(AwardView Award, ReportsRow? Row, PromisedInBid Promised);

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
/// <param name="Explanation">Of the institution's spending; null where there is none, or it was erased.</param>
public sealed record ReturnView(
    ReportsView Reports,
    ReturnRow Row,
    ReturnForm Now,
    IReadOnlyList<ReturnForm> Versions,
    IReadOnlyList<Problem> Gaps,
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
            ? await session.RowAt(award.Id, moment, stop)
            : await session.LoadAsync<ReportsRow>(award.Id, stop);
        var isWriter = await session.IsMember(by, award.Group, stop) || await session.Represents(by, award.Award, stop);
        return new(
            await AwardViews.Of(award, ask, stop),
            isWriter || by.IsTheFund ? row : row?.AsHandedIn(),
            await ask.PromisedIn(award.Bid, stop)
        );
    }

    public static async Task<PromisedInBid> PromisedIn(this IMediator ask, BidId bid, CancellationToken stop)
    {
        var form = await ask.Send(new GetFormOfBid(bid, Caller.TheFund), stop);
        return new(
            [.. (form.Budget?.Lines ?? []).Select(it => it.What)],
            form.Change?.Outcomes ?? [],
            form.Partner?.Institution
        );
    }

    private static async Task<ReportsRow?> RowAt(
        this IQuerySession session,
        Guid award,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        var events = await session.Events.FetchStreamAsync(award, timestamp: at.ToUniversalTime(), token: stop);
        return events.Replay<ReportsRow>(new ReportsRowProjection().Evolve, award);
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
