namespace CoProductionFund.Domain.Departments;

[EventName("administrator-appointed", "Someone was made an administrator of the service.")]
public sealed record AdministratorAppointed(PersonId Person) : IDomainEvent;

[EventName("auditor-appointed", "Someone was made an auditor of the service.")]
public sealed record AuditorAppointed(PersonId Person) : IDomainEvent;

[EventName("auditor-stood-down", "An auditor's office ended.")]
public sealed record AuditorStoodDown(PersonId Person, string Reason) : IDomainEvent;

/// <summary>Offices above the departments: one stream for the whole service.</summary>
public sealed record Oversight(Guid Id, IReadOnlySet<PersonId> Administrators, IReadOnlySet<PersonId> Auditors)
    : IFold<Oversight>
{
    public static Guid Stream { get; } = DerivedId.Of("oversight");

    public static Oversight Empty(Guid id) => new(id, new HashSet<PersonId>(), new HashSet<PersonId>());

    public static Oversight Fold(Oversight offices, IDomainEvent happened) =>
        happened switch
        {
            AdministratorAppointed it => offices with
            {
                Administrators = offices.Administrators.Append(it.Person).ToHashSet(),
            },
            AuditorAppointed it => offices with { Auditors = offices.Auditors.Append(it.Person).ToHashSet() },
            AuditorStoodDown it => offices with
            {
                Auditors = offices.Auditors.Where(auditor => auditor != it.Person).ToHashSet(),
            },
            _ => throw new UnknownEventException(nameof(Oversight), happened),
        };
}

/// <summary>Every decision here changes nothing when made twice, and refuses nothing.</summary>
public static class OversightDecisions
{
    public static Decision AppointAdministrator(Oversight offices, PersonId person) =>
        offices.Administrators.Contains(person)
            ? Decision.Accept()
            : Decision.Accept(new AdministratorAppointed(person));

    public static Decision AppointAuditor(Oversight offices, PersonId person) =>
        offices.Auditors.Contains(person) ? Decision.Accept() : Decision.Accept(new AuditorAppointed(person));

    public static Decision StandAuditorDown(Oversight offices, PersonId person, string reason) =>
        offices.Auditors.Contains(person) ? Decision.Accept(new AuditorStoodDown(person, reason)) : Decision.Accept();
}
