using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Api;

/// <param name="Group">The group's reference.</param>
public sealed record PanelInterestBody(string Group, Interest Interest);

/// <param name="Interest">Null for none.</param>
public sealed record InterestBody(Interest? Interest);

public sealed record MarkBody(int Score, string Reason);

internal static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder api)
    {
        var panel = api.MapGroup("").WithTags("Panel");
        panel
            .MapGet("/panels", (Asking fund, CancellationToken stop) => fund.Show(new ListMyPanels(fund.By), stop))
            .Produces<IReadOnlyList<MyPanel>>()
            .WithSummary("The panels you sit on");
        panel
            .MapGet(
                "/rounds/{reference}/workbench",
                async (string reference, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(new GetWorkbench(await fund.Round(reference, stop), fund.By, page ?? 1), stop)
            )
            .Produces<Application.Asking.Page<WorkbenchItem>>();
        panel.MapPost(
            "/rounds/{reference}/interests",
            async (string reference, PanelInterestBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new DeclarePanelInterest(
                        await fund.Round(reference, stop),
                        await fund.Group(body.Group, stop),
                        body.Interest,
                        fund.By
                    ),
                    stop
                )
        );
        panel.MapGroup("/bids/{reference}/review").MapReview();
    }

    private static void MapReview(this RouteGroupBuilder review)
    {
        review
            .MapGet(
                "",
                async (string reference, Asking fund, CancellationToken stop) =>
                    await fund.Show(new GetBidForReviewer(await fund.Bid(reference, stop), fund.By), stop)
            )
            .Produces<BidForReviewer>()
            .WithSummary(
                "The bid as you review it: closed until you have declared, others' marks hidden until yours are sent"
            );
        review.MapPost(
            "/interest",
            async (string reference, InterestBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new DeclareInterest(await fund.Bid(reference, stop), body.Interest, fund.By), stop)
        );
        review.MapPut(
            "/scores/{criterion}",
            async (string reference, string criterion, MarkBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new ScoreCriterion(
                        await fund.Bid(reference, stop),
                        new(criterion, body.Score, body.Reason),
                        fund.By
                    ),
                    stop
                )
        );
        review.MapPut(
            "/revisions/{criterion}",
            async (string reference, string criterion, MarkBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new ReviseReview(await fund.Bid(reference, stop), new(criterion, body.Score, body.Reason), fund.By),
                    stop
                )
        );
        review.MapPost(
            "/submission",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new SubmitReview(await fund.Bid(reference, stop), fund.By), stop)
        );
    }
}
