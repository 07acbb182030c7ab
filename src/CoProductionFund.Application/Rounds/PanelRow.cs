using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CoProductionFund.Application.Rounds;

/// <summary>The panel of a round and its work, for the chair, the department and auditors.</summary>
public sealed record PanelRow(
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
    public RoundId Round => new(Id);

    /// <summary>Awards not taken up about whose money nobody has decided yet, the oldest first.</summary>
    public IReadOnlyList<BidId> Unanswered { get; init; } = [];

    /// <summary>The bids that wait on the reserve list, best first.</summary>
    public IReadOnlyList<BidId> Reserve => ReserveListDecisions.Waiting(Ranked, Decisions);

    public PersonId? Chair => Members.Where(it => !it.Scores).Select(it => (PersonId?)it.Person).FirstOrDefault();
}

public sealed partial class PanelRowProjection : SingleStreamProjection<PanelRow, Guid>
{
    public override PanelRow? Evolve(PanelRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, RoundDrafted it) => new(id, it.Reference, it.Department, [], [], [], [], [], [], []),
            ({ } r, PanelMemberAppointed it) => r with
            {
                Members = [.. r.Members.Where(member => member.Person != it.Person), new(it.Person, it.Seat)],
            },
            ({ } r, PanelMemberStoodDown it) => r with
            {
                Members = [.. r.Members.Where(member => member.Person != it.Person)],
                Allocations = [.. r.Allocations.Where(a => a.Reviewer != it.Person || !it.Released.Contains(a.Bid))],
            },
            ({ } r, PanelInterestDeclared it) => r with
            {
                Interests = [.. r.Interests, it],
                Allocations = [.. r.Allocations.Where(a => a.Reviewer != it.Person || a.Group != it.Group)],
            },
            ({ } r, ReviewsAllocated it) => r with
            {
                Allocations = [.. r.Allocations, .. it.Allocations],
                TooFew = it.TooFew,
            },
            ({ } r, ScoresModerated it) => r with { Moderated = [.. r.Moderated, it] },
            ({ } r, RankingSettled it) => r with { Ranked = it.Ranked },
            ({ } r, DecisionNoted it) => r with { Decisions = [.. r.Decisions, it] },
            ({ } r, DecisionNoteTakenBack it) => r with
            {
                Decisions = [.. r.Decisions.Where(each => each.Bid != it.Bid)],
            },
            ({ } r, AwardNotTakenUp it) => r with { Unanswered = [.. r.Unanswered, it.Bid] },
            ({ } r, ReserveBidAwarded it) => r with
            {
                Decisions = ReserveListDecisions.After(it, r.Decisions),
                Unanswered = [.. r.Unanswered.Where(bid => bid != it.InPlaceOf)],
            },
            ({ } r, FreedMoneyKept it) => r with { Unanswered = [.. r.Unanswered.Where(bid => bid != it.NotTakenUp)] },
            _ => row,
        };
}
