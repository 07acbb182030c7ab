using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.Extensions.Options;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CoProductionFund.Web.Api;

/// <param name="Starts">First day of the project; null, like the last day, for the agreement's.</param>
/// <param name="Dates">Null for every quarter.</param>
/// <param name="Tolerance">How far the institution's spending may fall; null for 5%.</param>
/// <param name="PresentSpending">Of the institution in a year before the project; null for what the bid says.</param>
public sealed record ReturnDatesBody(
    DateOnly? Starts = null,
    DateOnly? Ends = null,
    IReadOnlyList<ReturnDate>? Dates = null,
    Percent? Tolerance = null,
    Pence? PresentSpending = null
);

public sealed record ChangedReturnDatesBody(DateOnly Starts, IReadOnlyList<ReturnDate> Dates, string Reason);

/// <param name="Seen">The commitment of the text you began from; null where nothing was written before.</param>
/// <param name="Answers">The part's answers, as the return shows them under now.</param>
public sealed record ReturnPartBody(Commitment? Seen, JsonElement Answers);

/// <param name="Version">The one you have read.</param>
public sealed record VersionBody(int Version);

/// <param name="Version">The one you have read.</param>
public sealed record QuestionBody(int Version, string Question);

public sealed record ExplanationBody(string Explanation);

internal static class ReturnEndpoints
{
    public static void MapReturns(this IEndpointRouteBuilder api)
    {
        var returns = api.MapGroup("/awards/{reference}/returns").WithTags("Return");
        returns
            .MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetReports(reference, at, fund.By), stop)
            )
            .Produces<ReportsView>()
            .WithSummary("What a project reports; with ?at= as it stood at that moment");
        returns.MapPost("", SetDates).WithSummary("Sets when the group reports");
        returns.MapPut("", ChangeDates).WithSummary("Changes dates of returns that were not handed in yet");

        var one = returns.MapGroup("/{number:int}");
        one.MapGet(
                "",
                (string reference, int number, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetReturn(reference, number, at, fund.By), stop)
            )
            .Produces<ReturnView>()
            .WithSummary("A return with its words, every version; with ?at= as it stood at that moment");
        one.MapPut("/parts/{part}", Write);
        one.MapPost(
            "/submission",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SubmitReturn(award, number, fund.By), stop)
        );
        one.MapPost(
            "/acceptance",
            (string reference, int number, VersionBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new AcceptReturn(award, number, body.Version, fund.By), stop)
        );
        one.MapPost(
            "/question",
            (string reference, int number, QuestionBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new QueryReturn(award, number, body.Version, body.Question, fund.By), stop)
        );

        var shift = one.MapGroup("/cost-shift");
        shift.MapPost(
            "/explanation",
            (string reference, int number, ExplanationBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new ExplainCostShift(award, number, body.Explanation, fund.By), stop)
        );
        shift.MapPost(
            "/refusal",
            (string reference, int number, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new RefuseCostShiftExplanation(award, number, body.Reason, fund.By), stop)
        );
        shift.MapPost(
            "/clearance",
            (string reference, int number, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new ClearCostShift(award, number, body.Reason, fund.By), stop)
        );

        api.MapGet("/departments/{code}/returns", Desk)
            .Produces<Page<ReturnDeskLine>>()
            .WithTags("Return")
            .WithSummary("Awards by what their returns need: ?show=waiting, late, flagged or due");
        api.MapEvaluations();
    }

    private static async Task<IResult> Desk(
        string code,
        string? show,
        int? page,
        Asking fund,
        CancellationToken stop
    ) =>
        Enum.TryParse<ReturnDeskShows>(show ?? nameof(ReturnDeskShows.Waiting), ignoreCase: true, out var known)
        && Enum.IsDefined(known)
            ? await fund.Show(new ListReturns(await fund.Department(code, stop), known, page ?? 1, fund.By), stop)
            : Problems.Form([new("show", "This is not something the desk shows")]);

    private static Task<IResult> SetDates(
        string reference,
        ReturnDatesBody body,
        Asking fund,
        CancellationToken stop
    ) =>
        fund.Do(
            reference,
            award => new SetReturnDates(
                award,
                body.Starts,
                body.Ends,
                body.Dates,
                body.Tolerance,
                body.PresentSpending,
                fund.By
            ),
            stop
        );

    private static Task<IResult> ChangeDates(
        string reference,
        ChangedReturnDatesBody body,
        Asking fund,
        CancellationToken stop
    ) => fund.Do(reference, award => new ChangeReturnDates(award, body.Starts, body.Dates, body.Reason, fund.By), stop);

    private static async Task<IResult> Write(
        string reference,
        int number,
        string part,
        ReturnPartBody body,
        Asking fund,
        IOptions<HttpJson> json,
        CancellationToken stop
    )
    {
        if (!Enum.TryParse<ReturnPart>(part, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return TypedResults.NotFound();
        }

        IReturnAnswers? answers;
        try
        {
            answers = (IReturnAnswers?)
                body.Answers.Deserialize(ReturnWords.TypeOf(known), BidEndpoints.Incomplete(json.Value));
        }
        catch (JsonException wrong)
        {
            return Problems.Form([new(wrong.Path ?? "answers", "This is not an answer the part can hold")]);
        }

        return answers is null
            ? Problems.Form([new("answers", "Send the answers of the part")])
            : await fund.Do(reference, award => new WriteReturnPart(award, number, answers, body.Seen, fund.By), stop);
    }
}
