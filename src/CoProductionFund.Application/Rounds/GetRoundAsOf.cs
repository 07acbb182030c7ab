using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A round, its panel, ranking and decisions as they stood at a moment.</summary>
/// <param name="Bids">References of the bids the panel had to do with.</param>
public sealed record RoundThen(RoundRow Round, PanelWork Panel, IReadOnlyDictionary<BidId, string> Bids);

/// <summary>Null before the round was drafted.</summary>
public sealed record GetRoundAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<RoundThen?>,
        IForOverseersOfPanel;

public sealed class GetRoundAsOfHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetRoundAsOf, RoundThen?>
{
    public async Task<RoundThen?> Handle(GetRoundAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.RoundByReference(request.Reference, cancellationToken))!;
        var events = await session.Events.FetchStreamAsync(
            now.Id,
            timestamp: request.At.ToUniversalTime(),
            token: cancellationToken
        );

        if (events.Count == 0)
        {
            return null;
        }

        var panel = PanelWork.Of(
            events.Replay<PanelRow, PanelRowProjection>(now.Id)!,
            new BidInRoundProjection().Replay(events).Values
        );
        BidId[] bids = [.. panel.Allocations.Select(it => it.Bid).Union(panel.Ranked.Select(it => it.Bid))];
        return new(
            events.Replay<RoundRow, RoundRowProjection>(now.Id)!,
            panel,
            await ask.Send(new ReferencesOfBids(bids, Caller.TheFund), cancellationToken)
        );
    }
}
