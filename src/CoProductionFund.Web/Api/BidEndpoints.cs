using System.Text.Json;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Microsoft.Extensions.Options;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CoProductionFund.Web.Api;

/// <param name="Group">The group's reference.</param>
public sealed record StartBidBody(string Group);

/// <param name="Seen">The commitment of the text you began from; null where nothing was written before.</param>
/// <param name="Answers">The section's answers, as the bid shows them under form.</param>
public sealed record SectionBody(Commitment? Seen, JsonElement Answers);

public sealed record WithdrawalBody(WithdrawalReason Reason);

/// <param name="Conditions">What you ask of the project; only for an award, and null where there is nothing.</param>
public sealed record DecisionBody(
    Outcome Outcome,
    Pence? Amount,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    string? Conditions = null
);

/// <param name="How">What the department does about it.</param>
public sealed record HowBody(string How);

/// <param name="Likelihood">As it is now, 1 to 5.</param>
/// <param name="Severity">As it is now, 1 to 5.</param>
public sealed record ReductionBody(int Likelihood, int Severity, string How);

internal static class BidEndpoints
{
    public static void MapBids(this IEndpointRouteBuilder api)
    {
        api.MapPost("/rounds/{reference}/bids", Start).WithTags("Bid").Produces<BidRow>(StatusCodes.Status201Created);

        var bid = api.MapGroup("/bids/{reference}").WithTags("Bid");
        bid.MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetBidAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetBid(reference, fund.By), stop)
            )
            .Produces<BidView>()
            .WithSummary("A bid with its words; with ?at= as it stood at that moment");
        bid.MapPut("/sections/{section}", Answer);
        bid.MapPost("/submission", Submit);
        bid.MapPost(
            "/reopening",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new ReopenBid(await fund.Bid(reference, stop), fund.By), stop)
        );
        bid.MapPost(
            "/withdrawal",
            async (string reference, WithdrawalBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new WithdrawBid(await fund.Bid(reference, stop), body.Reason, fund.By), stop)
        );
        bid.MapPost(
            "/decision",
            async (string reference, DecisionBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new DecideBid(
                        await fund.Bid(reference, stop),
                        body.Outcome,
                        body.Amount,
                        body.Reasons,
                        body.DepartureReason,
                        fund.By,
                        body.Conditions
                    ),
                    stop
                )
        );
        bid.MapPost(
                "/risks/{number:int}/taking-on",
                async (string reference, int number, HowBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(new TakeRiskOn(await fund.Bid(reference, stop), number, body.How, fund.By), stop)
            )
            .WithSummary("The department takes an unreasonable risk on, so that the bid may be awarded");
        bid.MapPost(
                "/risks/{number:int}/reduction",
                async (string reference, int number, ReductionBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new ReduceRisk(
                            await fund.Bid(reference, stop),
                            number,
                            body.Likelihood,
                            body.Severity,
                            body.How,
                            fund.By
                        ),
                        stop
                    )
            )
            .WithSummary("An unreasonable risk was reduced, so that the bid may be awarded");
        bid.MapPost(
            "/decision/taking-back",
            async (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new TakeBackDecision(await fund.Bid(reference, stop), body.Reason, fund.By), stop)
        );
        bid.MapGet(
                "/decision",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetDecision(reference, fund.By), stop)
            )
            .Produces<DecisionOfBid>();
    }

    private static async Task<IResult> Start(string reference, StartBidBody body, Asking fund, CancellationToken stop)
    {
        var (round, group) = (await fund.Round(reference, stop), await fund.Group(body.Group, stop));
        return await fund.Ask(
            new StartBid(round, group, fund.By),
            async () =>
            {
                var bids = await fund.Ask(new ListBidsOfGroup(group, 1, fund.By), CancellationToken.None);
                var made = bids.Items.First(it => it.Row.Round == round).Row;
                return TypedResults.Created($"/api/v1/bids/{made.Reference}", made);
            },
            stop
        );
    }

    private static async Task<IResult> Answer(
        string reference,
        string section,
        SectionBody body,
        Asking fund,
        IOptions<HttpJson> json,
        CancellationToken stop
    )
    {
        if (!Enum.TryParse<BidSection>(section, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return TypedResults.NotFound();
        }

        IAnswers? answers;
        try
        {
            answers = (IAnswers?)body.Answers.Deserialize(Answers.TypeOf(known), Incomplete(json.Value));
        }
        catch (JsonException wrong)
        {
            return Problems.Form([new(wrong.Path ?? "answers", "This is not an answer the section can hold")]);
        }

        return answers is null
            ? Problems.Form([new("answers", "Send the answers of the section")])
            : await fund.Ask(new AnswerSection(await fund.Bid(reference, stop), answers, body.Seen, fund.By), stop);
    }

    internal static JsonSerializerOptions Incomplete(HttpJson json) =>
        new(json.SerializerOptions) { RespectRequiredConstructorParameters = false };

    /// <remarks>The body is read before the handler begins, so this is the moment the complete request was here (rule 11).</remarks>
    private static async Task<IResult> Submit(string reference, Asking fund, TimeProvider clock, CancellationToken stop)
    {
        var receivedAt = clock.GetUtcNow();
        return await fund.Ask(new SubmitBid(await fund.Bid(reference, stop), receivedAt, fund.By), stop);
    }
}
