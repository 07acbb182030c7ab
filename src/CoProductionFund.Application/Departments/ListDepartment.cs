using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Departments;

/// <summary>Adds a department to the service.</summary>
/// <param name="Code">Three capital letters; begins every reference of the department.</param>
public sealed record ListDepartment(string Code, string Name, Caller By) : Command(By), IForAdministrators
{
    /// <summary>The code is the identity, so a code is used once.</summary>
    public static DepartmentId IdOf(string code) => new(DerivedId.Of("department", code));
}

public sealed class ListDepartmentValidator : AbstractValidator<ListDepartment>
{
    public ListDepartmentValidator()
    {
        RuleFor(command => command.Code).Matches(@"\A[A-Z]{3}\z").WithMessage("Enter a code of three capital letters");
        RuleFor(command => command.Name).Words("Enter the name of the department", most: 200);
    }
}

public static class ListDepartmentHandler
{
    public static Task<Decision> Handle(ListDepartment command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Department>(
            ListDepartment.IdOf(command.Code).Value,
            department => DepartmentDecisions.List(department, command.Code, command.Name.Trim()),
            stop
        );
}
