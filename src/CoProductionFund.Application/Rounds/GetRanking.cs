using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>The order of the bids and how it comes about.</summary>
/// <param name="IsSettled">False for what the ranking would be if it were settled now.</param>
/// <param name="Lines">A page of them, best first; empty while something is missing.</param>
/// <param name="Missing">What keeps the ranking from being settled.</param>
public sealed record RankingView(
    RoundRow Round,
    bool IsSettled,
    bool ByChair,
    Page<RankingLine> Lines,
    IReadOnlyList<Problem> Missing
);

/// <param name="Next">What put it before the bid that follows on the same page; null for the last of it.</param>
public sealed record RankingLine(RankedBid Ranked, BidHeading Heading, TieBreak? Next);

/// <param name="Page">1 for the best.</param>
public sealed record GetRanking(string Reference, Caller By, int Page = 1) : IQuery<RankingView>, IForOverseersOfPanel;

public sealed class GetRankingHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetRanking, RankingView>
{
    public async Task<RankingView> Handle(GetRanking request, CancellationToken cancellationToken)
    {
        var round = (await session.RoundByReference(request.Reference, cancellationToken))!;
        var panel = (await session.LoadAsync<PanelRow>(round.Id, cancellationToken))!;
        var would =
            round.Stage is RoundStage.InReview ? await Settle(round.Round, cancellationToken) : Decision.Accept();
        var ranked = would.Events.OfType<RankingSettled>().FirstOrDefault() is { } settled
            ? settled.Ranked.ToPage(request.Page)
            : await Settled(round.Round, request.Page, cancellationToken);
        BidId[] ids = [.. ranked.Items.Select(it => it.Bid)];
        var headings = await ask.Send(new GetBidHeadings(ids, Caller.TheFund), cancellationToken);

        return new(
            round,
            round.Stage is RoundStage.Ranked or RoundStage.Decided,
            panel.Chair == request.By.Person && panel.Chair is not null,
            ranked.With<RankingLine>([
                .. ranked.Items.Select(
                    (it, at) =>
                        new RankingLine(
                            it,
                            headings[it.Bid],
                            at + 1 < ranked.Items.Count
                                ? TieBreak.Between(it, ranked.Items[at + 1], round.Criteria)
                                : null
                        )
                ),
            ]),
            would.Refusal?.Problems ?? []
        );
    }

    private async Task<Page<RankedBid>> Settled(RoundId round, int page, CancellationToken stop)
    {
        var places = await ask.Send(new ListPlaces(round, Waiting: false, page, Caller.TheFund), stop);
        return places.With<RankedBid>([.. places.Items.Select(it => it.Ranked!)]);
    }

    /// <summary>What settling would answer now; nothing is recorded.</summary>
    private async Task<Decision> Settle(RoundId id, CancellationToken stop)
    {
        var round = await session.Fold<Round>(id.Value, stop);
        var bids = await ask.BidsToRank(id, stop);
        var reviews = await ask.Send(new ListSentReviews(id, Caller.TheFund), stop);
        return PanelDecisions.Settle(round, bids, reviews.ForRanking());
    }
}

internal static class BidsInRanking
{
    public static async Task<IReadOnlyList<BidInRanking>> BidsToRank(
        this IMediator ask,
        RoundId round,
        CancellationToken stop
    )
    {
        var bids = await ask.Send(new ListEligibleBids(round, Caller.TheFund), stop);
        ServiceAreaId[] areas = [.. bids.Select(it => it.ServiceArea).Distinct()];
        var decidedOn = (await ask.Send(new GetServiceAreasByIds(areas, Caller.TheFund), stop)).ToDictionary(
            it => it.Area,
            it => it.Latest!.DecidedOn
        );

        return [.. bids.Select(it => new BidInRanking(it.Bid, it.Reference, decidedOn[it.ServiceArea]))];
    }
}
