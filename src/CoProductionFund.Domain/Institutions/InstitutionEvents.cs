namespace CoProductionFund.Domain.Institutions;

/// <param name="Reference">Short and public ("I-0003").</param>
/// <param name="Department">Whose staff listed it and look after who acts for it, until somebody of its own does.</param>
[EventName("institution-listed", "A department listed a public body that produces a service together with groups.")]
public sealed record InstitutionListed(string Reference, DepartmentId Department, InstitutionDetails Details)
    : IDomainEvent;

[EventName("institution-details-amended", "What is said about an institution was put right.")]
public sealed record InstitutionDetailsAmended(InstitutionDetails Details) : IDomainEvent;

[EventName("representative-invited", "Someone was invited to act for the institution.")]
public sealed record RepresentativeInvited(PersonId Person, RepresentativeRole Role) : IDomainEvent;

[EventName("representative-joined", "An invited person began to act for the institution.")]
public sealed record RepresentativeJoined(PersonId Person, RepresentativeRole Role) : IDomainEvent;

[EventName("representative-removed", "Someone no longer acts for the institution.")]
public sealed record RepresentativeRemoved(PersonId Person, RemovalReason Reason) : IDomainEvent;
