using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Api;

/// <param name="Seen">The commitment of the text you began from; null where nothing was written before.</param>
public sealed record EvaluationPartBody(string Text, Commitment? Seen = null);

/// <param name="Version">The one you have read.</param>
public sealed record SendingBackBody(int Version, string Reason);

internal static class EvaluationEndpoints
{
    public static void MapEvaluations(this IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/awards/{reference}/completion",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Do(reference, award => new CompleteAward(award, fund.By), stop)
            )
            .WithTags("Evaluation")
            .WithSummary("Records that the project is complete");

        var evaluation = api.MapGroup("/awards/{reference}/evaluation").WithTags("Evaluation");
        evaluation
            .MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetEvaluation(reference, fund.By), stop)
            )
            .Produces<EvaluationView>();
        evaluation.MapPut("/parts/{part}", Write);
        evaluation.MapPost(
            "/submission",
            (string reference, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SubmitEvaluation(award, fund.By), stop)
        );
        evaluation.MapPost(
            "/sending-back",
            (string reference, SendingBackBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SendEvaluationBack(award, body.Version, body.Reason, fund.By), stop)
        );
        evaluation.MapPost(
            "/publication",
            (string reference, VersionBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new PublishEvaluation(award, body.Version, fund.By), stop)
        );
    }

    private static async Task<IResult> Write(
        string reference,
        string part,
        EvaluationPartBody body,
        Asking fund,
        CancellationToken stop
    ) =>
        Enum.TryParse<EvaluationPart>(part, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? await fund.Do(
                reference,
                award => new WriteEvaluationPart(award, known, body.Text, body.Seen, fund.By),
                stop
            )
            : TypedResults.NotFound();
}
