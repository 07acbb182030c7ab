using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Awards;

/// <summary>What people call the states of an award, and what is due next from whom.</summary>
public static class AwardWords
{
    public static string Of(AwardStage stage) =>
        stage switch
        {
            AwardStage.Offered => "Offered",
            AwardStage.Accepted => "Accepted",
            AwardStage.Refused => "Refused",
            AwardStage.Lapsed => "Lapsed",
            AwardStage.Terminated => "Ended early",
            AwardStage.Completed => "Complete",
            _ => "Not offered",
        };

    public static TagColour ColourOf(AwardStage stage) =>
        stage switch
        {
            AwardStage.Offered => TagColour.Yellow,
            AwardStage.Accepted => TagColour.Green,
            AwardStage.Completed => TagColour.Teal,
            AwardStage.Refused or AwardStage.Lapsed or AwardStage.Terminated => TagColour.Red,
            _ => TagColour.Grey,
        };

    public static string Of(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.FundedElsewhere => "We found the money elsewhere",
            RefusalReason.AmountTooSmall => "The amount is too small to do the work",
            RefusalReason.CannotMeetTheConditions => "We cannot meet the conditions",
            RefusalReason.PartnerWithdrew => "The partner institution withdrew",
            RefusalReason.NoLongerNeeded => "The project is no longer needed",
            _ => "Another reason",
        };

    /// <summary>What is due next, from whom and by when.</summary>
    public static string Next(AwardRow award, DateTimeOffset now) =>
        award.Stage switch
        {
            AwardStage.Offered when now < award.LapsesAt =>
                $"A lead of the group must accept or refuse the offer by {Words.Deadline(award.LapsesAt)}, {Words.FromNow(award.LapsesAt.AddMinutes(-1), now)}. After that it lapses, and the money goes to others.",
            AwardStage.Offered => "The time to answer the offer has passed, so it lapses.",
            AwardStage.Terminated => "The department ended the award early. Nothing more is paid.",
            AwardStage.Accepted =>
                "The project is being prepared or goes on. The page of the award says what is due next, and from whom.",
            AwardStage.Refused =>
                "The group refused the award, and its money went back to the fund. Nothing more happens.",
            AwardStage.Lapsed =>
                "Nobody answered the offer in time, and its money went back to the fund. Nothing more happens.",
            AwardStage.Completed => "The project is complete. What came of it is published with its evaluation.",
            _ => "",
        };
}
