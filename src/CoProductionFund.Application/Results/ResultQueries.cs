using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using MediatR;

namespace CoProductionFund.Application.Results;

/// <summary>The results of a decided round; null before that.</summary>
public sealed record GetResults(string Reference, Caller By) : IQuery<PublicResults?>, IForReadersOfRound;

public sealed class GetResultsHandler(IMediator ask) : IRequestHandler<GetResults, PublicResults?>
{
    public async Task<PublicResults?> Handle(GetResults request, CancellationToken cancellationToken)
    {
        var round = await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken);
        if (round?.Stage is not RoundStage.Decided)
        {
            return null;
        }

        var bids = await ask.Send(new ListBidsInFigures(round.Round, Caller.TheFund), cancellationToken);
        var decided = await ask.Send(new ListDecidedBids(round.Round, Caller.TheFund), cancellationToken);
        var panel = await ask.Send(new GetPanelById(round.Round, Caller.TheFund), cancellationToken);
        var scores = panel!.Ranked.ToDictionary(it => it.Bid, it => it.Score());

        return new(
            round,
            RoundFigures.Of(Counted(round, bids, panel.Ranked)),
            [
                .. from bid in decided
                orderby bid.Row.Outcome?.Amount is null, scores.GetValueOrDefault(bid.Row.Bid) descending
                select Published(bid, scores),
            ]
        );
    }

    /// <summary>Counted from rows that were stored with their events: the round's own statistics follow a moment later.</summary>
    private static RoundStatistics Counted(RoundRow round, IReadOnlyList<BidRow> bids, IReadOnlyList<RankedBid> ranked)
    {
        var places = ranked.ToDictionary(it => it.Bid);
        return new(
            round.Id,
            bids.ToDictionary(
                row => row.Id,
                row =>
                {
                    var place = places.GetValueOrDefault(row.Bid);
                    return new BidInStatistics(
                        row.Stage,
                        row.Group,
                        row.Asked,
                        row.Outcome?.Amount,
                        place?.Score(),
                        place?.Rank
                    );
                }
            ),
            round.ClosesAt,
            round.DecidedAt
        );
    }

    private static PublicBid Published(DecidedBid bid, Dictionary<BidId, decimal> scores)
    {
        var row = bid.Row;
        var isNamed = row.Stage is BidStage.Awarded || bid.MayBeNamed;
        return new(
            row.Reference,
            row.Stage switch
            {
                BidStage.Awarded => Outcome.Awarded,
                BidStage.OnReserveList => Outcome.OnReserveList,
                _ => Outcome.Declined,
            },
            isNamed ? bid.Summary?.Title : null,
            row.Stage is BidStage.Awarded ? bid.Summary?.PublicSummary : null,
            isNamed ? bid.GroupName : null,
            row.ServiceArea!.Value,
            row.Asked!.Value,
            row.Outcome?.Amount,
            scores.TryGetValue(row.Bid, out var score) ? score : null,
            isNamed ? row.Outcome?.Reasons ?? [] : [],
            row.Outcome?.DepartureReason,
            row.Outcome?.FromReserveListReason
        );
    }
}

/// <summary>What was funded, by every department, the latest first.</summary>
public sealed record ListFunded(int Page, Caller By) : IQuery<Page<FundedBid>>, IForAnyone;

public sealed class ListFundedHandler(IMediator ask) : IRequestHandler<ListFunded, Page<FundedBid>>
{
    public Task<Page<FundedBid>> Handle(ListFunded request, CancellationToken cancellationToken) =>
        ask.Send(new ListFundedBids(request.Page, Caller.TheFund), cancellationToken);
}

/// <summary>One project in the public register; null unless it was funded and the results are published.</summary>
public sealed record GetFunded(string Reference, Caller By) : IQuery<FundedBid?>, IForAnyone;

public sealed class GetFundedHandler(IMediator ask) : IRequestHandler<GetFunded, FundedBid?>
{
    public Task<FundedBid?> Handle(GetFunded request, CancellationToken cancellationToken) =>
        ask.Send(new GetFundedBid(request.Reference, Caller.TheFund), cancellationToken);
}
