using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Institutions;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Institutions;

/// <summary>The department's officers, and nobody who only looks.</summary>
public interface IForOfficersOfDepartment : IGuarded
{
    DepartmentId Department { get; }
}

public sealed class OfficersOfDepartment(IQuerySession session) : IRule<IForOfficersOfDepartment>
{
    public Task<bool> May(IForOfficersOfDepartment ask, CancellationToken stop) =>
        session.IsStaff(ask.By, ask.Department, stop);
}

/// <summary>Lists a public body that produces a service together with groups.</summary>
/// <param name="Institution">Made by whoever asks, once for each form shown: sending the form twice lists one institution.</param>
public sealed record ListInstitution(
    InstitutionId Institution,
    DepartmentId Department,
    InstitutionDetails Details,
    Caller By
) : Command(By), IForOfficersOfDepartment;

public sealed class InstitutionDetailsValidator : AbstractValidator<InstitutionDetails>
{
    public InstitutionDetailsValidator()
    {
        RuleFor(it => it.Name).Words("Enter the name of the institution", most: 200);
        RuleFor(it => it.Kind).IsInEnum().WithMessage("Select what kind of institution it is");
        RuleFor(it => it.Place).Words("Enter the town or area it serves", most: 200);
    }
}

public sealed class ListInstitutionValidator : AbstractValidator<ListInstitution>
{
    public ListInstitutionValidator()
    {
        RuleFor(command => command.Institution).NotEqual(default(InstitutionId));
        RuleFor(command => command.Details).SetValidator(new InstitutionDetailsValidator());
    }
}

public static class ListInstitutionHandler
{
    public static async Task<Decision> Handle(ListInstitution command, IDocumentSession session, CancellationToken stop)
    {
        var opened = await session.Open<Institution>(command.Institution.Value, stop);
        var reference = opened.State.IsListed ? "" : await session.NextInstitution(stop);
        return opened.Record(
            InstitutionDecisions.List(opened.State, new(reference, command.Department, command.Details.Tidied()))
        );
    }

    // a name stands in headings and in the subject of mails
    internal static InstitutionDetails Tidied(this InstitutionDetails details) =>
        details with
        {
            Name = OneLine(details.Name),
            Place = OneLine(details.Place),
        };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, NoEmpty));

    private const StringSplitOptions NoEmpty = StringSplitOptions.RemoveEmptyEntries;
}

/// <summary>Puts right what is said about an institution.</summary>
public sealed record AmendInstitution(InstitutionId Institution, InstitutionDetails Details, Caller By)
    : Command(By),
        IForKeepersOfInstitution;

public sealed class AmendInstitutionValidator : AbstractValidator<AmendInstitution>
{
    public AmendInstitutionValidator() =>
        RuleFor(command => command.Details).SetValidator(new InstitutionDetailsValidator());
}

public static class AmendInstitutionHandler
{
    public static Task<Decision> Handle(AmendInstitution command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Institution>(
            command.Institution.Value,
            institution => InstitutionDecisions.Amend(institution, command.Details.Tidied()),
            stop
        );
}
