namespace CoProductionFund.Domain.Agreements;

/// <param name="Number">1 for the first of the agreement.</param>
/// <param name="Ends">The new last day of the project; null where it stays.</param>
/// <param name="Reasons">Kept beside the stream.</param>
/// <param name="Text">Digest of the whole text as it would be; the text is kept beside the stream.</param>
[EventName("variation-proposed", "A party proposed to change the agreement that is in force.")]
public sealed record VariationProposed(
    int Number,
    Party Party,
    PersonId Person,
    DateOnly? Ends,
    IReadOnlyList<ItemChange> Changes,
    Commitment Reasons,
    Commitment Text
) : IDomainEvent;

/// <param name="Text">Digest of the text that the signatory saw.</param>
[EventName("variation-approved", "A party agreed to the variation.")]
public sealed record VariationApproved(int Number, Party Party, PersonId Person, Commitment Text) : IDomainEvent;

/// <param name="Version">Of the agreement from now on.</param>
/// <param name="Ends">Last day of the project from now on.</param>
/// <param name="Text">Digest of the text from now on.</param>
[EventName("variation-agreed", "All parties agreed to the variation: a new version of the agreement is in force.")]
public sealed record VariationAgreed(AwardId Award, int Number, int Version, DateOnly Ends, Commitment Text)
    : IDomainEvent;

/// <param name="Reasons">Kept beside the stream.</param>
[EventName("variation-refused", "A party refused the variation: the agreement stays as it is.")]
public sealed record VariationRefused(int Number, Party Party, PersonId Person, Commitment Reasons) : IDomainEvent;

[EventName("variation-withdrawn", "The party that had proposed the variation withdrew it.")]
public sealed record VariationWithdrawn(int Number, Party Party) : IDomainEvent;
