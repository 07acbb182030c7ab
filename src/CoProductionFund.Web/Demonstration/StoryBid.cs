using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Demonstration;

/// <summary>A bid and its words. Whatever is missing has not been written yet.</summary>
public sealed record StoryBid(
    string Slug,
    string Round,
    string Group,
    int StartedDay,
    int? SubmittedDay,
    string SubmittedBy,
    StoryWithdrawal? Withdrawn,
    bool Reopened,
    SummaryAnswers? Summary,
    StoryScope? Scope,
    PeopleAnswers? People,
    PartnerAnswers? Partner,
    StoryMatch? Match,
    ChangeAnswers? Change,
    StoryBudget? Budget,
    IReadOnlyList<Risk>? Risks,
    ContinuityAnswers? Continuity,
    StoryDeclarations? Declarations,
    IReadOnlyDictionary<string, string>? Questions
)
{
    public IEnumerable<IAnswers> Answers(Func<string, ServiceAreaId> area)
    {
        IAnswers?[] sections =
        [
            Summary,
            Scope is null ? null : new ScopeAnswers(area(Scope.ServiceArea), Scope.Tier, Scope.Depth, Scope.Place),
            People,
            Partner,
            Match?.Answers(),
            Change is null ? null : Change with { Outcomes = Change.Outcomes ?? [] },
            Budget?.Answers(),
            Risks is null ? null : new RisksAnswers(Risks),
            Continuity,
            Declarations?.Answers(isComplete: SubmittedDay is not null),
            Questions is null ? null : new QuestionsAnswers(Questions),
        ];
        return sections.OfType<IAnswers>();
    }
}

public sealed record StoryWithdrawal(int Day, WithdrawalReason Reason);

public sealed record StoryScope(string ServiceArea, Tier? Tier, Depth? Depth, string? Place);

public sealed record StoryMatch(long? CashPounds, long? InKindPounds, string? InKindWhat, long? PresentSpendingPounds)
{
    public MatchAnswers Answers() =>
        new(Pounds.Of(CashPounds), Pounds.Of(InKindPounds), InKindWhat, Pounds.Of(PresentSpendingPounds));
}

public sealed record StoryBudget(IReadOnlyList<StoryBudgetLine>? Lines, long? AskedPounds)
{
    public BudgetAnswers Answers() =>
        new(
            [.. (Lines ?? []).Select(it => new BudgetLine(it.What, Pounds.Of(it.AmountPounds)))],
            Pounds.Of(AskedPounds)
        );
}

public sealed record StoryBudgetLine(string? What, long? AmountPounds);

public sealed record StoryDeclarations(IReadOnlyDictionary<string, bool>? Eligibility, bool MayBeNamed)
{
    public DeclarationsAnswers Answers(bool isComplete) =>
        new(Eligibility ?? new Dictionary<string, bool>(), isComplete, isComplete, MayBeNamed);
}

internal static class Pounds
{
    public static Pence? Of(long? pounds) => pounds is { } known ? Pence.Pounds(known) : null;
}
