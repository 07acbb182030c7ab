using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Design;

/// <summary>The fund's own terms in plain words, the same on every page.</summary>
public static class Meanings
{
    public static string Name(this Tier tier) =>
        tier switch
        {
            Tier.Individual => "One person",
            Tier.Group => "A group of people",
            _ => "A whole community",
        };

    public static string Means(this Tier tier) =>
        tier switch
        {
            Tier.Individual => "one person and a professional work together on that person’s own service",
            Tier.Group => "people who share a need or a place work together with professionals",
            _ => "everyone in a community gains, whether or not they use the service themselves",
        };

    public static string Name(this Depth depth) =>
        depth switch
        {
            Depth.Consulted => "Consulted",
            Depth.CoDeliver => "Co-deliver",
            Depth.CoDesign => "Co-design",
            _ => "Lead",
        };

    public static string Means(this Depth depth) =>
        depth switch
        {
            Depth.Consulted => "people say what they think, and professionals decide",
            Depth.CoDeliver => "people run part of the service together with professionals",
            Depth.CoDesign => "people and professionals plan the service together",
            _ => "people lead, and professionals support them",
        };

    public static string Name(this GroupKind kind) =>
        kind switch
        {
            GroupKind.RegisteredCharity => "Registered charity",
            GroupKind.CommunityInterestCompany => "Community interest company",
            GroupKind.CommunityBenefitSociety => "Community benefit society",
            GroupKind.TenantManagementOrganisation => "Tenant management organisation",
            _ => "Unincorporated group",
        };

    public static string Means(this GroupKind kind) =>
        kind switch
        {
            GroupKind.RegisteredCharity => "In England and Wales, Scotland or Northern Ireland",
            GroupKind.CommunityInterestCompany => "Registered at Companies House",
            GroupKind.CommunityBenefitSociety => "On the mutuals register",
            GroupKind.TenantManagementOrganisation => "Tenants who manage the homes they live in",
            _ => "A group with rules of its own that is not registered anywhere",
        };

    public static string Name(this IdentifierScheme scheme) =>
        scheme switch
        {
            IdentifierScheme.CharityEnglandWales => "Charity number in England and Wales",
            IdentifierScheme.CharityScotland => "Charity number in Scotland",
            IdentifierScheme.CharityNorthernIreland => "Charity number in Northern Ireland",
            IdentifierScheme.Company => "Company number",
            IdentifierScheme.Vat => "VAT registration number",
            _ => "Number on the mutuals register",
        };

    public static string Name(this RoundStage stage) =>
        stage switch
        {
            RoundStage.Published => "Opening soon",
            RoundStage.Open => "Open",
            RoundStage.InReview or RoundStage.Ranked => "Being decided",
            RoundStage.Decided => "Decided",
            RoundStage.Cancelled => "Cancelled",
            _ => "Draft",
        };

    public static TagColour Colour(this RoundStage stage) =>
        stage switch
        {
            RoundStage.Open => TagColour.Green,
            RoundStage.Published => TagColour.Blue,
            RoundStage.InReview or RoundStage.Ranked => TagColour.Yellow,
            RoundStage.Cancelled => TagColour.Red,
            _ => TagColour.Grey,
        };

    public static string Name(this BidStage stage) =>
        stage switch
        {
            BidStage.Draft => "Draft",
            BidStage.Submitted => "Submitted",
            BidStage.Withdrawn => "Withdrawn",
            BidStage.Ineligible => "Not eligible",
            BidStage.Eligible => "With the panel",
            BidStage.Awarded => "Funded",
            BidStage.OnReserveList => "Reserve list",
            BidStage.Declined => "Declined",
            BidStage.NotTakenUp => "Not taken up",
            _ => "Not started",
        };

    public static TagColour Colour(this BidStage stage) =>
        stage switch
        {
            BidStage.Awarded => TagColour.Green,
            BidStage.Draft => TagColour.Blue,
            BidStage.Submitted or BidStage.Eligible => TagColour.Yellow,
            BidStage.OnReserveList => TagColour.Purple,
            _ => TagColour.Grey,
        };
}
