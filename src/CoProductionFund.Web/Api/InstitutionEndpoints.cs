using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Web.Api;

public sealed record RepresentativeBody(string Email, RepresentativeRole Role);

internal static class InstitutionEndpoints
{
    public static void MapInstitutions(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/institutions").WithTags("Institution");
        all.MapGet(
                "",
                (string? text, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListInstitutions(text, page ?? 1, fund.By), stop)
            )
            .Produces<Page<InstitutionRow>>()
            .WithSummary("Every institution, for the staff of departments; with ?text= those with it in their name");
        all.MapGet("/mine", (Asking fund, CancellationToken stop) => fund.Show(new ListMyInstitutions(fund.By), stop))
            .Produces<IReadOnlyList<InstitutionRow>>()
            .WithSummary("The institutions you act for");
        all.MapGet(
                "/invitations",
                (Asking fund, CancellationToken stop) => fund.Show(new ListMyInstitutionInvitations(fund.By), stop)
            )
            .Produces<IReadOnlyList<InvitationToInstitution>>();
        api.MapPost("/departments/{code}/institutions", List)
            .Produces<InstitutionRow>(StatusCodes.Status201Created)
            .WithTags("Institution");
        all.MapGroup("/{reference}").MapInstitution();
    }

    private static void MapInstitution(this IEndpointRouteBuilder one)
    {
        one.MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetInstitution(reference, fund.By), stop)
            )
            .Produces<InstitutionRow>();
        one.MapPut(
            "/details",
            async (string reference, InstitutionDetails details, Asking fund, CancellationToken stop) =>
                await fund.Ask(new AmendInstitution(await fund.Institution(reference, stop), details, fund.By), stop)
        );
        one.MapPost(
            "/invitations",
            async (string reference, RepresentativeBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new InviteRepresentative(await fund.Institution(reference, stop), body.Email, body.Role, fund.By),
                    stop
                )
        );
        one.MapPost(
            "/representation",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new JoinInstitution(await fund.Institution(reference, stop), fund.By), stop)
        );
        one.MapDelete(
            "/representatives/{person:guid}",
            async (string reference, Guid person, RemovalReason reason, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new RemoveRepresentative(await fund.Institution(reference, stop), new(person), reason, fund.By),
                    stop
                )
        );
    }

    private static async Task<IResult> List(
        string code,
        InstitutionDetails details,
        Asking fund,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var id = new InstitutionId(Guid.CreateVersion7(clock.GetUtcNow()));
        return await fund.Ask(
            new ListInstitution(id, await fund.Department(code, stop), details, fund.By),
            async () =>
            {
                var made = await fund.Ask(new InstitutionsByIds([id], Caller.TheFund), CancellationToken.None);
                return TypedResults.Created($"/api/v1/institutions/{made[0].Reference}", made[0]);
            },
            stop
        );
    }
}
