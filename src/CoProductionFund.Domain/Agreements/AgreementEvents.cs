namespace CoProductionFund.Domain.Agreements;

/// <param name="Bid">Named like group and department, because read models may read nothing but their events.</param>
/// <param name="BidReference">What people call the award too ("HEA-26-0042").</param>
/// <param name="Starts">First day of the project.</param>
/// <param name="Ends">Last day of the project.</param>
/// <param name="Signatories">Who may sign at first: leads of the group, signatories of the institution, and the officer who opened it.</param>
[EventName(
    "agreement-opened",
    "The department opened the agreement of an award and named the institution that is party to it."
)]
public sealed record AgreementOpened(
    AwardId Award,
    BidId Bid,
    GroupId Group,
    DepartmentId Department,
    InstitutionId Institution,
    string BidReference,
    DateOnly Starts,
    DateOnly Ends,
    IReadOnlyList<Signatory> Signatories
) : IDomainEvent;

[EventName("agreement-dates-set", "The department put right the first and the last day of the project.")]
public sealed record AgreementDatesSet(DateOnly Starts, DateOnly Ends) : IDomainEvent;

/// <param name="Award">Named with its department, because other modules hear of it and read nothing but their events.</param>
/// <param name="Replaced">The one before: nothing it proposed is part of the text from now on, and its people do not act in it.</param>
/// <param name="Signatories">Who may sign for the new one at first.</param>
/// <param name="Reason">Public duty: stays in the event.</param>
[EventName(
    "agreement-institution-replaced",
    "The department put another institution in the place of one that was chosen wrongly; what that one had proposed fell away."
)]
public sealed record InstitutionReplaced(
    AwardId Award,
    DepartmentId Department,
    InstitutionId Replaced,
    InstitutionId Institution,
    IReadOnlyList<Signatory> Signatories,
    string Reason,
    PersonId ReplacedBy
) : IDomainEvent;

[EventName("signatory-named", "A party named somebody who signs for it.")]
public sealed record SignatoryNamed(Party Party, PersonId Person) : IDomainEvent;

[EventName("signatory-stood-down", "Somebody no longer signs for a party.")]
public sealed record SignatoryStoodDown(Party Party, PersonId Person) : IDomainEvent;

/// <param name="Party">Whose it is from now on.</param>
/// <param name="Day">By when (a target), or on which day (a review); null for the others.</param>
/// <param name="Words">What it says, kept beside the stream.</param>
[EventName(
    "agreement-item-proposed",
    "A party proposed something it will do, a target, an aspiration or a review date."
)]
public sealed record ItemProposed(AgreementItemId Item, ItemKind Kind, Party Party, DateOnly? Day, Commitment Words)
    : IDomainEvent;

/// <param name="Party">Whose it is.</param>
[EventName("agreement-item-amended", "A party changed what it had proposed.")]
public sealed record ItemAmended(AgreementItemId Item, ItemKind Kind, Party Party, DateOnly? Day, Commitment Words)
    : IDomainEvent;

/// <param name="Party">Whose it was.</param>
[EventName("agreement-item-withdrawn", "A party withdrew what it had proposed.")]
public sealed record ItemWithdrawn(AgreementItemId Item, ItemKind Kind, Party Party) : IDomainEvent;

/// <param name="Settling">1 for the first time a text of this agreement was settled.</param>
/// <param name="Text">Digest of the whole text (SHA-256, docs/adr/0053); the text is kept beside the stream.</param>
[EventName("agreement-text-settled", "The department settled the text, for each party to sign.")]
public sealed record AgreementTextSettled(int Settling, Commitment Text) : IDomainEvent;

/// <param name="Settling">The text that no longer stands.</param>
[EventName(
    "agreement-text-unsettled",
    "Something was changed after the text was settled: it no longer stands, and what was signed falls away."
)]
public sealed record AgreementTextUnsettled(int Settling) : IDomainEvent;

/// <param name="Person">The signatory, who acts for the party.</param>
/// <param name="Text">Digest of the text that the signatory saw.</param>
[EventName("agreement-signed", "A party signed the text.")]
public sealed record AgreementSigned(Party Party, PersonId Person, Commitment Text) : IDomainEvent;

/// <param name="Award">Named with its parties, because other modules hear of it and read nothing but their events.</param>
/// <param name="Ends">Last day of the project.</param>
/// <param name="Text">Digest of the text that all have signed.</param>
[EventName(
    "agreement-in-force",
    "All parties have signed the same text and both partners' checks are in force: the agreement is in force."
)]
public sealed record AgreementInForce(
    AwardId Award,
    GroupId Group,
    DepartmentId Department,
    InstitutionId Institution,
    DateOnly Ends,
    Commitment Text
) : IDomainEvent;

/// <param name="Party">Who says so.</param>
/// <param name="Note">What came of it, kept beside the stream.</param>
[EventName("agreement-review-held", "The parties held a review, and one of them wrote down what came of it.")]
public sealed record AgreementReviewHeld(AgreementItemId Review, DateOnly HeldOn, Party Party, Commitment Note)
    : IDomainEvent;
