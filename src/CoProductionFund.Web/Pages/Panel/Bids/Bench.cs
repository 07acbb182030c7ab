using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids;

namespace CoProductionFund.Web.Pages.Panel.Bids;

/// <summary>What the pages of one bid on a panel member's bench have in common.</summary>
public static class Bench
{
    /// <summary>The bid as far as its panel member may see it now; null where it was not given to them in this round.</summary>
    public static async Task<BidForReviewer?> BidToReview(
        this Asking fund,
        string round,
        string bid,
        CancellationToken stop
    )
    {
        if (await fund.Ask(new FindBidToReview(bid, fund.By), stop) is not { } id)
        {
            return null;
        }

        var view = await fund.Ask(new GetBidForReviewer(id, fund.By), stop);
        return view.Round.Reference == round ? view : null;
    }

    public static async Task<FormOnPage> Text(this Asking fund, BidForm form, RoundRow round, CancellationToken stop)
    {
        ServiceAreaId[] ids = form.Scope?.ServiceArea is { } area ? [area] : [];
        var areas = await fund.Ask(new GetServiceAreasByIds(ids, Caller.Anyone), stop);
        return new(form, round, areas.ToDictionary(it => it.Area, it => it.Name));
    }

    public static CriterionScore? ScoreOf(this ReviewRow review, string criterion) =>
        review.Scores.FirstOrDefault(it => it.Criterion == criterion);

    public static bool IsOpen(this BidForReviewer bid) => bid.Review.Stage is ReviewStage.Open;

    public static bool IsSent(this BidForReviewer bid) => bid.Review.Stage is ReviewStage.Submitted;

    public static string Title(this BidForReviewer bid) => bid.Heading.Title.OrErased(bid.Heading.Reference);
}
