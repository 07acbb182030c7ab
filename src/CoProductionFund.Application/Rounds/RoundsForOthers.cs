using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using Marten.Services.BatchQuerying;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A round by its id, for our own handlers, which have asked before. Null where there is none.</summary>
public sealed record GetRoundById(RoundId Round, Caller By) : IQuery<RoundRow?>, IForTheFund;

public sealed class GetRoundByIdHandler(IQuerySession session) : IRequestHandler<GetRoundById, RoundRow?>
{
    public Task<RoundRow?> Handle(GetRoundById request, CancellationToken cancellationToken) =>
        session.LoadKnown<RoundRow>(request.Round.Value, cancellationToken);
}

/// <summary>The same for whoever reads it together with other things, in one trip.</summary>
public static class RoundInTrip
{
    public static Task<RoundRow?> Round(this IBatchedQuery trip, RoundId round) =>
        trip.LoadKnown<RoundRow>(round.Value);
}

/// <summary>What the panel's work needs to know of a round.</summary>
public sealed record GetPanelById(RoundId Round, Caller By) : IQuery<PanelRow?>, IForTheFund;

public sealed class GetPanelByIdHandler(IQuerySession session) : IRequestHandler<GetPanelById, PanelRow?>
{
    public Task<PanelRow?> Handle(GetPanelById request, CancellationToken cancellationToken) =>
        session.LoadAsync<PanelRow>(request.Round.Value, cancellationToken);
}

/// <summary>Many rounds in one read.</summary>
public sealed record GetRounds(IReadOnlyCollection<RoundId> Rounds, Caller By)
    : IQuery<IReadOnlyDictionary<RoundId, RoundRow>>,
        IForTheFund;

public sealed class GetRoundsHandler(IQuerySession session)
    : IRequestHandler<GetRounds, IReadOnlyDictionary<RoundId, RoundRow>>
{
    public async Task<IReadOnlyDictionary<RoundId, RoundRow>> Handle(
        GetRounds request,
        CancellationToken cancellationToken
    ) =>
        (
            await session.LoadManyAsync<RoundRow>(cancellationToken, request.Rounds.Select(it => it.Value).ToArray())
        ).ToDictionary(row => row.Round);
}

/// <summary>The rounds whose results are published.</summary>
public sealed record ListDecidedRoundIds(Caller By) : IQuery<Guid[]>, IForTheFund;

public sealed class ListDecidedRoundIdsHandler(IQuerySession session) : IRequestHandler<ListDecidedRoundIds, Guid[]>
{
    public async Task<Guid[]> Handle(ListDecidedRoundIds request, CancellationToken cancellationToken) =>
        [
            .. await session
                .Query<RoundRow>()
                .Where(row => row.Stage == RoundStage.Decided)
                .Select(row => row.Id)
                .ToListAsync(cancellationToken),
        ];
}
