using System.Text;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PaymentRuns;

namespace CoProductionFund.Web.Api;

/// <param name="Run">An id of your own; the same one twice is one run.</param>
public sealed record PaymentRunBody(Guid Run);

/// <param name="File">The text of the finance system's file: docs/payment-files.md.</param>
public sealed record AnswersBody(string File);

internal static class PaymentRunEndpoints
{
    public static void MapPaymentRuns(this IEndpointRouteBuilder api)
    {
        var department = api.MapGroup("/departments/{code}").WithTags("Payments");
        department
            .MapGet("/payments", Desk)
            .Produces<Page<PaymentDeskLine>>()
            .WithSummary("Instalments of a department; with &state=held of one state");
        department
            .MapGet(
                "/payment-runs",
                async (string code, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(new ListPaymentRuns(await fund.Department(code, stop), page ?? 1, fund.By), stop)
            )
            .Produces<Page<PaymentRunRow>>();
        department.MapPost(
            "/payment-runs",
            async (string code, PaymentRunBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new StartPaymentRun(new(body.Run), await fund.Department(code, stop), fund.By),
                    () => fund.Show(new GetPaymentRunById(new(body.Run), fund.By), stop),
                    stop
                )
        );

        var run = api.MapGroup("/payment-runs/{reference}").WithTags("Payments");
        run.MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetPaymentRun(reference, fund.By), stop)
            )
            .Produces<PaymentRunRow>();
        run.MapGet("/file", File)
            .WithSummary("The file for the finance system (CSV); a problem while something blocks it");
        run.MapPost(
            "/answers",
            async (string reference, AnswersBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new ImportAnswers(await fund.Run(reference, stop), body.File, fund.By), stop)
        );
    }

    private static async Task<IResult> Desk(string code, string? state, int? page, Asking fund, CancellationToken stop)
    {
        PaymentStanding? standing = null;
        if (state is not null)
        {
            if (!Enum.TryParse<PaymentStanding>(state, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return Problems.Form([new("state", "This is not a state of a payment")]);
            }

            standing = known;
        }

        return await fund.Show(new ListPayments(await fund.Department(code, stop), standing, page ?? 1, fund.By), stop);
    }

    private static async Task<IResult> File(
        string reference,
        HttpResponse response,
        Asking fund,
        CancellationToken stop
    )
    {
        var file = await fund.Ask(new GetPaymentFile(await fund.Run(reference, stop), fund.By), stop);
        response.Headers.CacheControl = "no-store";
        return file.Text is { } text
            ? TypedResults.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", file.Name)
            : Problems.Refused(new("payment.file-blocked", string.Join(" ", file.Blocked)));
    }

    private static async Task<PaymentRunId> Run(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetPaymentRun(reference, Caller.TheFund), stop))?.Run
        ?? throw new NotAllowedException(typeof(GetPaymentRun));
}
