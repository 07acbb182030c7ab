using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Departments;
using Marten;
using MediatR;

namespace CoProductionFund.Application.People;

/// <summary>Where someone belongs: what the header offers and the start page lists.</summary>
public sealed record MyPlaces(
    IReadOnlyList<MyDepartment> Departments,
    IReadOnlyList<MyGroup> Groups,
    IReadOnlyList<MyPanel> Panels,
    bool IsAuditor,
    bool IsAdministrator
);

public sealed record MyDepartment(DepartmentId Department, string Code, string Name, IReadOnlyList<StaffRole> Posts);

public sealed record MyGroup(GroupId Group, string Reference, string Name);

public sealed record MyPanel(RoundId Round, string Reference, string Name, bool IsChair);

public sealed record GetMyPlaces(Caller By) : IQuery<MyPlaces>, IForSomeoneSignedIn;

public sealed class GetMyPlacesHandler(IQuerySession session) : IRequestHandler<GetMyPlaces, MyPlaces>
{
    public async Task<MyPlaces> Handle(GetMyPlaces request, CancellationToken cancellationToken) =>
        new(
            await Departments(request.By, cancellationToken),
            Groups: [], // filled when groups have rows
            Panels: [], // filled when rounds have rows
            await session.IsAuditor(request.By, cancellationToken),
            await session.IsAdministrator(request.By, cancellationToken)
        );

    private async Task<IReadOnlyList<MyDepartment>> Departments(Caller by, CancellationToken stop)
    {
        if (by.Person is not { } me)
        {
            return [];
        }

        var rows = await session
            .Query<DepartmentRow>()
            .Where(row => row.Staff.Any(post => post.Person == me))
            .OrderBy(row => row.Name)
            .Take(100)
            .ToListAsync(stop);

        return
        [
            .. rows.Select(row => new MyDepartment(
                row.Department,
                row.Code,
                row.Name,
                [.. row.Staff.Where(post => post.Person == me).Select(post => post.Role)]
            )),
        ];
    }
}
