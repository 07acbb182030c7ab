using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Pages.Help;

namespace CoProductionFund.Web.Api;

/// <param name="Form">An id made by whoever sends it: the same report twice is one report.</param>
/// <param name="Affected">Who is affected; null where you do not know.</param>
/// <param name="Email">How to reach you; null where you do not want that.</param>
public sealed record ReportBody(
    Guid Form,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    string Happened,
    string? Affected = null,
    string? Email = null,
    string? Phone = null
);

/// <summary>Something has gone wrong: anyone can say so, without an account.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/help/{reference}").AllowAnonymous().WithTags("Public");
        open.MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetProjectToHelp(reference, fund.By), stop)
            )
            .Produces<ProjectToHelp>()
            .WithSummary("A project that the safety net covers");
        open.MapPost("/reports", Report)
            .Produces<CaseReceipt>(StatusCodes.Status201Created)
            .WithSummary("Reports that something has gone wrong");
        open.MapGet(
                "/reports/{report:guid}",
                (string reference, Guid report, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetReceipt(new(report), fund.By), stop)
            )
            .Produces<CaseReceipt>()
            .WithSummary("What has become of a report");
    }

    private static async Task<IResult> Report(
        string reference,
        ReportBody body,
        Asking fund,
        ReportLimit limit,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (!limit.Takes(context))
        {
            return TypedResults.Problem(ReportLimit.Sentence + ".", statusCode: StatusCodes.Status429TooManyRequests);
        }

        var report = new RaiseCase(
            reference,
            body.Form,
            body.Kind,
            body.Service,
            body.Urgency,
            body.Happened,
            body.Affected,
            body.Email,
            body.Phone,
            fund.By
        );
        return await fund.Ask(
            report,
            async () =>
                TypedResults.Created(
                    $"/api/v1/help/{reference}/reports/{report.Case.Value}",
                    await fund.Ask(new GetReceipt(report.Case, fund.By), stop)
                ),
            stop
        );
    }
}
