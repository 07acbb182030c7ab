namespace CoProductionFund.Domain.Bids;

/// <summary>The part of a round that bids must respect.</summary>
/// <param name="IsOpen">The opening moment has come and the round was neither closed nor cancelled.</param>
/// <param name="ClosesAt">Last instant at which a bid is in time (inclusive).</param>
/// <param name="Smallest">Smallest grant, in pence.</param>
/// <param name="Largest">Largest grant, in pence.</param>
/// <param name="MatchRatio">What the institution brings at least, as a share of the grant.</param>
public sealed record BidTerms(
    bool IsOpen,
    DateTimeOffset ClosesAt,
    IReadOnlyList<Invitation> Invitations,
    Eligibility Eligibility,
    Pence Smallest,
    Pence Largest,
    Percent MatchRatio,
    int BidsPerGroup,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<string> Criteria
);

/// <summary>What eligibility asks of the group itself.</summary>
public sealed record Applicant(GroupKind Kind, Pence AnnualIncome, string PostcodeDistrict);
