namespace CoProductionFund.Domain.Awards;

public enum EvaluationStage
{
    /// <summary>Not handed in yet, whether or not anything is written.</summary>
    Draft,
    Submitted,
    SentBack,
    Published,
}

/// <summary>What came of the project, in the words of those who did it.</summary>
/// <param name="Version">How often it was handed in.</param>
/// <param name="WasPublished">Whoever hands it in again says what is corrected.</param>
public sealed record Evaluation(
    EvaluationStage Stage,
    int Version,
    bool WasPublished,
    IReadOnlyDictionary<EvaluationPart, WrittenPart> Parts
)
{
    public static Evaluation None { get; } =
        new(EvaluationStage.Draft, 0, WasPublished: false, new Dictionary<EvaluationPart, WrittenPart>());

    public Evaluation? After(IDomainEvent happened) =>
        happened switch
        {
            EvaluationPartWritten it => this with
            {
                Stage = Stage is EvaluationStage.Published ? EvaluationStage.Draft : Stage,
                Parts = new Dictionary<EvaluationPart, WrittenPart>(Parts)
                {
                    [it.Part] = new(it.Words, it.ByInstitution),
                },
            },
            EvaluationSubmitted it => this with { Stage = EvaluationStage.Submitted, Version = it.Version },
            EvaluationSentBack => this with { Stage = EvaluationStage.SentBack },
            EvaluationPublished => this with
            {
                Stage = EvaluationStage.Published,
                WasPublished = true,
                Parts = Parts.Where(it => it.Key is not EvaluationPart.Correction).ToDictionary(), // said anew each time
            },
            _ => null,
        };
}

/// <summary>What a project cost and reached, from its accepted returns (2009 report, ch. 3; CF-19).</summary>
/// <param name="Grant">Of the grant paid, what was spent, in pence.</param>
/// <param name="MatchCash">In pence.</param>
/// <param name="MatchInKind">In pence.</param>
/// <param name="People">Who took part, each counted once.</param>
/// <param name="Reached">For how many people, outcome by outcome as in the bid.</param>
/// <param name="SpendingExpected">What the institution would have spent on the service at its rate before the project, in pence.</param>
/// <param name="SpendingReported">What it spent on it during the project, in pence.</param>
/// <param name="ToldByInstitution">It told so itself in every return.</param>
public sealed record EvaluationFigures(
    Pence Grant,
    Pence MatchCash,
    Pence MatchInKind,
    int People,
    IReadOnlyList<int> Reached,
    Pence SpendingExpected,
    Pence SpendingReported,
    bool ToldByInstitution
)
{
    /// <summary>What the public paid: grant, and match in money and in kind.</summary>
    public Pence Total => Grant + MatchCash + MatchInKind;

    /// <summary>To the nearest penny; null where nobody took part.</summary>
    public Pence? PerPerson => Per(People);

    /// <summary>The whole cost set against each outcome, to the nearest penny; null where it was reached for nobody.</summary>
    public IReadOnlyList<Pence?> PerOutcome() => [.. Reached.Select(Per)];

    /// <summary>How much less the institution spent; null unless it told so itself, because nothing else counts as a saving.</summary>
    public Pence? SpentLess =>
        ToldByInstitution && SpendingExpected > SpendingReported ? SpendingExpected - SpendingReported : null;

    public static EvaluationFigures Of(Reports reports)
    {
        IReadOnlyList<ReturnFigures> all = [.. reports.Counting];
        var plan = reports.Plan!;
        return new(
            GrantSpent(reports, reports.Paid),
            all.Sum(it => it.MatchCash),
            all.Sum(it => it.MatchInKind),
            all.Sum(it => it.FirstTime),
            [.. Enumerable.Range(0, plan.Outcomes).Select(at => all.Sum(it => it.Reached[at]))],
            CostShiftRule.Expected(plan.PresentSpending, plan.Ends.DayNumber - plan.Starts.DayNumber + 1),
            all.Sum(it => it.InstitutionSpending),
            all.All(it => it.ToldByInstitution)
        );
    }

    /// <summary>The budget is of grant and cash match together; the match, which was shown, counts as spent first.</summary>
    public static Pence GrantSpent(Reports reports, Pence paid)
    {
        var spent = reports.Counting.Sum(it => it.Spent - it.MatchCash);
        return new(Math.Clamp(spent.Value, 0, paid.Value));
    }

    private Pence? Per(int count) => count == 0 ? null : new(((2 * Total.Value) + count) / (2L * count));
}
