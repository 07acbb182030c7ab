using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CoProductionFund.Application.Rounds;

/// <summary>Who sits on the panel of a round: small, since every page of the panel asks it. What it did with each bid is a <see cref="BidInRound"/>.</summary>
/// <param name="TooFew">Bids that lack panel members since they were last shared out.</param>
public sealed record PanelRow(
    Guid Id,
    string Reference,
    DepartmentId Department,
    IReadOnlyList<PanelMember> Members,
    IReadOnlyList<PanelInterestDeclared> Interests,
    IReadOnlyList<BidId> TooFew
)
{
    public RoundId Round => new(Id);

    /// <summary>Awards not taken up about whose money nobody has decided yet, the oldest first.</summary>
    public IReadOnlyList<BidId> Unanswered { get; init; } = [];

    public PersonId? Chair => Members.Where(it => !it.Scores).Select(it => (PersonId?)it.Person).FirstOrDefault();
}

public sealed partial class PanelRowProjection : SingleStreamProjection<PanelRow, Guid>
{
    public PanelRowProjection()
    {
        IncludeType<RoundDrafted>();
        IncludeType<PanelMemberAppointed>();
        IncludeType<PanelMemberStoodDown>();
        IncludeType<PanelInterestDeclared>();
        IncludeType<ReviewsAllocated>();
        IncludeType<AwardNotTakenUp>();
        IncludeType<ReserveBidAwarded>();
        IncludeType<FreedMoneyKept>();
    }

    public override PanelRow? Evolve(PanelRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, RoundDrafted it) => new(id, it.Reference, it.Department, [], [], []),
            ({ } r, PanelMemberAppointed it) => r with
            {
                Members = [.. r.Members.Where(member => member.Person != it.Person), new(it.Person, it.Seat)],
            },
            ({ } r, PanelMemberStoodDown it) => r with
            {
                Members = [.. r.Members.Where(member => member.Person != it.Person)],
            },
            ({ } r, PanelInterestDeclared it) => r with { Interests = [.. r.Interests, it] },
            ({ } r, ReviewsAllocated it) => r with { TooFew = it.TooFew },
            ({ } r, AwardNotTakenUp it) => r with { Unanswered = [.. r.Unanswered, it.Bid] },
            ({ } r, ReserveBidAwarded it) => r with
            {
                Unanswered = [.. r.Unanswered.Where(bid => bid != it.InPlaceOf)],
            },
            ({ } r, FreedMoneyKept it) => r with { Unanswered = [.. r.Unanswered.Where(bid => bid != it.NotTakenUp)] },
            _ => row,
        };
}
