using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>
/// Records that the project is complete, and what of the grant was not spent: that is asked back with the payments. What was not
/// paid comes free for the fund in the same transaction, as when an award is ended early.
/// </summary>
public sealed record CompleteAward(AwardId Award, Caller By) : Command(By), IForReviewersOfReturns;

public static class CompleteAwardHandler
{
    public static async Task<Decision> Handle(
        CompleteAward command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<AwardRow>(command.Award.Value, stop))!;
        await session.Shut(row.Fund, stop);
        var award = await session.Open<Award>(command.Award.Value, stop);
        var decision = award.Record(
            CompletionDecisions.Complete(award.State, clock.GetUtcNow().LondonDate(), command.By.Person!.Value)
        );
        if (decision.Events.Count > 0)
        {
            var fund = await session.Open<Fund>(row.Fund.Value, stop);
            fund.Insist(GrantDecisions.Reduce(fund.State, row.Bid, row.Round));
        }

        return decision;
    }
}
