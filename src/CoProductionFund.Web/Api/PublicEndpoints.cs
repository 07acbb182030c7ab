using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Api;

/// <param name="Answers">To the round's eligibility questions, by key.</param>
public sealed record EligibilityBody(Applicant Applicant, IReadOnlyDictionary<string, bool> Answers);

internal static class PublicEndpoints
{
    public static void MapPublic(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("").AllowAnonymous().WithTags("Public");

        open.MapGet(
                "/departments",
                (Asking fund, CancellationToken stop) => fund.Show(new ListDepartments(fund.By), stop)
            )
            .Produces<IReadOnlyList<DepartmentRow>>()
            .WithSummary("Departments");

        open.MapGet(
                "/rounds",
                async (RoundStage[]? stage, string? department, int? page, Asking fund, CancellationToken stop) =>
                {
                    DepartmentId? id = department is null ? null : await fund.Department(department, stop);
                    return await fund.Show(new ListRounds(stage ?? [], id, page ?? 1, fund.By), stop);
                }
            )
            .Produces<Application.Asking.Page<RoundRow>>()
            .WithSummary("Published rounds, closing soonest first; filter by stage and department code");

        open.MapGet(
                "/rounds/{reference}",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetRound(reference, fund.By), stop)
            )
            .Produces<RoundRow>()
            .WithSummary("A round: terms, criteria with weights, questions");

        open.MapGet(
                "/rounds/{reference}/results",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetResults(reference, page ?? 1, fund.By), stop)
            )
            .Produces<PublicResults>()
            .WithSummary("The results of a decided round; 404 before that");

        open.MapPost(
                "/rounds/{reference}/eligibility",
                (string reference, EligibilityBody body, Asking fund, CancellationToken stop) =>
                    fund.Show(new CheckRoundForUs(reference, body.Applicant, body.Answers, fund.By), stop)
            )
            .Produces<IReadOnlyList<EligibilityFinding>>()
            .WithSummary("Is this round for us? The rules of the round one by one; nothing is stored");

        open.MapGet(
                "/funded",
                (int? page, Asking fund, CancellationToken stop) => fund.Show(new ListFunded(page ?? 1, fund.By), stop)
            )
            .WithSummary("What was funded, the latest first");

        open.MapGet(
                "/funded/{reference}/result",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetProjectResult(reference, fund.By), stop)
            )
            .Produces<ProjectResult>()
            .WithSummary("What came of a funded project: its completion and every published version of its evaluation");

        open.MapGet(
                "/service-areas",
                (Asking fund, CancellationToken stop) => fund.Show(new ListServiceAreas(fund.By), stop)
            )
            .Produces<IReadOnlyList<ServiceAreaRow>>()
            .WithSummary("Where co-production fits, where it does not, and why");

        open.MapGet(
                "/service-areas/{reference}",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetServiceArea(reference, fund.By), stop)
            )
            .Produces<ServiceAreaRow>()
            .WithSummary("One service area with its decisions");
    }
}
