using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using Marten;

namespace CoProductionFund.Application.Awards;

internal static class GivingBack
{
    /// <summary>
    /// An award that is not taken up: the group's answer, the money back in the fund, the bid no longer funded, and the
    /// round's note that somebody must decide about the reserve list, in one transaction.
    /// </summary>
    public static async Task<Decision> GiveBack(
        this IDocumentSession session,
        AwardId id,
        Func<Award, Decision> decide,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<AwardRow>(id.Value, stop) is not { } row)
        {
            return decide(Award.Empty(id.Value));
        }

        await session.Shut(row.Fund, stop); // awards from the reserve list wait instead of failing
        await session.Shut(row.Round, stop);
        var award = await session.Open<Award>(id.Value, stop);
        var decision = award.Record(decide(award.State));
        if (decision.Events.Count == 0)
        {
            return decision;
        }

        var bid = await session.Open<Bid>(row.Bid.Value, stop);
        var round = await session.Open<Round>(row.Round.Value, stop);
        var fund = await session.Open<Fund>(row.Fund.Value, stop);
        bid.Insist(BidOutcomes.NotTakenUp(bid.State));
        round.Insist(ReserveListDecisions.NoteNotTakenUp(round.State, row.Bid));
        fund.Insist(FundDecisions.Release(fund.State, row.Bid, row.Round));
        return decision;
    }
}
