using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>The evaluation with its words.</summary>
/// <param name="Now">What is written now, for those who may read it; a part that was erased is missing.</param>
/// <param name="Figures">As accepted returns give them now; null until one is accepted.</param>
/// <param name="Published">Every version that was published, the first first.</param>
/// <param name="Gaps">What is missing before it can be handed in; empty once it is.</param>
public sealed record EvaluationView(
    ReportsView Reports,
    IReadOnlyDictionary<EvaluationPart, string> Now,
    EvaluationFigures? Figures,
    IReadOnlyList<EvaluationWords> Published,
    IReadOnlyList<Problem> Gaps
);

/// <param name="Texts">Part by part; a part that was erased is missing.</param>
public sealed record EvaluationWords(
    DateTimeOffset At,
    EvaluationFigures Figures,
    IReadOnlyDictionary<EvaluationPart, string> Texts
)
{
    public IReadOnlyList<Pence?> CostPerOutcome => Figures.PerOutcome();
}

public sealed record GetEvaluation(string Reference, Caller By) : IQuery<EvaluationView?>, IForReadersOfAward;

public sealed class GetEvaluationHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetEvaluation, EvaluationView?>
{
    public async Task<EvaluationView?> Handle(GetEvaluation request, CancellationToken cancellationToken)
    {
        var reports = await session.Reports(ask, request.Reference, at: null, request.By, cancellationToken);
        if (reports?.Row is not { } row)
        {
            return null;
        }

        var parts = row.Evaluation.Parts.ToDictionary(it => it.Key, it => it.Value.Words);
        var now = (await session.ReadEvaluations([parts], cancellationToken))[0];
        var award = await session.Fold<Award>(row.Id, cancellationToken);
        HashSet<EvaluationPart> written = [.. now.Where(it => it.Value.Length > 0).Select(it => it.Key)];
        var isOpen = row.Evaluation.Stage is EvaluationStage.Draft or EvaluationStage.SentBack;
        return new(
            reports,
            now,
            award.Reports.Counting.Any() ? EvaluationFigures.Of(award.Reports) : null,
            await session.ReadPublished(row, cancellationToken),
            isOpen ? [.. EvaluationGaps.In(written, row.Evaluation.Published.Count > 0)] : []
        );
    }
}

/// <summary>What everyone may know of a funded project's end: that it is complete, and what came of it.</summary>
/// <param name="Unspent">Grant that was not spent and is to be returned, in pence.</param>
/// <param name="Evaluations">Every version that was published, the first first.</param>
public sealed record ProjectResult(
    DateTimeOffset CompletedAt,
    Pence Unspent,
    PromisedInBid Promised,
    IReadOnlyList<EvaluationWords> Evaluations
);

/// <summary>The end of a funded project, for everyone; null while it goes on.</summary>
public sealed record GetProjectResult(string Reference, Caller By) : IQuery<ProjectResult?>, IForAnyone;

public sealed class GetProjectResultHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetProjectResult, ProjectResult?>
{
    public async Task<ProjectResult?> Handle(GetProjectResult request, CancellationToken cancellationToken) =>
        await session
            .Query<ReportsRow>()
            .Where(row => row.Reference == request.Reference)
            .FirstOrDefaultAsync(cancellationToken)
            is { Completed: { } completed } row
            ? new(
                completed.At,
                completed.Unspent,
                await ask.PromisedIn(row.Bid, cancellationToken),
                await session.ReadPublished(row, cancellationToken)
            )
            : null;
}

internal static class EvaluationReading
{
    public static async Task<IReadOnlyList<EvaluationWords>> ReadPublished(
        this IQuerySession session,
        ReportsRow row,
        CancellationToken stop
    )
    {
        var published = row.Evaluation.Published;
        var texts = await session.ReadEvaluations([.. published.Select(it => it.Parts)], stop);
        return [.. published.Zip(texts, (it, words) => new EvaluationWords(it.At, it.Figures, words))];
    }

    public static async Task<IReadOnlyList<IReadOnlyDictionary<EvaluationPart, string>>> ReadEvaluations(
        this IQuerySession session,
        IReadOnlyList<IReadOnlyDictionary<EvaluationPart, Commitment>> evaluations,
        CancellationToken stop
    )
    {
        var texts = await session.Read(evaluations.SelectMany(it => it.Values), stop);
        return
        [
            .. evaluations.Select(parts =>
                parts.Where(it => texts.ContainsKey(it.Value)).ToDictionary(it => it.Key, it => texts[it.Value])
            ),
        ];
    }
}
