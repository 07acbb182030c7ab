namespace CoProductionFund.Domain.Awards;

public enum ReturnStage
{
    /// <summary>Not handed in yet, whether or not anything is written.</summary>
    Draft,
    Submitted,

    /// <summary>Asked about; to be answered and handed in again.</summary>
    Queried,
    Accepted,
}

/// <param name="ByInstitution">Written by somebody of the partner institution, for it.</param>
public sealed record WrittenPart(Commitment Words, bool ByInstitution);

public enum CostShiftStage
{
    Flagged,
    Explained,
    ExplanationRefused,
    Cleared,
}

/// <summary>What the rules need to remember about one return.</summary>
/// <param name="Version">How often it was handed in.</param>
/// <param name="Figures">Of the latest version; null until it is handed in.</param>
/// <param name="CostShift">Null where the institution kept its spending up.</param>
public sealed record Return(
    ReturnStage Stage,
    int Version,
    ReturnFigures? Figures,
    IReadOnlyDictionary<ReturnPart, WrittenPart> Parts,
    CostShiftStage? CostShift
)
{
    public static Return None { get; } =
        new(ReturnStage.Draft, 0, null, new Dictionary<ReturnPart, WrittenPart>(), null);

    /// <summary>What the department asks; null unless it waits for an answer.</summary>
    public string? Question { get; init; }

    public bool IsFlagged => CostShift is not (null or CostShiftStage.Cleared);
}

/// <summary>What a project reports after its award was accepted: returns, completion, evaluation.</summary>
/// <param name="Plan">Null until the dates are set.</param>
/// <param name="Returns">By number, 1 for the first; those nobody has touched are missing.</param>
public sealed record Reports(
    ReturnPlan? Plan,
    IReadOnlyDictionary<int, Return> Returns,
    bool IsCompleted,
    Pence Paid,
    Evaluation Evaluation
)
{
    public static Reports None { get; } =
        new(null, new Dictionary<int, Return>(), IsCompleted: false, Pence.Zero, Evaluation.None);

    /// <summary>The version of the agreement whose last day the dates have followed; 0 for none.</summary>
    public int Followed { get; init; }

    /// <summary>Match that accepted returns show: the grant is paid in step with it (rule 4).</summary>
    public Pence MatchEvidenced => Counting.Sum(it => it.Match);

    /// <summary>The institution's own spending fell by more than was agreed, and nobody has cleared that: nothing may be paid.</summary>
    public bool CostShiftFlagged => Returns.Values.Any(it => it.IsFlagged);

    /// <summary>Accepted returns, in order: they alone count.</summary>
    public IEnumerable<ReturnFigures> Counting =>
        Returns
            .OrderBy(it => it.Key)
            .Where(it => it.Value.Stage is ReturnStage.Accepted)
            .Select(it => it.Value.Figures!);

    public Return Of(int number) => Returns.GetValueOrDefault(number, Return.None);

    /// <returns>Null for what is no matter of reports.</returns>
    public Reports? After(IDomainEvent happened) =>
        happened switch
        {
            ReturnDatesSet it => this with
            {
                Plan = new(it.Starts, it.Dates, it.BudgetLines, it.Outcomes, it.PresentSpending, it.Tolerance),
            },
            ReturnDatesChanged it => this with
            {
                Plan = Plan is { } plan ? plan with { Starts = it.Starts, Dates = it.Dates } : null,
            },
            ReturnDatesFollowed it => this with
            {
                Plan = Plan is { } plan ? plan with { Dates = it.Dates } : null,
                Followed = it.Version,
            },
            ReturnPartWritten it => With(it.Number, one => Written(one, it)),
            ReturnSubmitted it => With(
                it.Number,
                one =>
                    one with
                    {
                        Stage = ReturnStage.Submitted,
                        Version = it.Version,
                        Figures = it.Figures,
                        Question = null,
                    }
            ),
            ReturnQueried it => With(it.Number, one => Queried(one, it.Question)),
            ReturnAccepted it => With(
                it.Number,
                one => one with { Stage = ReturnStage.Accepted, Figures = it.Figures }
            ),
            CostShiftFlagged it => With(it.Number, one => one with { CostShift = CostShiftStage.Flagged }),
            CostShiftExplained it => With(it.Number, one => one with { CostShift = CostShiftStage.Explained }),
            CostShiftExplanationRefused it => With(
                it.Number,
                one => one with { CostShift = CostShiftStage.ExplanationRefused }
            ),
            CostShiftCleared it => With(it.Number, one => one with { CostShift = CostShiftStage.Cleared }),
            CostShiftNotConfirmed it => With(it.Number, one => one with { CostShift = null }),
            AwardCompleted it => this with { IsCompleted = true, Paid = it.Paid },
            _ => Evaluation.After(happened) is { } evaluation ? this with { Evaluation = evaluation } : null,
        };

    private Reports With(int number, Func<Return, Return> change) =>
        this with
        {
            Returns = new Dictionary<int, Return>(Returns) { [number] = change(Of(number)) },
        };

    private static Return Written(Return one, ReturnPartWritten it) =>
        one with
        {
            Parts = new Dictionary<ReturnPart, WrittenPart>(one.Parts) { [it.Part] = new(it.Words, it.ByInstitution) },
        };

    /// <summary>Every question is answered anew.</summary>
    private static Return Queried(Return one, string question) =>
        one with
        {
            Question = question,
            Stage = ReturnStage.Queried,
            Parts = one.Parts.Where(it => it.Key is not ReturnPart.Reply).ToDictionary(),
        };
}
