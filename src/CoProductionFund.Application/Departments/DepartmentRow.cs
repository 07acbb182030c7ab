using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Departments;

public sealed record Post(PersonId Person, StaffRole Role);

/// <summary>A department and who works there.</summary>
public sealed record DepartmentRow(Guid Id, string Code, string Name, IReadOnlyList<Post> Staff)
{
    public DepartmentId Department => new(Id);
}

public sealed partial class DepartmentRowProjection : RowOf<Department, DepartmentRow>
{
    public override DepartmentRow? Evolve(DepartmentRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, DepartmentListed it) => new(id, it.Code, it.Name, []),
            ({ } r, StaffAppointed it) => r with { Staff = [.. r.Staff, new(it.Person, it.Role)] },
            ({ } r, StaffStoodDown it) => r with
            {
                Staff = [.. r.Staff.Where(post => post != new Post(it.Person, it.Role))],
            },
            _ => row,
        };
}

/// <summary>Every department: there are a few dozen at most.</summary>
public sealed record ListDepartments(Caller By) : IQuery<IReadOnlyList<DepartmentRow>>, IForAnyone;

public sealed class ListDepartmentsHandler(IQuerySession session)
    : IRequestHandler<ListDepartments, IReadOnlyList<DepartmentRow>>
{
    public async Task<IReadOnlyList<DepartmentRow>> Handle(
        ListDepartments request,
        CancellationToken cancellationToken
    ) =>
        await session.Once(
            "all",
            () => session.Query<DepartmentRow>().OrderBy(row => row.Name).Take(200).ToListAsync(cancellationToken)
        );
}

/// <summary>For our own handlers, which have met the id before.</summary>
public sealed record GetDepartmentById(DepartmentId Department, Caller By) : IQuery<DepartmentRow>, IForTheFund;

public sealed class GetDepartmentByIdHandler(IQuerySession session) : IRequestHandler<GetDepartmentById, DepartmentRow>
{
    public async Task<DepartmentRow> Handle(GetDepartmentById request, CancellationToken cancellationToken) =>
        await session.LoadAsync<DepartmentRow>(request.Department.Value, cancellationToken)
        ?? throw new InvalidOperationException($"There is no department {request.Department.Value}.");
}

/// <param name="Code">Three capital letters ("HEA").</param>
public sealed record GetDepartment(string Code, Caller By) : IQuery<DepartmentRow?>, IForAnyone;

public sealed class GetDepartmentHandler(IQuerySession session) : IRequestHandler<GetDepartment, DepartmentRow?>
{
    public Task<DepartmentRow?> Handle(GetDepartment request, CancellationToken cancellationToken) =>
        session.LoadAsync<DepartmentRow>(ListDepartment.IdOf(request.Code).Value, cancellationToken);
}
