using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.PaymentRuns;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Holds what a fund says of its money against the events of the fund, its awards, its runs and its cases.</summary>
internal static class EveryPenny
{
    public static async Task AddsUp(TheFund fund, APaidAward it, IReadOnlyList<SafetyNetCaseId> cases)
    {
        var money = await it.Results.Money();
        var ofFund = await fund.EventsOf(it.Results.Scene.FundId.Value);
        var ofAwards = await Of(fund, it.Bidders.Select(each => each.Award.Value));
        var runs = ofAwards.OfType<InstalmentPutInRun>().Select(each => each.Run).Distinct().ToList();
        var ofRuns = await Of(fund, runs.Select(each => each.Value));

        Assert.Equal(money.Budget, money.Committed + money.SetAside + money.Left);
        Assert.True(money.Left >= Pence.Zero, "More is committed and set aside than the budget.");
        Assert.True(money.ReserveLeft >= Pence.Zero, "More is drawn than was set aside.");
        Assert.Equal(ofFund.OfType<BudgetRevised>().LastOrDefault()?.Budget ?? Pence.Pounds(60_000), money.Budget);
        Assert.Equal(ofFund.OfType<FundsCommitted>().Sum(each => each.Amount), money.Committed);
        Assert.Equal(ofFund.OfType<FundsCommitted>().Sum(each => each.SetAside), money.SetAside);

        // the fund's, the awards' and the runs' events tell the same payments, each of them once
        var paid = ofFund
            .OfType<GrantPaid>()
            .Select(each => (each.Bid.Value, each.Instalment, each.Amount))
            .Order()
            .ToList();
        Assert.Equal(paid.Distinct(), paid);
        Assert.Equal(
            paid,
            ofAwards.OfType<InstalmentPaid>().Select(each => (each.Bid.Value, each.Number, each.Amount)).Order()
        );
        Assert.Equal(paid.Count, ofRuns.OfType<PaymentConfirmed>().Count());
        Assert.Equal(ofAwards.OfType<InstalmentBounced>().Count(), ofRuns.OfType<PaymentBounced>().Count());
        Assert.Equal(paid.Select(each => each.Amount).Sum(each => each), money.Paid);
        string[] answered =
        [
            .. ofRuns.OfType<PaymentConfirmed>().Select(each => each.Reference),
            .. ofRuns.OfType<PaymentBounced>().Select(each => each.Reference),
        ];
        Assert.Equal(answered.Distinct(), answered);
        Assert.Equal(
            ofRuns.OfType<PaymentRunStarted>().SelectMany(each => each.Lines).Select(each => each.Reference).Order(),
            ofAwards.OfType<InstalmentPutInRun>().Select(each => each.Reference).Order()
        );

        foreach (var each in cases)
        {
            Assert.Equal(
                ofFund.OfType<ReserveDrawn>().Where(drawn => drawn.Case == each).Select(drawn => drawn.Amount),
                (await fund.EventsOf(each.Value)).OfType<BridgingFundsReleased>().Select(released => released.Amount)
            );
        }

        Assert.Equal(ofFund.OfType<ReserveDrawn>().Sum(each => each.Amount), money.Drawn);
        foreach (var each in it.Bidders)
        {
            NothingHeldGoes(await fund.EventsOf(each.Award.Value));
        }
    }

    private static void NothingHeldGoes(IEnumerable<object> events)
    {
        HashSet<(int?, HoldCause)> holds = [];
        foreach (var e in events)
        {
            switch (e)
            {
                case InstalmentHeld held:
                    holds.Add((held.Number, held.Cause));
                    break;
                case InstalmentBounced bounced:
                    holds.Add((bounced.Number, HoldCause.Bounced));
                    break;
                case InstalmentHoldCleared cleared:
                    holds.Remove((cleared.Number, cleared.Cause));
                    break;
                case InstalmentReleased { Number: var number }:
                    Assert.DoesNotContain(holds, hold => hold.Item1 is null || hold.Item1 == number);
                    break;
                case InstalmentPutInRun { Number: var number }:
                    Assert.DoesNotContain(holds, hold => hold.Item1 is null || hold.Item1 == number);
                    break;
                default:
                    break;
            }
        }
    }

    private static async Task<IReadOnlyList<object>> Of(TheFund fund, IEnumerable<Guid> streams)
    {
        List<object> found = [];
        foreach (var stream in streams)
        {
            found.AddRange(await fund.EventsOf(stream));
        }

        return found;
    }
}
