using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Web.Api;

public sealed record EstablishFundBody(int Year, string Name, Pence Budget, Percent SafetyNetShare, Percent MatchRatio);

public sealed record ReviseBudgetBody(Pence Budget, string Reason);

public sealed record ServiceAreaBody(string Name, string Description);

public sealed record AssessmentBody(
    bool Fits,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    string Evidence,
    string Reasons,
    DateOnly ReviewBy
);

internal static class DepartmentEndpoints
{
    public static void MapDepartments(this IEndpointRouteBuilder api)
    {
        var department = api.MapGroup("/departments/{code}").WithTags("Department");

        department
            .MapGet(
                "/funds",
                async (string code, Asking fund, CancellationToken stop) =>
                    await fund.Show(new ListFunds(await fund.Department(code, stop), fund.By), stop)
            )
            .Produces<IReadOnlyList<FundPosition>>();

        department.MapPost(
            "/funds",
            async (string code, EstablishFundBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new EstablishFund(
                        await fund.Department(code, stop),
                        body.Year,
                        body.Name,
                        body.Budget,
                        body.SafetyNetShare,
                        body.MatchRatio,
                        fund.By
                    ),
                    $"/api/v1/funds/{code}-{body.Year % 100:00}",
                    stop
                )
        );

        department
            .MapGet(
                "/rounds",
                async (string code, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(
                        new ListRoundsOfDepartment(await fund.Department(code, stop), page ?? 1, fund.By),
                        stop
                    )
            )
            .Produces<Application.Asking.Page<RoundRow>>();

        department.MapPost(
            "/service-areas",
            async (string code, ServiceAreaBody body, Asking fund, TimeProvider clock, CancellationToken stop) =>
            {
                var area = new ServiceAreaId(Guid.CreateVersion7(clock.GetUtcNow()));
                var command = new ListServiceArea(
                    area,
                    await fund.Department(code, stop),
                    body.Name,
                    body.Description,
                    fund.By
                );
                return await fund.Ask(
                    command,
                    async () =>
                    {
                        var made = await fund.Ask(new GetServiceAreasByIds([area], fund.By), CancellationToken.None);
                        return TypedResults.Created($"/api/v1/service-areas/{made[0].Reference}", made[0]);
                    },
                    stop
                );
            }
        );

        api.MapPut(
                "/service-areas/{reference}/assessment",
                async (string reference, AssessmentBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new AssessAppropriateness(
                            await fund.Area(reference, stop),
                            body.Fits,
                            body.Tiers,
                            body.Depths,
                            body.Evidence,
                            body.Reasons,
                            body.ReviewBy,
                            fund.By
                        ),
                        stop
                    )
            )
            .WithTags("Department");

        api.MapGet(
                "/funds/{reference}",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetFundAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetFund(reference, fund.By), stop)
            )
            .Produces<FundPosition>()
            .WithTags("Department")
            .WithSummary("A fund's position and how it adds up; with ?at= as it stood at that moment");

        api.MapPut(
                "/funds/{reference}/budget",
                async (string reference, ReviseBudgetBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new ReviseBudget(await fund.Fund(reference, stop), body.Budget, body.Reason, fund.By),
                        stop
                    )
            )
            .WithTags("Department");
    }
}
