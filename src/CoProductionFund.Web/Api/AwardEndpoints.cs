using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Api;

public sealed record RefusalBody(RefusalReason Reason);

/// <param name="Conditions">What you ask of the project; null where there is nothing.</param>
public sealed record ReserveAwardBody(Pence Amount, string Reason, string? Conditions);

/// <param name="Bid">Reference of the bid that was not taken up.</param>
public sealed record FreedMoneyBody(string Bid, string Reason);

internal static class AwardEndpoints
{
    public static void MapAwards(this IEndpointRouteBuilder api)
    {
        api.MapGet("/awards", List)
            .Produces<Page<AwardLine>>()
            .WithTags("Award")
            .WithSummary(
                "Awards of your groups; with ?department=HEA those of a department, with &state=offered of one state"
            );

        var award = api.MapGroup("/awards/{reference}").WithTags("Award");
        award
            .MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetAwardAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetAward(reference, fund.By), stop)
            )
            .Produces<AwardView>()
            .WithSummary("An award; with ?at= as it stood at that moment");
        award.MapPost(
            "/acceptance",
            (string reference, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new AcceptAward(it, fund.By), stop)
        );
        award.MapPost(
            "/refusal",
            (string reference, RefusalBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new RefuseAward(it, body.Reason, fund.By), stop)
        );

        api.MapReserveList();
    }

    private static void MapReserveList(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/rounds/{reference}/reserve-list",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetReserveList(reference, page ?? 1, fund.By), stop)
            )
            .Produces<ReserveList>()
            .WithTags("Award");
        api.MapPost(
                "/bids/{reference}/award-from-reserve-list",
                async (string reference, ReserveAwardBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new AwardFromReserveList(
                            await fund.Bid(reference, stop),
                            body.Amount,
                            body.Reason,
                            body.Conditions,
                            fund.By
                        ),
                        stop
                    )
            )
            .WithTags("Award");
        api.MapPost(
                "/rounds/{reference}/freed-money",
                async (string reference, FreedMoneyBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new KeepFreedMoney(
                            await fund.Round(reference, stop),
                            await fund.Bid(body.Bid, stop),
                            body.Reason,
                            fund.By
                        ),
                        stop
                    )
            )
            .WithTags("Award")
            .WithSummary("Leaves the money of an award that was not taken up in the fund");
    }

    private static async Task<IResult> List(
        string? department,
        string? state,
        int? page,
        Asking fund,
        CancellationToken stop
    )
    {
        if (department is null)
        {
            return await fund.Show(new ListMyAwards(page ?? 1, fund.By), stop);
        }

        AwardStage? stage = null;
        if (state is not null)
        {
            if (!Enum.TryParse<AwardStage>(state, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return Problems.Form([new("state", "This is not a state of an award")]);
            }

            stage = known;
        }

        return await fund.Show(
            new ListAwards(await fund.Department(department, stop), stage, page ?? 1, fund.By),
            stop
        );
    }
}
