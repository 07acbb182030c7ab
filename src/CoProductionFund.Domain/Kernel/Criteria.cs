namespace CoProductionFund.Domain.Kernel;

/// <summary>One thing a panel scores.</summary>
/// <param name="Key">Kebab case, unique in its round.</param>
/// <param name="Guidance">What panel members look for; published with the round.</param>
/// <param name="Weight">Percentage points, 1 to 100; the weights of a round add up to 100.</param>
public sealed record Criterion(string Key, string Name, string Guidance, int Weight);

/// <summary>The marks of a round, the same for every criterion: that is why each one counts for its published weight.</summary>
/// <param name="Lowest">0 or more.</param>
/// <param name="Highest">More than the lowest, 100 at most.</param>
/// <param name="Meanings">What the marks mean, from lowest to highest; may name only some of them.</param>
public sealed record Scale(int Lowest, int Highest, IReadOnlyList<ScaleMark> Meanings)
{
    public bool Holds(int score) => score >= Lowest && score <= Highest;
}

public sealed record ScaleMark(int Score, string Meaning);

/// <summary>A panel member's mark for one criterion.</summary>
/// <param name="Reason">Public duty: stays in the event (docs/adr/0005).</param>
public sealed record CriterionScore(string Criterion, int Score, string Reason);
