using System.Text.Json.Serialization;

namespace CoProductionFund.Domain.Rounds;

/// <summary>What a round offers and asks; frozen when it is published.</summary>
/// <param name="Purpose">What the round is for, in a few plain sentences.</param>
/// <param name="Invitations">Service areas with tiers and depths, inside appropriateness decisions in force.</param>
/// <param name="Smallest">Smallest grant one bid may ask for, in pence.</param>
/// <param name="Largest">Largest grant one bid may ask for, in pence.</param>
/// <param name="MatchRatio">What the partner institution brings at least, cash and in kind together, as a share of the grant.</param>
/// <param name="BidsPerGroup">How many bids one group may have in the round: 1 or more.</param>
/// <param name="ReviewsPerBid">How many panel members score each bid: 3 or more (rule 10).</param>
/// <param name="LayShare">Least share of the panel that uses such services itself.</param>
/// <param name="Tolerance">Largest difference of two marks for one criterion that needs no moderation.</param>
/// <param name="OpensAt">First instant at which bids can be started.</param>
/// <param name="ClosesAt">Last instant at which a bid is in time (inclusive).</param>
/// <param name="DecideBy">Last day on which the department promises to decide, in London.</param>
/// <param name="HowToAppeal">Printed under every decision (rule 25).</param>
/// <param name="OfferDays">Whole days a group has to take up an award, 7 to 365; null for the usual 28.</param>
/// <param name="PaidAhead">The most that may be paid as the first instalment before any match is evidenced, as a share of the award; null for the usual quarter.</param>
public sealed record RoundTerms(
    string Purpose,
    IReadOnlyList<Invitation> Invitations,
    Eligibility Eligibility,
    Pence Smallest,
    Pence Largest,
    Percent MatchRatio,
    int BidsPerGroup,
    int ReviewsPerBid,
    Percent LayShare,
    int Tolerance,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    DateOnly DecideBy,
    string HowToAppeal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OfferDays = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Percent? PaidAhead = null
);

/// <summary>How often each part of a draft was set, so that a page that is out of date does not undo what a colleague did.</summary>
public sealed record Drafts(int Terms, int Criteria, int Questions);

/// <summary>In which capacity someone sits on a panel.</summary>
public enum PanelSeat
{
    /// <summary>Leads, moderates and settles; does not score.</summary>
    Chair,

    /// <summary>Produces such services for a living.</summary>
    Professional,

    /// <summary>Uses such services, or cares for someone who does.</summary>
    Lay,
}

/// <summary>Why someone should not judge a group.</summary>
public enum Interest
{
    MemberOrTrustee,
    Employed,
    FamilyOrFriend,
    Financial,
    Other,
}

public sealed record PanelMember(PersonId Person, PanelSeat Seat)
{
    public bool Scores => Seat is not PanelSeat.Chair;
}

/// <summary>One bid to be scored by one panel member.</summary>
public sealed record Allocation(BidId Bid, GroupId Group, PersonId Reviewer);

/// <summary>From the best for the group to the worst.</summary>
public enum Outcome
{
    Awarded,
    OnReserveList,
    Declined,
}

/// <summary>An appropriateness decision in force, as far as rule 9 needs it.</summary>
public sealed record AreaInForce(
    ServiceAreaId ServiceArea,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    DateOnly DecidedOn
);
