using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using Marten;

namespace CoProductionFund.Application.Awards;

internal static class Ending
{
    /// <summary>An award that ends: what is not paid, and its reserve, come free for the fund in the same transaction.</summary>
    public static async Task<Decision> End(
        this IDocumentSession session,
        AwardId id,
        Func<Award, Decision> decide,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<AwardRow>(id.Value, stop))!;
        await session.Shut(row.Fund, stop);
        var award = await session.Open<Award>(id.Value, stop);
        var decision = award.Record(decide(award.State));
        if (decision.Events.Count > 0)
        {
            var fund = await session.Open<Fund>(row.Fund.Value, stop);
            fund.Insist(GrantDecisions.Reduce(fund.State, row.Bid, row.Round));
        }

        return decision;
    }
}
