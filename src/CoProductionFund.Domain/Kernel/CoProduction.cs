namespace CoProductionFund.Domain.Kernel;

/// <summary>Who takes part in producing the service.</summary>
public enum Tier
{
    /// <summary>One person and a professional.</summary>
    Individual,

    /// <summary>People who share a need or a place.</summary>
    Group,

    /// <summary>A whole community, whether or not its members use the service.</summary>
    Collective,
}

/// <summary>How deep the part is that people take, from less to more.</summary>
public enum Depth
{
    Consulted,
    CoDeliver,
    CoDesign,
    Lead,
}

/// <summary>A service area a round invites bids for, and how far they may go in it.</summary>
public sealed record Invitation(ServiceAreaId ServiceArea, IReadOnlyList<Tier> Tiers, IReadOnlyList<Depth> Depths)
{
    public bool Covers(ServiceAreaId area, Tier tier, Depth depth) =>
        ServiceArea == area && Tiers.Contains(tier) && Depths.Contains(depth);
}

/// <summary>What an applicant organisation is in law.</summary>
public enum GroupKind
{
    RegisteredCharity,
    CommunityInterestCompany,
    CommunityBenefitSociety,
    TenantManagementOrganisation,
    UnincorporatedGroup,
}
