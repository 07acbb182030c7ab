using System.Runtime.CompilerServices;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten.Events.Projections;

namespace CoProductionFund.Application.Rounds;

/// <summary>What the round says of one bid: who scores it, how a difference was settled, its place and its decision.</summary>
/// <param name="Id">The bid's.</param>
/// <param name="Allocations">In the order they were given; those in whose group an interest was declared since are still here.</param>
/// <param name="Moderated">How a difference was settled; null while none was.</param>
/// <param name="Place">Its line in the ranking, 1 for the first; bids that share a rank have a line each. Null until it is settled.</param>
/// <param name="Outcome">Null until decided.</param>
public sealed record BidInRound(
    Guid Id,
    RoundId Round,
    IReadOnlyList<Allocation> Allocations,
    string? Moderated,
    int? Place,
    RankedBid? Ranked,
    Outcome? Outcome,
    string? DepartureReason
)
{
    public BidId Bid => new(Id);

    /// <summary>The award was refused or lapsed.</summary>
    public bool NotTakenUp { get; init; }

    public DecisionNoted? Decision => Outcome is { } outcome ? new(Bid, outcome, DepartureReason) : null;

    /// <summary>Who scores it: without those who declared an interest in its group since it was given to them.</summary>
    public IEnumerable<Allocation> Scorers(PanelRow panel) =>
        Allocations.Where(it => panel.Interests.All(i => i.Person != it.Reviewer || i.Group != it.Group));
}

/// <summary>One row for each bid, all from the round's own stream: whoever writes to it writes alone, so no row is lost to another.</summary>
public sealed partial class BidInRoundProjection : MultiStreamProjection<BidInRound, Guid>
{
    /// <summary>What an event about a whole round says of each bid, kept as long as the event: nobody goes through 1,750 bids 1,750 times.</summary>
    private static readonly ConditionalWeakTable<ReviewsAllocated, ILookup<Guid, Allocation>> Allocated = [];

    private static readonly ConditionalWeakTable<RankingSettled, Dictionary<Guid, int>> Settled = [];

    public BidInRoundProjection()
    {
        Identities<IEvent<ReviewsAllocated>>(e => BidsIn(e.Data));
        Identities<IEvent<PanelMemberStoodDown>>(e => BidsIn(e.Data));
        Identities<IEvent<ScoresModerated>>(e => BidsIn(e.Data));
        Identities<IEvent<RankingSettled>>(e => BidsIn(e.Data));
        Identities<IEvent<DecisionNoted>>(e => BidsIn(e.Data));
        Identities<IEvent<DecisionNoteTakenBack>>(e => BidsIn(e.Data));
        Identities<IEvent<AwardNotTakenUp>>(e => BidsIn(e.Data));
        Identities<IEvent<ReserveBidAwarded>>(e => BidsIn(e.Data));
    }

    public override BidInRound? Evolve(BidInRound? row, Guid id, IEvent e)
    {
        var bid = row ?? new(id, new(e.StreamId), [], null, null, null, null, null);
        return e.Data switch
        {
            ReviewsAllocated it => bid with
            {
                Allocations =
                [
                    .. bid.Allocations,
                    .. Allocated.GetValue(it, all => all.Allocations.ToLookup(a => a.Bid.Value))[id],
                ],
            },
            PanelMemberStoodDown it => bid with
            {
                Allocations = [.. bid.Allocations.Where(a => a.Reviewer != it.Person)],
            },
            ScoresModerated it => bid with { Moderated = bid.Moderated ?? it.Reason },
            RankingSettled it => Ranked(bid, it),
            DecisionNoted it => bid with { Outcome = it.Outcome, DepartureReason = it.DepartureReason },
            DecisionNoteTakenBack => bid with { Outcome = null, DepartureReason = null },
            AwardNotTakenUp => bid with { NotTakenUp = true },
            ReserveBidAwarded => bid with { Outcome = Domain.Rounds.Outcome.Awarded },
            _ => row,
        };
    }

    /// <summary>The rows after these events of a round, by bid.</summary>
    public IReadOnlyDictionary<Guid, BidInRound> Replay(IEnumerable<IEvent> events)
    {
        Dictionary<Guid, BidInRound> rows = [];
        foreach (var e in events)
        {
            foreach (var id in BidsIn(e.Data))
            {
                rows[id] = Evolve(rows.GetValueOrDefault(id), id, e)!;
            }
        }

        return rows;
    }

    private static BidInRound Ranked(BidInRound bid, RankingSettled settled)
    {
        var at = Settled.GetValue(
            settled,
            all => all.Ranked.Index().ToDictionary(it => it.Item.Bid.Value, it => it.Index)
        )[bid.Id];
        return bid with { Place = at + 1, Ranked = settled.Ranked[at] };
    }

    private static IReadOnlyList<Guid> BidsIn(object happened) =>
        happened switch
        {
            ReviewsAllocated it => [.. it.Allocations.Select(a => a.Bid.Value).Distinct()],
            PanelMemberStoodDown it => [.. it.Released.Select(bid => bid.Value)],
            ScoresModerated it => [it.Bid.Value],
            RankingSettled it => [.. it.Ranked.Select(place => place.Bid.Value)],
            DecisionNoted it => [it.Bid.Value],
            DecisionNoteTakenBack it => [it.Bid.Value],
            AwardNotTakenUp it => [it.Bid.Value],
            ReserveBidAwarded it => [it.Bid.Value],
            _ => [],
        };
}
