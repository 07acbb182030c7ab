using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten.Services.BatchQuerying;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The part of a round that bids must respect, as the domain wants it.</summary>
internal static class TermsOfRound
{
    /// <returns>The round and its terms; a round that cannot be found takes no bids.</returns>
    public static async Task<(RoundRow? Round, BidTerms Terms)> TermsOf(
        this IMediator ask,
        RoundId round,
        CancellationToken stop
    )
    {
        var row = await ask.Send(new GetRoundById(round, Caller.TheFund), stop);
        return (row, row.ForBids());
    }

    /// <summary>The terms alone, within a trip: there when the trip has been executed.</summary>
    public static async Task<BidTerms> TermsOf(this IBatchedQuery trip, RoundId round) =>
        (await trip.Round(round)).ForBids();

    public static BidTerms ForBids(this RoundRow? row) =>
        row?.Terms is { } terms
            ? new(
                row.Stage is RoundStage.Open,
                row.ClosesAt!.Value,
                terms.Invitations,
                terms.Eligibility,
                terms.Smallest,
                terms.Largest,
                terms.MatchRatio,
                terms.BidsPerGroup,
                row.Questions,
                [.. row.Criteria.Select(it => it.Key)]
            )
            : new(false, default, [], new([], null, [], []), default, default, default, 0, [], []);
}
