using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using MediatR;

namespace CoProductionFund.Application.Reviews;

internal static class TermsOfReview
{
    /// <summary>The part of the round that a review of this bid must respect.</summary>
    public static async Task<ReviewTerms> TermsOf(this IMediator ask, RoundId round, BidId bid, CancellationToken stop)
    {
        var row = (await ask.Send(new GetRoundById(round, Caller.TheFund), stop))!;
        var panel = await ask.Send(new GetBidsInRound([bid], Caller.TheFund), stop);
        return new(
            [.. row.Criteria.Select(it => it.Key)],
            row.Scale!,
            row.Stage is RoundStage.InReview,
            panel.GetValueOrDefault(bid)?.Moderated is not null
        );
    }
}
