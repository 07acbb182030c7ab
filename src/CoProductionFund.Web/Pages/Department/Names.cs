using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Department;

/// <summary>What people call the things of the domain.</summary>
public static class Names
{
    public static string Of(RoundStage stage) =>
        stage switch
        {
            RoundStage.Draft => "Draft",
            RoundStage.Published => "Published",
            RoundStage.Open => "Open",
            RoundStage.InReview => "With the panel",
            RoundStage.Ranked => "To decide",
            RoundStage.Decided => "Decided",
            RoundStage.Cancelled => "Cancelled",
            _ => "Unknown",
        };

    public static TagColour ColourOf(RoundStage stage) =>
        stage switch
        {
            RoundStage.Draft or RoundStage.Cancelled => TagColour.Grey,
            RoundStage.Published => TagColour.Blue,
            RoundStage.Open => TagColour.Green,
            RoundStage.InReview => TagColour.Purple,
            RoundStage.Ranked => TagColour.Orange,
            _ => TagColour.Teal,
        };

    public static string Of(BidStage stage) =>
        stage switch
        {
            BidStage.Draft => "Draft",
            BidStage.Submitted => "Submitted",
            BidStage.Withdrawn => "Withdrawn",
            BidStage.Eligible => "Eligible",
            BidStage.Ineligible => "Not eligible",
            BidStage.Awarded => "Award",
            BidStage.OnReserveList => "Reserve list",
            BidStage.Declined => "Declined",
            BidStage.NotTakenUp => "Award, not taken up",
            _ => "Not started",
        };

    public static TagColour ColourOf(BidStage stage) =>
        stage switch
        {
            BidStage.Awarded => TagColour.Green,
            BidStage.OnReserveList => TagColour.Yellow,
            BidStage.Declined or BidStage.Ineligible => TagColour.Red,
            BidStage.Eligible => TagColour.Teal,
            BidStage.Submitted => TagColour.Blue,
            _ => TagColour.Grey,
        };

    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Awarded => "Award",
            Outcome.OnReserveList => "Reserve list",
            _ => "Declined",
        };

    public static string Of(Tier tier) =>
        tier switch
        {
            Tier.Individual => "Individual",
            Tier.Group => "Group",
            _ => "Collective",
        };

    public static string HintOf(Tier tier) =>
        tier switch
        {
            Tier.Individual => "One person and a professional",
            Tier.Group => "People who share a need or a place",
            _ => "A whole community, whether or not its members use the service",
        };

    public static string Of(Depth depth) =>
        depth switch
        {
            Depth.Consulted => "Consulted",
            Depth.CoDeliver => "Deliver together",
            Depth.CoDesign => "Design together",
            _ => "Lead",
        };

    public static string Of(GroupKind kind) =>
        kind switch
        {
            GroupKind.RegisteredCharity => "Registered charity",
            GroupKind.CommunityInterestCompany => "Community interest company",
            GroupKind.CommunityBenefitSociety => "Community benefit society",
            GroupKind.TenantManagementOrganisation => "Tenant management organisation",
            _ => "Unincorporated group",
        };

    public static string Of(PanelSeat seat) =>
        seat switch
        {
            PanelSeat.Chair => "Chair",
            PanelSeat.Professional => "Professional member",
            _ => "Lay member",
        };

    public static string Of(StaffRole role) => role is StaffRole.FundManager ? "Fund manager" : "Grant officer";

    public static string Of(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Text => "Text",
            QuestionKind.Number => "Number",
            QuestionKind.Money => "Money",
            QuestionKind.Choice => "One of several answers",
            _ => "Yes or no",
        };
}
