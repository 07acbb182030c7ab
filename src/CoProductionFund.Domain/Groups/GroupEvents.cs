namespace CoProductionFund.Domain.Groups;

/// <param name="Reference">Short and public ("G-0017").</param>
/// <param name="FoundedBy">Whoever registered it: its first lead.</param>
[EventName("group-registered", "A community group joined the service.")]
public sealed record GroupRegistered(string Reference, GroupDetails Details, PersonId FoundedBy) : IDomainEvent;

[EventName("group-details-amended", "A group changed what it says about itself.")]
public sealed record GroupDetailsAmended(GroupDetails Details) : IDomainEvent;

[EventName("member-invited", "Someone was invited to act for the group.")]
public sealed record MemberInvited(PersonId Person, MemberRole Role) : IDomainEvent;

[EventName("member-joined", "An invited person joined the group.")]
public sealed record MemberJoined(PersonId Person, MemberRole Role) : IDomainEvent;

[EventName("member-removed", "Someone no longer acts for the group.")]
public sealed record MemberRemoved(PersonId Person) : IDomainEvent;
