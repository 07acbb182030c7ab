using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using Marten;
using MediatR;

namespace CoProductionFund.Application.People;

/// <summary>Where someone belongs: what the header offers and the start page lists.</summary>
/// <param name="Name">Empty until the person has told us.</param>
public sealed record MyPlaces(
    string Name,
    IReadOnlyList<MyDepartment> Departments,
    IReadOnlyList<GroupRow> Groups,
    IReadOnlyList<InstitutionRow> Institutions,
    IReadOnlyList<MyPanel> Panels,
    bool IsAuditor,
    bool IsAdministrator
)
{
    public bool HasOffice =>
        Institutions.Count > 0 || Panels.Count > 0 || Departments.Count > 0 || IsAuditor || IsAdministrator;
}

public sealed record MyDepartment(DepartmentId Department, string Code, string Name, IReadOnlyList<StaffRole> Posts);

public sealed record GetMyPlaces(Caller By) : IQuery<MyPlaces>, IForSomeoneSignedIn;

public sealed class GetMyPlacesHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetMyPlaces, MyPlaces>
{
    public async Task<MyPlaces> Handle(GetMyPlaces request, CancellationToken cancellationToken)
    {
        var me = request.By.Person!.Value;
        await session.ReadAhead(
            cancellationToken,
            Offices.All,
            PeopleStore.Entry(me),
            Offices.DepartmentsOf(me),
            Membership.GroupsOf(me),
            Representation.InstitutionsOf(me),
            Seats.PanelsOf(me)
        );
        var offices = await ask.Send(new GetOffices(Caller.TheFund), cancellationToken);
        return new(
            (await ask.Send(new GetMe(request.By), cancellationToken))?.Name ?? "",
            await Departments(me, cancellationToken),
            await ask.Send(new ListMyGroups(request.By), cancellationToken),
            await ask.Send(new ListMyInstitutions(request.By), cancellationToken),
            await ask.Send(new ListMyPanels(request.By), cancellationToken),
            offices.Auditors.Contains(me),
            offices.Administrators.Contains(me)
        );
    }

    private async Task<IReadOnlyList<MyDepartment>> Departments(PersonId me, CancellationToken stop) =>
        [
            .. (await Offices.DepartmentsOf(me).Read(session, stop)).Select(row => new MyDepartment(
                row.Department,
                row.Code,
                row.Name,
                [.. row.Staff.Where(post => post.Person == me).Select(post => post.Role)]
            )),
        ];
}
