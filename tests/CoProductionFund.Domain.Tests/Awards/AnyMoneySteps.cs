using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>Each thing that may happen, as the handlers do it.</summary>
internal sealed partial class AnyMoney
{
    private void Promise()
    {
        var bid = Some.Bid(++made);
        var (amount, was) = (Amount(3_000_000), fund);
        OfFund(it => FundDecisions.Commit(it, bid, Some.Round, amount));
        if (!ReferenceEquals(was, fund))
        {
            var offered = AnAward.Offered with { Bid = bid, Amount = amount, MatchRatio = Ratio };
            awards[bid] = Award.Fold(Award.Empty(default), offered);
            match[bid] = Pence.Zero;
        }
    }

    /// <summary>Accepted most of the time, in time or too late; refused; or the clock comes to it, too early or late.</summary>
    private void AnswerOffer(BidId bid)
    {
        var now = random.Next(3) == 0 ? AnAward.Lapsing : AnAward.InTime;
        Decision Back(Fund it) => FundDecisions.Release(it, bid, Some.Round);
        switch (random.Next(4))
        {
            case 0:
                freed += Also(bid, it => OfferDecisions.Lapse(it, now), Back) ? 1 : 0;
                break;
            case 1 when random.Next(3) == 0:
                freed += Also(bid, it => OfferDecisions.Refuse(it, RefusalReason.OtherReason, now), Back) ? 1 : 0;
                break;
            default:
                if (Of(bid, it => OfferDecisions.Accept(it, now)))
                {
                    Of(
                        bid,
                        it => ScheduleDecisions.Set(it, Plan(it), hasAgreement: true, Percent.Whole(30), reason: null)
                    );
                }

                break;
        }
    }

    /// <summary>What is paid or on its way stays; the rest is cut anew, and nothing of it stays approved.</summary>
    private void Vary(BidId bid)
    {
        var kept = awards[bid].Payments.Instalments.TakeWhile(it => it.IsFixed).Select(it => it.Plan).ToList();
        var rest = Plan(awards[bid].Amount - kept.Sum(it => it.Amount))
            .Select(it => it with { Due = Later(kept, it.Due) });
        PlannedInstalment[] plan = random.Next(4) == 0 ? Plan(awards[bid]) : [.. kept, .. rest];
        var before = awards[bid].Payments.Instalments;
        if (Of(bid, it => ScheduleDecisions.Set(it, plan, hasAgreement: true, Percent.Whole(30), "Why")))
        {
            Note("varied");
            Note("varied after a payment", before.Any(it => it.Stage is InstalmentStage.Paid));
            Note("varied with a part approved", before.Any(it => it.Stage is InstalmentStage.Approved));
            Assert.Equal(before.Where(it => it.IsFixed), awards[bid].Payments.Instalments.Where(it => it.IsFixed));
            Assert.All(
                awards[bid].Payments.Instalments.Where(it => !before.Contains(it)),
                it => Assert.Equal(InstalmentStage.Planned, it.Stage)
            );
        }
    }

    private void FallDue(BidId bid, int number)
    {
        var stage = awards[bid].Payments.Find(number)?.Stage;
        if (Of(bid, it => PaymentDecisions.FallDue(it, number, APaidAward.Due)))
        {
            Assert.Equal(InstalmentStage.Planned, stage);
        }
        else
        {
            Note("the clock came after the approval", stage > InstalmentStage.Planned);
        }
    }

    private void Terminate(BidId bid)
    {
        var payments = awards[bid].Payments;
        if (Also(bid, it => EndingDecisions.Terminate(it, "Why"), f => GrantDecisions.Reduce(f, bid, Some.Round)))
        {
            freed++;
            Note("ended with a part approved", payments.Instalments.Any(it => it.Stage is InstalmentStage.Approved));
            Note("ended with a part released", payments.Instalments.Any(it => it.Stage is InstalmentStage.Released));
        }
    }

    private PlannedInstalment[] Plan(Award award) => Plan(award.Amount);

    private PlannedInstalment[] Plan(Pence amount)
    {
        var whole = amount.Value;
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
            var runs = going.Where(it => it.Bid == bid && it.Number == number).Select(it => it.Run).Distinct();
            Note("paid after it bounced", runs.Count() > 1);
        }
    }

    private void GiveBack(BidId bid)
    {
        var (entry, amount) = (Some.Person(10_000 + ++made).Value, Amount(300_000));
        switch (random.Next(3))
        {
            case 0:
                Of(bid, it => ClawbackDecisions.Seek(it, entry, amount, "Why"));
                break;
            case 1:
                var outstanding = awards[bid].Payments.Clawback.Outstanding;
                var came = Also(
                    bid,
                    it => ClawbackDecisions.Receive(it, entry, amount, "CR", APaidAward.PaidOn),
                    f => GrantDecisions.Return(f, bid, Some.Round, amount)
                );
                Assert.Equal(amount <= outstanding, came);
                Note("more came back than was asked", outstanding > Pence.Zero && !came);
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
