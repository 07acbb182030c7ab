using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Rounds;

namespace CoProductionFund.Web.Api;

/// <param name="Bids">References, by id.</param>
public sealed record RoundAsItStood(RoundRow Round, PanelWork Panel, IReadOnlyDictionary<Guid, string> Bids)
{
    internal static RoundAsItStood Of(RoundThen then) =>
        new(then.Round, then.Panel, then.Bids.ToDictionary(it => it.Key.Value, it => it.Value));
}

/// <summary>What happened, who did it, when and why; and how a thing stood. For everyone who may read the thing itself.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimelines(this IEndpointRouteBuilder api)
    {
        var look = api.MapGroup("").WithTags("Looking back");
        look.MapTimeline("/funds", (reference, page, by) => new GetFundTimeline(reference, page, by));
        look.MapTimeline("/rounds", (reference, page, by) => new GetRoundTimeline(reference, page, by));
        look.MapTimeline("/groups", (reference, page, by) => new GetGroupTimeline(reference, page, by));
        look.MapTimeline("/bids", (reference, page, by) => new GetBidTimeline(reference, page, by));
        look.MapTimeline("/checks", (reference, page, by) => new GetCheckTimeline(reference, page, by));
        look.MapTimeline("/awards", (reference, page, by) => new GetAwardTimeline(reference, page, by));
        look.MapTimeline("/institutions", (reference, page, by) => new GetInstitutionTimeline(reference, page, by));
        look.MapTimeline("/cases", (reference, page, by) => new GetCaseTimeline(reference, page, by));
        look.MapGet(
                "/rounds/{reference}/as-it-stood",
                async (string reference, DateTimeOffset at, Asking fund, CancellationToken stop) =>
                    await fund.Ask(new GetRoundAsOf(reference, at, fund.By), stop) is { } then
                        ? Results.Ok(RoundAsItStood.Of(then))
                        : Results.NotFound()
            )
            .Produces<RoundAsItStood>();
    }

    private static void MapTimeline(
        this IEndpointRouteBuilder look,
        string things,
        Func<string, int, Caller, IQuery<Page<Happening>?>> query
    ) =>
        look.MapGet(
                things + "/{reference}/timeline",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(query(reference, page ?? 1, fund.By), stop)
            )
            .Produces<Page<Happening>>();
}
