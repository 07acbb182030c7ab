using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Web.Api;

/// <param name="Code">Three capital letters.</param>
public sealed record DepartmentBody(string Code, string Name);

/// <param name="Name">For someone who has not been here yet.</param>
public sealed record OfficerBody(string Email, string? Name);

/// <param name="Name">For someone who has not been here yet.</param>
public sealed record StaffBody(string Email, string? Name, StaffRole Role);

public sealed record StandStaffDownBody(StaffRole Role, string Reason);

/// <summary>What administrators do: departments, and who holds an office.</summary>
internal static class OfficeEndpoints
{
    public static void MapOffices(this IEndpointRouteBuilder api)
    {
        var offices = api.MapGroup("").WithTags("Administration");
        offices.MapPost(
            "/departments",
            (DepartmentBody body, Asking fund, CancellationToken stop) =>
                fund.Ask(new ListDepartment(body.Code, body.Name, fund.By), "/api/v1/departments", stop)
        );
        offices.MapPost("/departments/{code}/staff", AppointToPost);
        offices.MapPost(
            "/departments/{code}/staff/{person:guid}/standing-down",
            async (string code, Guid person, StandStaffDownBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new StandStaffDown(await fund.Department(code, stop), new(person), body.Role, body.Reason, fund.By),
                    stop
                )
        );
        offices
            .MapGet("/offices", (Asking fund, CancellationToken stop) => fund.Show(new GetOffices(fund.By), stop))
            .Produces<OfficesRow>()
            .WithSummary("Administrators and auditors");
        offices.MapPost(
            "/offices/administrators",
            (OfficerBody body, Asking fund, CancellationToken stop) =>
                fund.Appoint(body.Email, body.Name, person => new AppointAdministrator(person, fund.By), stop)
        );
        offices.MapPost(
            "/offices/auditors",
            (OfficerBody body, Asking fund, CancellationToken stop) =>
                fund.Appoint(body.Email, body.Name, person => new AppointAuditor(person, fund.By), stop)
        );
        offices.MapPost(
            "/offices/auditors/{person:guid}/standing-down",
            (Guid person, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Ask(new StandAuditorDown(new(person), body.Reason, fund.By), stop)
        );
    }

    private static async Task<IResult> AppointToPost(string code, StaffBody body, Asking fund, CancellationToken stop)
    {
        var department = await fund.Department(code, stop);
        return await fund.Appoint(
            body.Email,
            body.Name,
            person => new AppointStaff(department, person, body.Role, fund.By),
            stop
        );
    }
}
