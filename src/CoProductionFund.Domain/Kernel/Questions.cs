namespace CoProductionFund.Domain.Kernel;

public enum QuestionKind
{
    Text,
    Number,
    Money,
    Choice,
    YesNo,
}

/// <summary>A question of the round's own, beside those every bid answers.</summary>
/// <param name="Key">Kebab case, unique in its round.</param>
/// <param name="Hint">Help shown under the question; may be empty.</param>
/// <param name="MaxWords">For text alone: 1 to 2,000.</param>
/// <param name="Choices">For a choice alone: two or more.</param>
public sealed record Question(
    string Key,
    string Text,
    string Hint,
    QuestionKind Kind,
    bool Required,
    int? MaxWords,
    IReadOnlyList<string> Choices
);

/// <summary>A yes-or-no question that says in a minute whether a round is for a group.</summary>
/// <param name="Key">Kebab case, unique in its round.</param>
/// <param name="MustBe">The answer that lets a group bid.</param>
/// <param name="WhyNot">What to tell a group that answers otherwise, ending in a full stop.</param>
public sealed record EligibilityQuestion(string Key, string Text, bool MustBe, string WhyNot);

/// <summary>Who may bid to a round.</summary>
/// <param name="Kinds">At least one.</param>
/// <param name="LargestIncome">Yearly income above which a group is too large for the round; null for no limit.</param>
/// <param name="Places">Postcode districts ("LS9"); empty means anywhere.</param>
public sealed record Eligibility(
    IReadOnlyList<GroupKind> Kinds,
    Pence? LargestIncome,
    IReadOnlyList<string> Places,
    IReadOnlyList<EligibilityQuestion> Questions
);
