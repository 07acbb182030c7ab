using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>What an auditor tries. Nothing of it is stored.</summary>
/// <param name="Weights">Other weights by criterion, percentage points that add up to 100; empty for the published ones.</param>
/// <param name="Without">A panel member whose marks are left out: their number in the list of members, 1 for the first; null for nobody.</param>
/// <param name="Raw">Marks as first sent, before any was changed in moderation.</param>
public sealed record WhatIf(IReadOnlyDictionary<string, int> Weights, int? Without, bool Raw)
{
    public static WhatIf Nothing { get; } = new(new Dictionary<string, int>(), null, Raw: false);

    public bool IsNothing => Weights.Count == 0 && Without is null && !Raw;
}

/// <summary>The ranking, made once more from the events.</summary>
/// <param name="SettledBy">The number of the event that settled it.</param>
/// <param name="IsSame">Recomputed, it is what was settled, to the last whole number.</param>
/// <param name="Places">How many bids were awarded: the funding line is below so many.</param>
/// <param name="Members">Panel members whose marks counted, in a fixed order.</param>
/// <param name="Asked">What was tried; then the lines are no proof but an answer to it.</param>
public sealed record RankingProof(
    string Reference,
    string Name,
    long SettledBy,
    DateTimeOffset SettledAt,
    bool IsSame,
    int Places,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<PanelMemberNamed> Members,
    IReadOnlyList<ProofLine> Lines,
    WhatIf Asked
)
{
    /// <summary>Bids that would change sides of the funding line.</summary>
    public IReadOnlyList<ProofLine> Moved => [.. Lines.Where(it => it.WouldBeIn != it.IsIn)];
}

public sealed record PanelMemberNamed(int Number, string Name);

/// <param name="Ranked">As recomputed, or as it would be.</param>
/// <param name="Settled">As it was settled; null where it was not in the ranking.</param>
/// <param name="IsIn">Among the first places of the settled ranking.</param>
/// <param name="WouldBeIn">Among the first places of this one.</param>
/// <param name="Next">What put it before the next one; null for the last.</param>
/// <param name="Outcome">What was decided; null while nothing was.</param>
/// <param name="Flips">How far weight must move before it changes sides; null where nothing can, and while nothing is awarded.</param>
public sealed record ProofLine(
    string Reference,
    RankedBid Ranked,
    RankedBid? Settled,
    bool IsIn,
    bool WouldBeIn,
    IReadOnlyList<MarksOfMember> Marks,
    TieBreak? Next,
    Outcome? Outcome,
    Flip? Flips
);

/// <param name="Member">Their number in the list of members.</param>
/// <param name="Event">The number of the event that sent the marks.</param>
public sealed record MarksOfMember(
    int Member,
    IReadOnlyDictionary<string, int> Marks,
    IReadOnlyList<string> Changed,
    long Event
);

/// <param name="Points">Percentage points, rounded to two decimals to be read; <see cref="Shift"/> is exact.</param>
public sealed record Flip(WeightShift Shift, decimal Points, string Other);

/// <summary>Null where the ranking was never settled, or where there is no such round.</summary>
public sealed record ReproduceRanking(string Reference, WhatIf Tried, Caller By) : IQuery<RankingProof?>, IForAuditors;

public sealed class ReproduceRankingValidator : AbstractValidator<ReproduceRanking>
{
    public ReproduceRankingValidator() =>
        RuleFor(it => it.Tried.Weights)
            .Must(it => it.Count == 0 || (it.Values.All(weight => weight is >= 0 and <= 100) && it.Values.Sum() == 100))
            .WithMessage("Weights must be whole numbers from 0 to 100 that add up to 100");
}

public sealed class ReproduceRankingHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ReproduceRanking, RankingProof?>
{
    public async Task<RankingProof?> Handle(ReproduceRanking request, CancellationToken cancellationToken)
    {
        if (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken) is not { } round)
        {
            return null;
        }

        var bids = await ask.Send(new ListIdsOfBids(round.Round, Caller.TheFund), cancellationToken);
        if (await RankingEvidence.Gather(session, round.Id, bids, cancellationToken) is not { } evidence)
        {
            return null;
        }

        PersonId[] people = [.. evidence.Reviews.Select(it => it.Reviewer).Distinct().OrderBy(it => it.Value)];
        var names = await ask.Send(new NamesOf(people, Caller.TheFund), cancellationToken);
        var recomputed = Ranking.Of(evidence.Criteria, evidence.Bids, [.. evidence.Reviews.Select(Counted)]);
        var tried = request.Tried.IsNothing ? recomputed : Tried(evidence, people, request.Tried);
        return new RankingProof(
            round.Reference,
            round.Name,
            evidence.Sequence,
            evidence.At,
            Same(recomputed, evidence.Settled.Ranked),
            evidence.Decisions.Count(it => it.Outcome is Outcome.Awarded),
            request.Tried.IsNothing ? evidence.Criteria : Weighted(evidence.Criteria, request.Tried.Weights),
            [.. people.Select((it, at) => new PanelMemberNamed(at + 1, names[it]))],
            new ProofLines(evidence, people, tried, request.Tried.IsNothing).All,
            request.Tried
        );
    }

    private static IReadOnlyList<RankedBid> Tried(RankingEvidence evidence, PersonId[] people, WhatIf tried) =>
        Ranking.Of(
            Weighted(evidence.Criteria, tried.Weights),
            evidence.Bids,
            [
                .. evidence
                    .Reviews.Where(it => tried.Without is not { } n || people.ElementAtOrDefault(n - 1) != it.Reviewer)
                    .Select(it => tried.Raw ? new(it.Bid, it.Reviewer, it.Raw) : Counted(it)),
            ]
        );

    private static IReadOnlyList<Criterion> Weighted(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyDictionary<string, int> weights
    ) =>
        weights.Count == 0
            ? criteria
            : [.. criteria.Select(it => it with { Weight = weights.GetValueOrDefault(it.Key) })];

    private static SubmittedReview Counted(ReviewAsEvidence it) => new(it.Bid, it.Reviewer, it.Counted);

    /// <summary>Records with lists inside are compared by what the lists hold.</summary>
    private static bool Same(IReadOnlyList<RankedBid> left, IReadOnlyList<RankedBid> right) =>
        left.Count == right.Count
        && left.Zip(right)
            .All(it =>
                it.First with { Criteria = it.Second.Criteria } == it.Second
                && it.First.Criteria.SequenceEqual(it.Second.Criteria)
            );
}
