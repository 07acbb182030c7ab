using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>Announces the round and freezes it.</summary>
public sealed record PublishRound(RoundId Round, Caller By) : Command(By), IForFundManagersOfRound;

public static class PublishRoundHandler
{
    public static async Task<Decision> Handle(
        PublishRound command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var round = await session.Open<Round>(command.Round.Value, stop);
        var areas = await ask.Send(new ListAreasInForce(round.State.Department, Caller.TheFund), stop);

        return round.Record(RoundDecisions.Publish(round.State, areas.ForRounds(), clock.GetUtcNow()));
    }
}

/// <summary>What still stands between a draft and its publication.</summary>
public sealed record ListGaps(string Reference, Caller By) : IQuery<IReadOnlyList<Problem>>, IForOverseersOfPanel;

public sealed class ListGapsHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<ListGaps, IReadOnlyList<Problem>>
{
    public async Task<IReadOnlyList<Problem>> Handle(ListGaps request, CancellationToken cancellationToken)
    {
        var row = await session.RoundByReference(request.Reference, cancellationToken);
        var round = await session.Fold<Round>(row!.Id, cancellationToken);
        var areas = await ask.Send(new ListAreasInForce(round.Department, Caller.TheFund), cancellationToken);

        return RoundReadiness.Gaps(round, areas.ForRounds(), clock.GetUtcNow());
    }
}

internal static class AreasForRounds
{
    public static IReadOnlyList<AreaInForce> ForRounds(this IReadOnlyList<AreaToInvite> areas) =>
        [.. areas.Select(it => new AreaInForce(it.Area, it.Tiers, it.Depths, it.DecidedOn))];
}
