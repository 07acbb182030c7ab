namespace CoProductionFund.Domain.Awards;

/// <summary>The parts of a return. Each is written on a page of its own and kept as one text beside the stream.</summary>
public enum ReturnPart
{
    /// <summary>What was spent, by line of the bid's budget.</summary>
    Spending,

    /// <summary>What the institution brought since the last return.</summary>
    Match,

    /// <summary>What the institution itself spent on the service.</summary>
    Institution,
    People,
    Outcomes,
    Risks,
    Learnt,

    /// <summary>The answer to the department's question.</summary>
    Reply,
}

public interface IReturnAnswers
{
    ReturnPart Part { get; }
}

/// <summary>Everything written into a return so far. A draft may be incomplete, so everything may be missing.</summary>
public sealed record ReturnForm
{
    private static readonly IReadOnlyDictionary<ReturnPart, DateTimeOffset> Nothing =
        new Dictionary<ReturnPart, DateTimeOffset>();

    /// <summary>Parts whose words were written and erased since, and when.</summary>
    public IReadOnlyDictionary<ReturnPart, DateTimeOffset> Erased { get; init; } = Nothing;

    public SpendingAnswers? Spending { get; init; }
    public MatchEvidence? Match { get; init; }
    public InstitutionAnswers? Institution { get; init; }
    public TakingPartAnswers? People { get; init; }
    public OutcomesAnswers? Outcomes { get; init; }
    public RisksNow? Risks { get; init; }
    public LearntAnswers? Learnt { get; init; }
    public ReplyAnswers? Reply { get; init; }
}

/// <param name="Lines">Spent in the period, in pence, line by line as in the bid's budget.</param>
/// <param name="Note">Where it differs from the budget, why; may be missing.</param>
public sealed record SpendingAnswers(IReadOnlyList<Pence?> Lines, string? Note) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Spending;
}

/// <param name="Cash">What the institution brought in money since the last return, in pence; zero is an answer.</param>
/// <param name="InKind">The worth of what it brought otherwise, in pence; zero is an answer.</param>
/// <param name="Shown">What shows it; asked for where there is any.</param>
public sealed record MatchEvidence(Pence? Cash, Pence? InKind, string? Shown) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Match;
}

/// <param name="Spending">The institution's own spending on the service in the period, in pence, without match and grant.</param>
public sealed record InstitutionAnswers(Pence? Spending, string? Note) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Institution;
}

/// <param name="TakingPart">People who took part in the period.</param>
/// <param name="FirstTime">Those of them who had not before, so that nobody is counted twice over the whole project.</param>
public sealed record TakingPartAnswers(int? TakingPart, int? FirstTime, string? Note) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.People;
}

/// <param name="Outcomes">In the order of the bid's.</param>
public sealed record OutcomesAnswers(IReadOnlyList<OutcomeReached> Outcomes) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Outcomes;
}

/// <param name="People">For how many people it was reached in the period; zero is an answer.</param>
/// <param name="Measured">What was measured against the target.</param>
public sealed record OutcomeReached(int? People, string? Measured);

/// <param name="Now">What could go wrong now, and what is done about it.</param>
public sealed record RisksNow(string? Now) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Risks;
}

public sealed record LearntAnswers(string? Learnt) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Learnt;
}

public sealed record ReplyAnswers(string? Reply) : IReturnAnswers
{
    public ReturnPart Part => ReturnPart.Reply;
}

/// <summary>What a return says in numbers.</summary>
/// <param name="Spending">In pence, line by line as in the bid's budget.</param>
/// <param name="MatchCash">In pence.</param>
/// <param name="MatchInKind">In pence.</param>
/// <param name="InstitutionSpending">The institution's own spending on the service in the period, in pence.</param>
/// <param name="ToldByInstitution">It told so itself; otherwise the group did.</param>
/// <param name="FirstTime">People who took part for the first time.</param>
/// <param name="Reached">For how many people, outcome by outcome as in the bid.</param>
public sealed record ReturnFigures(
    IReadOnlyList<Pence> Spending,
    Pence MatchCash,
    Pence MatchInKind,
    Pence InstitutionSpending,
    bool ToldByInstitution,
    int TakingPart,
    int FirstTime,
    IReadOnlyList<int> Reached
)
{
    public Pence Spent => Spending.Sum(it => it);

    public Pence Match => MatchCash + MatchInKind;
}
