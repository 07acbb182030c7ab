namespace CoProductionFund.Domain.Agreements;

/// <summary>Who agrees.</summary>
public enum Party
{
    Group,
    Institution,
    Department,
}

/// <summary>Somebody who signs for a party.</summary>
public sealed record Signatory(Party Party, PersonId Person);

public enum ItemKind
{
    /// <summary>What a party will do.</summary>
    Commitment,

    /// <summary>Something to be reached soon, by a day and with a measure.</summary>
    Target,

    /// <summary>What is hoped for in the longer run.</summary>
    Aspiration,

    /// <summary>A day on which the parties look together at how it goes.</summary>
    Review,
}

/// <summary>One thing that is agreed.</summary>
/// <param name="Party">Whose it is: who proposed it, and who alone may amend or withdraw it.</param>
/// <param name="Day">By when (a target), or on which day (a review); null for the others.</param>
/// <param name="Words">What it says, kept beside the stream; another commitment after every change.</param>
public sealed record AgreementItem(AgreementItemId Item, ItemKind Kind, Party Party, DateOnly? Day, Commitment Words);

/// <summary>What an item says, with line feeds wherever the lines came from: a browser sends other line ends than a program.</summary>
/// <param name="Measure">How one sees that a target is reached; null for the others.</param>
public sealed record ItemWords(string Text, string? Measure)
{
    public string Text { get; init; } = Text?.ReplaceLineEndings("\n")!;

    public string? Measure { get; init; } = Measure?.ReplaceLineEndings("\n");
}

public enum ItemChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>What a variation does to one item.</summary>
/// <param name="Party">Whose the item is.</param>
/// <param name="Words">Null where it is removed.</param>
public sealed record ItemChange(
    ItemChangeKind What,
    AgreementItemId Item,
    ItemKind Kind,
    Party Party,
    DateOnly? Day,
    Commitment? Words
);

public enum VariationOutcome
{
    Open,
    Agreed,
    Refused,
    Withdrawn,
}

/// <summary>A change that is proposed to an agreement in force.</summary>
/// <param name="Number">1 for the first of the agreement.</param>
/// <param name="Party">Who proposes it.</param>
/// <param name="Ends">The new last day; null where it stays.</param>
/// <param name="Text">Digest of the text that it would make of the agreement: what the others agree to.</param>
/// <param name="ApprovedBy">Parties that have agreed, the proposer not among them.</param>
public sealed record Variation(
    int Number,
    Party Party,
    DateOnly? Ends,
    IReadOnlyList<ItemChange> Changes,
    Commitment Reasons,
    Commitment Text,
    IReadOnlyList<Party> ApprovedBy,
    VariationOutcome Outcome
)
{
    public IEnumerable<Party> Others => Agreement.Parties.Where(it => it != Party);
}
