using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>What happens next to a bid, and by when.</summary>
public static class WhatNext
{
    public static IReadOnlyList<string> For(BidView view, DateTimeOffset now)
    {
        var (bid, round) = (view.Row, view.Round);
        var closes = Words.Deadline(round.ClosesAt ?? default);
        return bid.Stage switch
        {
            BidStage.Withdrawn => ["This bid was withdrawn. Nothing more happens to it."],
            _ when round.Stage is RoundStage.Cancelled =>
            [
                $"The department called this round off, so no bid to it goes any further. Its reason: {round.Notes[^1].Reason}",
            ],
            BidStage.Draft when round.TakesBids(now) =>
            [
                $"Finish and submit this bid by {closes}. The round {Words.Closing(round.ClosesAt ?? default, now)}.",
            ],
            BidStage.Draft =>
            [
                $"The round closed at {closes}. This bid was not submitted by then, so it can no longer be changed or submitted.",
            ],
            BidStage.Submitted when round.TakesBids(now) =>
            [
                $"The round is open until {closes}. Until then you can still reopen your bid and change it.",
                "Then we check whether each bid meets the rules of the round, and the panel begins to read.",
                Promise(view, now),
            ],
            BidStage.Submitted =>
            [
                "We are checking whether your bid meets the rules of the round.",
                Promise(view, now),
            ],
            BidStage.Eligible when round.Stage is RoundStage.InReview =>
            [
                "Your bid meets the rules of the round. The panel is reading and scoring it.",
                Promise(view, now),
            ],
            BidStage.Eligible => ["The panel has scored all bids. Now the department decides.", Promise(view, now)],
            BidStage.Ineligible => ["Your bid does not meet the rules of the round, so it goes no further."],
            BidStage.Awarded => ["Your bid will be funded. The award says what is due next, from whom and by when."],
            BidStage.NotTakenUp =>
            [
                "Your group did not take the award up, so the bid is not funded. Nothing more happens.",
            ],
            BidStage.OnReserveList => ["Your bid is on the reserve list. We will write to you if money comes free."],
            _ => ["Your bid was declined. Nothing more happens to it, unless you appeal."],
        };
    }

    private static string Promise(BidView view, DateTimeOffset now)
    {
        if (view.Round.Terms?.DecideBy is not { } by)
        {
            return "";
        }

        return now.LondonDate() > by
            ? $"The department promised to decide by {Words.Date(by)}. That day has passed, and it has not decided yet."
            : $"The department promises to decide by {Words.Date(by)}. You will be told the result, the reasons and the scores on the same day as everybody else.";
    }
}
