namespace CoProductionFund.Domain.Departments;

/// <param name="Code">Three capital letters; begins every reference of the department ("HEA").</param>
[EventName("department-listed", "A department of government was added to the service.")]
public sealed record DepartmentListed(string Code, string Name) : IDomainEvent;

[EventName("staff-appointed", "Someone was given a post in the department.")]
public sealed record StaffAppointed(PersonId Person, StaffRole Role) : IDomainEvent;

[EventName("staff-stood-down", "Someone's post in the department ended.")]
public sealed record StaffStoodDown(PersonId Person, StaffRole Role, string Reason) : IDomainEvent;
