using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Design;

/// <summary>What happens next with a bid, and by when: the line under it in every list of the group.</summary>
public static class NextOfBid
{
    public static string Next(this BidLine line, DateTimeOffset now)
    {
        var (stage, round) = (line.Row.Stage, line.Round);
        var closes = round.ClosesAt ?? default;
        var decideBy = round.Terms is { } terms ? Words.Date(terms.DecideBy) : "the day the round says";
        var takesBids = round.Stage is RoundStage.Open && now <= closes;
        return stage switch
        {
            BidStage.Withdrawn => "You took this bid back. Nothing more happens.",
            BidStage.Ineligible => "This bid does not meet the rules of the round. Read why.",
            BidStage.Awarded => "Funded. The award says what is due next.",
            BidStage.NotTakenUp => "Your group did not take the award up. Nothing more happens.",
            BidStage.OnReserveList => "On the reserve list. Read the reasons and how to appeal.",
            BidStage.Declined => "Not funded. Read the reasons and how to appeal.",
            _ when round.Stage is RoundStage.Cancelled => "The round was cancelled. Nothing more happens.",
            BidStage.Draft when takesBids =>
                $"Finish and submit it by {Words.Deadline(closes)}: the round {Words.Closing(closes, now)}.",
            BidStage.Draft => "The round has closed, so this bid can no longer be submitted.",
            BidStage.Submitted when takesBids =>
                $"Submitted. You can change it until {Words.Deadline(closes)}; then we check it.",
            BidStage.Submitted => $"We are checking whether it meets the rules. The decision comes by {decideBy}.",
            _ => $"A panel is scoring it. The decision comes by {decideBy}.",
        };
    }
}
