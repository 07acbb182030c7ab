using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Tests.Funds;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>A fund and its awards, to which anything may happen.</summary>
internal sealed partial class AnyMoney(Random random)
{
    private static readonly Percent Ratio = new(2_345);

    private static readonly DateOnly FirstDay = Some.Day("2027-01-01");

    private readonly Dictionary<BidId, Award> awards = [];
    private readonly Dictionary<BidId, Pence> match = [];
    private readonly List<(BidId Bid, int Number, PaymentRunId Run)> going = [];
    private readonly HashSet<(BidId, PaymentRunId, int)> paid = [];
    private Fund fund = Fund.Fold(Fund.Empty(default), AFund.Established);
    private int made;

    /// <summary>Bids on the reserve list that may move up, because money came free.</summary>
    private int freed;

    public List<IDomainEvent> Events { get; } = [];

    /// <summary>What happened that has no event of its own, and how often.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    public void Anything()
    {
        if (awards.Count == 0 || random.Next(60) == 0)
        {
            Promise();
            return;
        }

        var bid = awards.Keys.ElementAt(random.Next(awards.Count));
        if (awards[bid].Stage is AwardStage.Offered or AwardStage.Refused or AwardStage.Lapsed)
        {
            AnswerOffer(bid);
            return;
        }

        var number = random.Next(1, 5);
        var by = Some.Person(random.Next(1, 4));
        switch (random.Next(32))
        {
            case 0 when random.Next(3) == 0:
                Vary(bid);
                break;
            case 30:
                FallDue(bid, number);
                break;
            case 31 when freed > 0:
                freed--;
                Promise();
                Note("moved up from the reserve list");
                break;
            case >= 1 and <= 5:
                Of(bid, it => PaymentDecisions.Approve(it, number, by, Facts(bid), APaidAward.Due));
                break;
            case >= 6 and <= 11:
                Of(bid, it => PaymentDecisions.Release(it, number, by, Facts(bid)));
                break;
            case 12 when random.Next(3) == 0:
                Of(bid, it => HoldDecisions.Hold(it, Maybe(number), (HoldCause)random.Next(3), "Why"));
                break;
            case 13 or 14 when awards[bid].Payments.Holds is [.., var hold]:
                Of(bid, it => HoldDecisions.Clear(it, hold.Number, hold.Cause, "Why", Facts(bid)));
                break;
            case 15:
                Of(
                    bid,
                    it => random.Next(3) == 0 ? EndingDecisions.Suspend(it, "Why") : EndingDecisions.Resume(it, "Why")
                );
                break;
            case >= 16 and <= 18:
                match[bid] += Amount(400_000);
                break;
            case 19 or 20:
                Run();
                break;
            case >= 21 and <= 24:
                Answer();
                break;
            case 25 when random.Next(5) == 0:
                Terminate(bid);
                break;
            case 26 or 27:
                GiveBack(bid);
                break;
            default:
                Reserve();
                break;
        }
    }

    public void AddsUp()
    {
        Assert.Equal(fund.Budget, fund.Committed + fund.SetAside + fund.Left);
        Assert.True(fund.Left >= Pence.Zero && fund.ReserveLeft >= Pence.Zero);
        Assert.Equal(fund.Committed, fund.Commitments.Values.Sum(it => it.ToPay + it.Paid - it.Returned));
        foreach (var (bid, award) in awards)
        {
            if (award.Stage is AwardStage.Refused or AwardStage.Lapsed)
            {
                Assert.False(fund.Commitments.ContainsKey(bid), "What is not taken up stays committed.");
                Assert.Empty(award.Payments.Instalments);
                continue;
            }

            var (promised, payments) = (fund.Commitments[bid], award.Payments);
            Assert.Equal(payments.Paid, promised.Paid);
            Assert.Equal(payments.Clawback.Received, promised.Returned);
            Assert.True(payments.Clawback.Sought <= payments.Paid && payments.Clawback.Outstanding >= Pence.Zero);
            Assert.True(
                promised.ToPay >= Pence.Zero
                    && (award.Stage is not AwardStage.Terminated || promised.ToPay == Pence.Zero)
            );
            var first = payments.Find(1) is { Stage: InstalmentStage.Paid } one && one.Amount == payments.Paid;
            Assert.True(
                Ratio.Of(payments.Paid) <= match[bid] || (first && payments.Paid <= payments.PaidAhead),
                $"{payments.Paid} is paid with {match[bid]} of match"
            );
        }
    }

    /// <summary>Every figure is the sum of its events, and each payment of the fund is one of an award.</summary>
    public void IsTraceable()
    {
        Assert.Equal(fund.Commitments.Values.Sum(it => it.Paid), Sum<GrantPaid>(it => it.Amount));
        Assert.Equal(Sum<GrantPaid>(it => it.Amount), Sum<InstalmentPaid>(it => it.Amount));
        Assert.Equal(Sum<GrantReturned>(it => it.Amount), Sum<ClawbackReceived>(it => it.Amount));
        Assert.Equal(
            fund.Committed,
            Sum<FundsCommitted>(it => it.Amount)
                - Sum<CommitmentReleased>(it => it.Amount)
                - Sum<CommitmentReduced>(it => it.Amount)
                - Sum<GrantReturned>(it => it.Amount)
        );
        Assert.Equal(
            fund.SetAside,
            Sum<FundsCommitted>(it => it.SetAside)
                - Sum<CommitmentReleased>(it => it.SetAside)
                - Sum<CommitmentReduced>(it => it.SetAside)
        );
        Assert.Equal(
            Events.OfType<GrantPaid>().Select(it => (it.Bid, it.Instalment, it.Amount)),
            Events.OfType<InstalmentPaid>().Select(it => (it.Bid, it.Number, it.Amount))
        );
    }
}
