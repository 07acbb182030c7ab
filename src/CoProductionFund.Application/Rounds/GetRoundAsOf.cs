using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A round, its panel, ranking and decisions as they stood at a moment.</summary>
public sealed record RoundThen(RoundRow Round, PanelRow Panel);

/// <summary>Null before the round was drafted.</summary>
public sealed record GetRoundAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<RoundThen?>,
        IForOverseersOfPanel;

public sealed class GetRoundAsOfHandler(IQuerySession session) : IRequestHandler<GetRoundAsOf, RoundThen?>
{
    public async Task<RoundThen?> Handle(GetRoundAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.RoundByReference(request.Reference, cancellationToken))!;
        var events = await session.Events.FetchStreamAsync(
            now.Id,
            timestamp: request.At.ToUniversalTime(),
            token: cancellationToken
        );

        return events.Count == 0
            ? null
            : new(
                events.Replay<RoundRow>(new RoundRowProjection().Evolve, now.Id)!,
                events.Replay<PanelRow>(new PanelRowProjection().Evolve, now.Id)!
            );
    }
}
