using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using MediatR;

namespace CoProductionFund.Application.Results;

/// <summary>The results of a decided round; null before that.</summary>
public sealed record GetResults(string Reference, int Page, Caller By) : IQuery<PublicResults?>, IForReadersOfRound;

public sealed class GetResultsHandler(IMediator ask) : IRequestHandler<GetResults, PublicResults?>
{
    public async Task<PublicResults?> Handle(GetResults request, CancellationToken cancellationToken)
    {
        var round = await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken);
        if (round?.Stage is not RoundStage.Decided)
        {
            return null;
        }

        var statistics = await ask.Send(new GetRoundStatistics(request.Reference, Caller.TheFund), cancellationToken);
        var page = await ask.Send(new ListDecidedBids(round.Round, request.Page, Caller.TheFund), cancellationToken);
        var places = await ask.Send(new GetBidsInRound(page.Items, Caller.TheFund), cancellationToken);
        var decided = await ask.Send(new GetDecidedBids(page.Items, Caller.TheFund), cancellationToken);

        return new(
            round,
            RoundFigures.Of(statistics),
            page.With<PublicBid>([
                .. from bid in decided
                where OutcomeOf(bid.Row.Stage) is not null // refused a moment ago
                select Published(bid, places.GetValueOrDefault(bid.Row.Bid)?.Ranked?.Score()),
            ])
        );
    }

    /// <summary>Null where nothing is published of a bid.</summary>
    private static Outcome? OutcomeOf(BidStage stage) =>
        stage switch
        {
            BidStage.Awarded => Outcome.Awarded,
            BidStage.OnReserveList => Outcome.OnReserveList,
            BidStage.Declined => Outcome.Declined,
            _ => null,
        };

    private static PublicBid Published(DecidedBid bid, decimal? score)
    {
        var row = bid.Row;
        var isNamed = row.Stage is BidStage.Awarded || bid.MayBeNamed;
        return new(
            row.Reference,
            OutcomeOf(row.Stage)!.Value,
            isNamed ? bid.Summary?.Title : null,
            row.Stage is BidStage.Awarded ? bid.Summary?.PublicSummary : null,
            isNamed ? bid.GroupName : null,
            row.ServiceArea!.Value,
            row.Asked!.Value,
            row.Outcome?.Amount,
            score,
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

/// <summary>The first few of them, for a page that does not say how many there are.</summary>
public sealed record ListLatestFunded(int Most, Caller By) : IQuery<IReadOnlyList<FundedBid>>, IForAnyone;

public sealed class ListLatestFundedHandler(IMediator ask) : IRequestHandler<ListLatestFunded, IReadOnlyList<FundedBid>>
{
    public Task<IReadOnlyList<FundedBid>> Handle(ListLatestFunded request, CancellationToken cancellationToken) =>
        ask.Send(new ListLatestFundedBids(Math.Clamp(request.Most, 1, 20), Caller.TheFund), cancellationToken);
}

/// <summary>One project in the public register; null unless it was funded and the results are published.</summary>
public sealed record GetFunded(string Reference, Caller By) : IQuery<FundedBid?>, IForAnyone;

public sealed class GetFundedHandler(IMediator ask) : IRequestHandler<GetFunded, FundedBid?>
{
    public Task<FundedBid?> Handle(GetFunded request, CancellationToken cancellationToken) =>
        ask.Send(new GetFundedBid(request.Reference, Caller.TheFund), cancellationToken);
}
