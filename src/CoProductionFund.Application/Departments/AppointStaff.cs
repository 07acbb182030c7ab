using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Departments;

/// <summary>Gives someone a post in a department.</summary>
public sealed record AppointStaff(DepartmentId Department, PersonId Person, StaffRole Role, Caller By)
    : Command(By),
        IForAdministrators;

public static class AppointStaffHandler
{
    public static Task<Decision> Handle(AppointStaff command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Department>(
            command.Department.Value,
            department => DepartmentDecisions.Appoint(department, command.Person, command.Role),
            stop
        );
}

/// <summary>Ends someone's post in a department.</summary>
public sealed record StandStaffDown(DepartmentId Department, PersonId Person, StaffRole Role, string Reason, Caller By)
    : Command(By),
        IForAdministrators;

public sealed class StandStaffDownValidator : AbstractValidator<StandStaffDown>
{
    public StandStaffDownValidator() => RuleFor(command => command.Reason).Words("Enter the reason", most: 1_000);
}

public static class StandStaffDownHandler
{
    public static Task<Decision> Handle(StandStaffDown command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Department>(
            command.Department.Value,
            department => DepartmentDecisions.StandDown(department, command.Person, command.Role, command.Reason),
            stop
        );
}
