using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>What is decided is recorded on the award and in the fund.</summary>
internal sealed partial class AnyMoney
{
    private void Note(string what, bool isSo = true) => Seen[what] = Seen.GetValueOrDefault(what) + (isSo ? 1 : 0);

    private static DateOnly Later(IReadOnlyList<PlannedInstalment> kept, DateOnly due) =>
        kept is [.., var last] && last.Due > due ? last.Due : due;

    private int? Maybe(int number) => random.Next(2) == 0 ? number : null;

    private Pence Amount(int most) => new(random.Next(1, most));

    private Pence Sum<T>(Func<T, Pence> amount) => Events.OfType<T>().Sum(amount);

    private bool Of(BidId bid, Func<Award, Decision> decide) => Also(bid, decide, _ => Decision.Accept());

    /// <summary>Both in one transaction, as the handlers do it: what the award says yes to the fund does not refuse.</summary>
    private bool Also(BidId bid, Func<Award, Decision> decide, Func<Fund, Decision> then)
    {
        var decision = decide(awards[bid]);
        if (decision.Events.Count == 0)
        {
            return false;
        }

        awards[bid] = decision.Events.Aggregate(awards[bid], Award.Fold);
        Events.AddRange(decision.Events);
        Assert.Null(OfFund(then).Refusal);
        return true;
    }

    private Decision OfFund(Func<Fund, Decision> decide)
    {
        var decision = decide(fund);
        fund = decision.Events.Aggregate(fund, Fund.Fold);
        Events.AddRange(decision.Events);
        return decision;
    }
}
