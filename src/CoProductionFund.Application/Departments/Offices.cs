using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Departments;

/// <summary>Who holds an office above the departments: one row.</summary>
public sealed record OfficesRow(Guid Id, IReadOnlyList<PersonId> Administrators, IReadOnlyList<PersonId> Auditors);

public sealed partial class OfficesProjection : RowOf<Oversight, OfficesRow>
{
    public override OfficesRow? Evolve(OfficesRow? row, Guid id, IEvent e)
    {
        var held = row ?? new(id, [], []);
        return e.Data switch
        {
            AdministratorAppointed it => held with { Administrators = [.. held.Administrators, it.Person] },
            AuditorAppointed it => held with { Auditors = [.. held.Auditors, it.Person] },
            AuditorStoodDown it => held with { Auditors = [.. held.Auditors.Where(person => person != it.Person)] },
            _ => row,
        };
    }
}

/// <summary>Who holds which office.</summary>
public sealed record GetOffices(Caller By) : IQuery<OfficesRow>, IForAdministrators;

public sealed class GetOfficesHandler(IQuerySession session) : IRequestHandler<GetOffices, OfficesRow>
{
    public Task<OfficesRow> Handle(GetOffices request, CancellationToken cancellationToken) =>
        session.OfficesRow(cancellationToken);
}

/// <summary>What someone is, for the rules of every module.</summary>
public static class Offices
{
    public static async Task<bool> IsAdministrator(this IQuerySession session, Caller by, CancellationToken stop) =>
        by.Person is { } person && (await session.OfficesRow(stop)).Administrators.Contains(person);

    public static async Task<bool> IsAuditor(this IQuerySession session, Caller by, CancellationToken stop) =>
        by.Person is { } person && (await session.OfficesRow(stop)).Auditors.Contains(person);

    public static async Task<bool> IsFundManager(
        this IQuerySession session,
        Caller by,
        DepartmentId department,
        CancellationToken stop
    ) => (await session.PostsOf(by, department, stop)).Any(post => post.Role is StaffRole.FundManager);

    public static async Task<bool> IsStaff(
        this IQuerySession session,
        Caller by,
        DepartmentId department,
        CancellationToken stop
    ) => (await session.PostsOf(by, department, stop)).Any();

    /// <summary>Has a post in some department, whichever.</summary>
    public static async Task<bool> IsStaffSomewhere(this IQuerySession session, Caller by, CancellationToken stop) =>
        by.Person is { } person && (await DepartmentsOf(person).Read(session, stop)).Count > 0;

    /// <summary>The departments this person has a post in.</summary>
    internal static Listing<DepartmentRow> DepartmentsOf(PersonId person) =>
        new(
            person,
            session =>
                session
                    .Query<DepartmentRow>()
                    .Where(row => row.Staff.Any(post => post.Person == person))
                    .OrderBy(row => row.Name)
                    .Take(100)
        );

    /// <summary>Read ahead, the row that every question about an office asks for.</summary>
    internal static Listing<OfficesRow> All { get; } =
        new(Oversight.Stream, session => session.Query<OfficesRow>().Where(row => row.Id == Oversight.Stream));

    private static async Task<IEnumerable<Post>> PostsOf(
        this IQuerySession session,
        Caller by,
        DepartmentId department,
        CancellationToken stop
    ) =>
        by.Person is { } person && await session.LoadAsync<DepartmentRow>(department.Value, stop) is { } row
            ? row.Staff.Where(post => post.Person == person)
            : [];

    internal static async Task<OfficesRow> OfficesRow(this IQuerySession session, CancellationToken stop) =>
        await session.LoadAsync<OfficesRow>(Oversight.Stream, stop) ?? new(Oversight.Stream, [], []);
}
