using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>What a bid calls its choices.</summary>
public static class BidWords
{
    public static string Of(Tier tier) =>
        tier switch
        {
            Tier.Individual => "One person and a professional",
            Tier.Group => "People who share a need or a place",
            _ => "A whole community, whether or not its members use the service",
        };

    public static string Of(Depth depth) =>
        depth switch
        {
            Depth.Consulted => "People are consulted",
            Depth.CoDeliver => "People deliver the service together with professionals",
            Depth.CoDesign => "People design the service together with professionals",
            _ => "People lead the service",
        };

    public static string Of(RiskCarrier carrier) =>
        carrier switch
        {
            RiskCarrier.PeopleWhoUseTheService => "People who use the service",
            RiskCarrier.Group => "Our group",
            RiskCarrier.Institution => "The partner institution",
            _ => "The department",
        };

    public static string Likelihood(int of) =>
        of switch
        {
            1 => "Hardly ever",
            2 => "Unlikely",
            3 => "It may happen",
            4 => "Likely",
            _ => "Almost certain",
        };

    public static string Severity(int of) =>
        of switch
        {
            1 => "A nuisance",
            2 => "Some trouble, soon put right",
            3 => "Real trouble for some people",
            4 => "Harm that takes long to put right",
            _ => "Serious harm",
        };

    public static string Of(WithdrawalReason reason) =>
        reason switch
        {
            WithdrawalReason.NoLongerNeeded => "The project is no longer needed",
            WithdrawalReason.FundedElsewhere => "We found the money elsewhere",
            WithdrawalReason.CannotMeetTheTerms => "We cannot meet the terms of the round",
            WithdrawalReason.TooMuchWork => "It is too much work for us",
            _ => "Another reason",
        };

    public static string Of(BidStage stage) =>
        stage switch
        {
            BidStage.Draft => "Draft",
            BidStage.Submitted => "Submitted",
            BidStage.Withdrawn => "Withdrawn",
            BidStage.Eligible => "Being looked at",
            BidStage.Ineligible => "Not eligible",
            BidStage.Awarded => "Funded",
            BidStage.OnReserveList => "On the reserve list",
            BidStage.Declined => "Declined",
            BidStage.NotTakenUp => "Not taken up",
            _ => "Not started",
        };

    public static TagColour ColourOf(BidStage stage) =>
        stage switch
        {
            BidStage.Awarded => TagColour.Green,
            BidStage.OnReserveList => TagColour.Yellow,
            BidStage.Declined or BidStage.Ineligible => TagColour.Red,
            BidStage.Eligible => TagColour.Purple,
            BidStage.Submitted => TagColour.Teal,
            BidStage.Withdrawn or BidStage.NotTakenUp => TagColour.Grey,
            _ => TagColour.Blue,
        };

    /// <summary>2:03:09pm on 3 March 2027: to the second, because a deadline rests on it.</summary>
    public static string Exactly(DateTimeOffset moment)
    {
        var local = moment.InLondon();
        var hour = local.Hour % 12 == 0 ? 12 : local.Hour % 12;
        return $"{hour}:{local.Minute:00}:{local.Second:00}{(local.Hour < 12 ? "am" : "pm")} on {Words.Date(moment)}";
    }

    /// <summary>An answer to one of the round's own questions as people read it. What does not fit its kind is shown as it was typed.</summary>
    public static string? Answer(Question question, string? answer) =>
        question.Kind switch
        {
            QuestionKind.Money when long.TryParse(answer, out var pence) => Words.Money(pence),
            QuestionKind.Number when long.TryParse(answer, out var number) => Words.Number(number),
            QuestionKind.YesNo when answer is "yes" or "no" => answer is "yes" ? "Yes" : "No",
            _ => answer,
        };
}
