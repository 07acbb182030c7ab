using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A panel and all it did, put together from its rows. As large as the round: pages ask for the part they show.</summary>
public sealed record PanelWork(
    Guid Id,
    string Reference,
    DepartmentId Department,
    IReadOnlyList<PanelMember> Members,
    IReadOnlyList<PanelInterestDeclared> Interests,
    IReadOnlyList<Allocation> Allocations,
    IReadOnlyList<BidId> TooFew,
    IReadOnlyList<ScoresModerated> Moderated,
    IReadOnlyList<RankedBid> Ranked,
    IReadOnlyList<DecisionNoted> Decisions
)
{
    public IReadOnlyList<BidId> Unanswered { get; init; } = [];

    public PersonId? Chair => Members.Where(it => !it.Scores).Select(it => (PersonId?)it.Person).FirstOrDefault();

    public static PanelWork Of(PanelRow panel, IEnumerable<BidInRound> bids)
    {
        var all = bids.OrderBy(it => it.Place).ThenBy(it => it.Id).ToList();
        return new(
            panel.Id,
            panel.Reference,
            panel.Department,
            panel.Members,
            panel.Interests,
            [.. all.SelectMany(it => it.Scorers(panel))],
            panel.TooFew,
            [.. all.Where(it => it.Moderated is not null).Select(it => new ScoresModerated(it.Bid, it.Moderated!))],
            [.. all.Select(it => it.Ranked).OfType<RankedBid>()],
            [.. all.Select(it => it.Decision).OfType<DecisionNoted>()]
        )
        {
            Unanswered = panel.Unanswered,
        };
    }
}

/// <summary>The whole of it, for our own handlers and whoever plays a story.</summary>
public sealed record GetPanelWork(RoundId Round, Caller By) : IQuery<PanelWork?>, IForTheFund;

public sealed class GetPanelWorkHandler(IQuerySession session) : IRequestHandler<GetPanelWork, PanelWork?>
{
    public async Task<PanelWork?> Handle(GetPanelWork request, CancellationToken cancellationToken)
    {
        var panel = await session.LoadAsync<PanelRow>(request.Round.Value, cancellationToken);
        var bids = await session
            .Query<BidInRound>()
            .Where(row => row.Round == request.Round)
            .ToListAsync(cancellationToken);
        return panel is null ? null : PanelWork.Of(panel, bids);
    }
}
