using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Api;

public sealed record DraftRoundBody(string Name);

public sealed record CriteriaBody(IReadOnlyList<Criterion> Criteria, Scale Scale);

public sealed record QuestionsBody(IReadOnlyList<Question> Questions);

/// <param name="Name">For someone who has not been here yet.</param>
public sealed record PanelMemberBody(string Email, string? Name, PanelSeat Seat);

public sealed record ExtensionBody(DateTimeOffset ClosesAt, string Reason);

public sealed record ReasonBody(string Reason);

public sealed record ModerationBody(string Bid, string Reason);

internal static class RoundEndpoints
{
    public static void MapRounds(this IEndpointRouteBuilder api)
    {
        api.MapPost("/funds/{reference}/rounds", Draft).WithTags("Round");

        var round = api.MapGroup("/rounds/{reference}").WithTags("Round");
        round.MapSetUp();
        round.MapCourse();
        round.MapRanking();
    }

    private static async Task<IResult> Draft(
        string reference,
        DraftRoundBody body,
        Asking fund,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var id = new RoundId(Guid.CreateVersion7(clock.GetUtcNow()));
        return await fund.Ask(
            new DraftRound(id, await fund.Fund(reference, stop), body.Name, fund.By),
            async () =>
            {
                var made = await fund.Ask(
                    new GetRoundById(id, Application.Asking.Caller.TheFund),
                    CancellationToken.None
                );
                return TypedResults.Created($"/api/v1/rounds/{made!.Reference}", made);
            },
            stop
        );
    }

    private static void MapSetUp(this RouteGroupBuilder round)
    {
        round.MapPut(
            "/terms",
            async (string reference, RoundTerms terms, Asking fund, CancellationToken stop) =>
                await fund.Ask(new SetRoundTerms(await fund.Round(reference, stop), terms, fund.By), stop)
        );
        round.MapPut(
            "/criteria",
            async (string reference, CriteriaBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new SetCriteria(await fund.Round(reference, stop), body.Criteria, body.Scale, fund.By),
                    stop
                )
        );
        round.MapPut(
            "/questions",
            async (string reference, QuestionsBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new SetQuestions(await fund.Round(reference, stop), body.Questions, fund.By), stop)
        );
        round.MapPost(
            "/panel",
            async (string reference, PanelMemberBody body, Asking fund, CancellationToken stop) =>
            {
                var round = await fund.Round(reference, stop);
                return await fund.Appoint(
                    body.Email,
                    body.Name,
                    person => new AppointPanelMember(round, person, body.Seat, fund.By),
                    stop
                );
            }
        );
        round.MapPost(
            "/panel/{person:guid}/standing-down",
            async (string reference, Guid person, ReasonBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new StandPanelMemberDown(await fund.Round(reference, stop), new(person), body.Reason, fund.By),
                    stop
                )
        );
        round
            .MapGet(
                "/gaps",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListGaps(reference, fund.By), stop)
            )
            .Produces<IReadOnlyList<Problem>>();
    }

    private static void MapCourse(this RouteGroupBuilder round)
    {
        round.MapPost(
            "/publication",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new PublishRound(await fund.Round(reference, stop), fund.By), stop)
        );
        round.MapPost(
            "/extension",
            async (string reference, ExtensionBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new ExtendRound(await fund.Round(reference, stop), body.ClosesAt, body.Reason, fund.By),
                    stop
                )
        );
        round.MapPost(
            "/cancellation",
            async (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new CancelRound(await fund.Round(reference, stop), body.Reason, fund.By), stop)
        );
        round.MapPost(
            "/decision",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new DecideRound(await fund.Round(reference, stop), fund.By), stop)
        );
        round
            .MapGet(
                "/bids",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListBidsOfRound(reference, page ?? 1, fund.By), stop)
            )
            .Produces<Application.Asking.Page<BidLine>>();
        round
            .MapGet(
                "/statistics",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetRoundStatistics(reference, fund.By), stop)
            )
            .Produces<RoundStatistics>();
    }

    private static void MapRanking(this RouteGroupBuilder round)
    {
        round
            .MapGet(
                "/moderation",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetModeration(reference, page ?? 1, fund.By), stop)
            )
            .Produces<ModerationView>();
        round.MapPost(
            "/moderations",
            async (string reference, ModerationBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new ModerateScores(
                        await fund.Round(reference, stop),
                        await fund.Bid(body.Bid, stop),
                        body.Reason,
                        fund.By
                    ),
                    stop
                )
        );
        round
            .MapGet(
                "/ranking",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetRanking(reference, fund.By, page ?? 1), stop)
            )
            .Produces<RankingView>()
            .WithSummary("The order of the bids; before it is settled, what it would be now");
        round.MapPost(
            "/ranking",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new SettleRanking(await fund.Round(reference, stop), fund.By), stop)
        );
        round
            .MapGet(
                "/panel",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetPanel(reference, fund.By), stop)
            )
            .Produces<PanelRow>();
        round
            .MapGet(
                "/decisions",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetDecisionTable(reference, page ?? 1, fund.By), stop)
            )
            .Produces<DecisionTable>();
    }
}
