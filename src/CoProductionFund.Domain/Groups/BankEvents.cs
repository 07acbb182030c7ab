namespace CoProductionFund.Domain.Groups;

/// <param name="Details">Sort code, account number and name lie beside the stream, and can be erased.</param>
/// <param name="By">Who proposed them: somebody else must confirm.</param>
[EventName("bank-details-proposed", "Someone of the group said which account its grants are to be paid into.")]
public sealed record BankDetailsProposed(Commitment Details, PersonId By) : IDomainEvent;

/// <param name="Details">The proposed ones.</param>
/// <param name="Number">1 for the first account the group confirmed, 2 for the next: checks say which of them they have seen.</param>
/// <param name="As">Who confirmed: somebody of the group, or an officer where the group has one member only.</param>
[EventName("bank-details-confirmed", "A second person confirmed the account a group's grants are to be paid into.")]
public sealed record BankDetailsConfirmed(Commitment Details, int Number, PersonId By, BankConfirmer As) : IDomainEvent;

/// <param name="Details">The proposed ones.</param>
/// <param name="ProposedBy">Who is told.</param>
/// <param name="Reason">Stands for the words, which lie beside the stream and can be erased.</param>
/// <param name="As">Somebody of the group, or an officer where the group has one member only.</param>
[EventName(
    "bank-details-rejected",
    "A second person found that a proposed account is not to be paid into, and said why."
)]
public sealed record BankDetailsRejected(
    Commitment Details,
    PersonId ProposedBy,
    Commitment Reason,
    PersonId By,
    BankConfirmer As
) : IDomainEvent;

public enum BankConfirmer
{
    /// <summary>Another person who acts for the group.</summary>
    Member,

    /// <summary>A grant officer or fund manager who does not act for the group, because it has one member only.</summary>
    Officer,
}
