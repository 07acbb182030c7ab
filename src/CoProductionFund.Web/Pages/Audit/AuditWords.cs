using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Pages.Audit;

public static class AuditWords
{
    public static string Say(BidStage stage) =>
        stage switch
        {
            BidStage.Draft => "Draft",
            BidStage.Submitted => "Handed in",
            BidStage.Withdrawn => "Withdrawn",
            BidStage.Eligible => "Eligible, with the panel and the department",
            BidStage.Ineligible => "Not eligible",
            BidStage.Awarded => "Awarded",
            BidStage.OnReserveList => "On the reserve list",
            BidStage.Declined => "Declined",
            BidStage.NotTakenUp => "Awarded, and not taken up",
            _ => "Not begun",
        };

    public static string Say(RoundStage stage) => Panel.PanelWords.Say(stage);

    public static string Say(Outcome? outcome) =>
        outcome switch
        {
            Outcome.Awarded => "Awarded",
            Outcome.OnReserveList => "Reserve list",
            Outcome.Declined => "Declined",
            _ => "Not decided",
        };
}
