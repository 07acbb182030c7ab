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

    public List<IDomainEvent> Events { get; } = [];

    public void Anything()
    {
        if (awards.Count == 0 || random.Next(60) == 0)
        {
            Promise();
            return;
        }

        var bid = awards.Keys.ElementAt(random.Next(awards.Count));
        var number = random.Next(1, 5);
        var by = Some.Person(random.Next(1, 4));
        switch (random.Next(30))
        {
            case 0 when random.Next(8) == 0:
                Of(bid, it => ScheduleDecisions.Set(it, Plan(it), hasAgreement: true, Percent.Whole(30), "Why"));
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
                Also(bid, it => EndingDecisions.Terminate(it, "Why"), f => GrantDecisions.Reduce(f, bid, Some.Round));
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
            var (promised, payments) = (fund.Commitments[bid], award.Payments);
            Assert.Equal(payments.Paid, promised.Paid);
            Assert.Equal(payments.Clawback.Received, promised.Returned);
            Assert.True(payments.Clawback.Sought <= payments.Paid && payments.Clawback.Outstanding >= Pence.Zero);
            Assert.True(
                promised.ToPay >= Pence.Zero && (award.Stage is AwardStage.Accepted || promised.ToPay == Pence.Zero)
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
                - Sum<CommitmentReduced>(it => it.Amount)
                - Sum<GrantReturned>(it => it.Amount)
        );
        Assert.Equal(fund.SetAside, Sum<FundsCommitted>(it => it.SetAside) - Sum<CommitmentReduced>(it => it.SetAside));
        Assert.Equal(
            Events.OfType<GrantPaid>().Select(it => (it.Bid, it.Instalment, it.Amount)),
            Events.OfType<InstalmentPaid>().Select(it => (it.Bid, it.Number, it.Amount))
        );
    }

    private void Promise()
    {
        var bid = Some.Bid(++made);
        var (amount, was) = (Amount(3_000_000), fund);
        OfFund(it => FundDecisions.Commit(it, bid, Some.Round, amount));
        if (!ReferenceEquals(was, fund))
        {
            var offered = AnAward.Offered with { Bid = bid, Amount = amount, MatchRatio = Ratio };
            IDomainEvent[] accepted = [offered, AnAward.Accepted with { Bid = bid }];
            awards[bid] = accepted.Aggregate(Award.Empty(default), Award.Fold);
            match[bid] = Pence.Zero;
            Of(bid, it => ScheduleDecisions.Set(it, Plan(it), hasAgreement: true, Percent.Whole(30), reason: null));
        }
    }

    private PlannedInstalment[] Plan(Award award)
    {
        var whole = award.Amount.Value;
        var cuts = Enumerable.Range(0, random.Next(4)).Select(_ => random.NextInt64(whole)).Append(0).Append(whole);
        long[] at = [.. cuts.Distinct().Order()];
        return
        [
            .. at.Zip(at.Skip(1))
                .Select((part, i) => new PlannedInstalment(new(part.Second - part.First), FirstDay.AddDays(i), null)),
        ];
    }

    private void Run()
    {
        var run = new PaymentRunId(Some.Person(1_000 + ++made).Value);
        foreach (var (bid, award) in awards.ToList())
        {
            foreach (var one in award.Payments.Instalments)
            {
                if (Of(bid, it => PayingDecisions.PutInRun(it, one.Number, run, "R", Facts(bid))))
                {
                    going.Add((bid, one.Number, run));
                }
            }
        }
    }

    /// <summary>Of any payment that ever went: those answered before are answered once more.</summary>
    private void Answer()
    {
        if (going.Count == 0)
        {
            return;
        }

        var (bid, number, run) = going[random.Next(going.Count)];
        if (random.Next(4) == 0)
        {
            Of(bid, it => PayingDecisions.Bounced(it, number, run, "Why"));
            return;
        }

        var amount = awards[bid].Payments.Find(number)?.Amount ?? default;
        if (
            Also(
                bid,
                it => PayingDecisions.Paid(it, number, run, "FP", APaidAward.PaidOn),
                f => GrantDecisions.Pay(f, bid, Some.Round, number, amount)
            )
        )
        {
            Assert.True(paid.Add((bid, run, number)), "paid twice");
        }
    }

    private void GiveBack(BidId bid)
    {
        var (entry, amount) = (Some.Person(10_000 + ++made).Value, Amount(300_000));
        switch (random.Next(3))
        {
            case 0 when random.Next(8) == 0:
                Of(bid, it => ClawbackDecisions.Seek(it, entry, amount, "Why"));
                break;
            case 1:
                Also(
                    bid,
                    it => ClawbackDecisions.Receive(it, entry, amount, "CR", APaidAward.PaidOn),
                    f => GrantDecisions.Return(f, bid, Some.Round, amount)
                );
                break;
            default:
                Of(bid, it => ClawbackDecisions.WriteOff(it, entry, new(amount.Value / 10 + 1), "Why"));
                break;
        }
    }

    private void Reserve()
    {
        var (@case, award) = (new SafetyNetCaseId(Some.Person(random.Next(50, 53)).Value), Award.IdOf(Some.Bid()));
        OfFund(it =>
            random.Next(4) switch
            {
                0 => FundDecisions.ReviseBudget(it, new(random.NextInt64(20_000_000)), "Why"),
                1 => ReserveDecisions.TakeBack(it, new(@case, award, "SN-0001", Amount(100_000))),
                _ => ReserveDecisions.Draw(it, new(@case, award, "SN-0001", Amount(100_000))),
            }
        );
    }

    private PaymentFacts Facts(BidId bid) =>
        APaidAward.Fine(match[bid].Value) with
        {
            CheckMissing = random.Next(15) == 0 ? "The check has ended." : null,
            IsCostShiftFlagged = random.Next(15) == 0,
        };
}
