using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.PaymentRuns;

namespace CoProductionFund.Application.Tests.Awards;

[Collection(nameof(TheFund))]
public sealed class PayingAwards(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Goes_from_the_schedule_to_the_bank_in_one_transaction_with_the_fund()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        Assert.Equal(PaymentStanding.WaitingForRun, (await it.Row()).Instalments[0].Standing);

        var run = await it.Run();
        Assert.Equal(PaymentStanding.InRun, (await it.Row()).Instalments[0].Standing);
        Assert.Equal(Pence.Zero, (await it.Results.Money()).Paid);

        await it.Pay(run);
        var (row, money) = (await it.Row(), await it.Results.Money());
        Assert.Equal((PaymentStanding.Paid, "FP0"), (row.Instalments[0].Standing, row.Instalments[0].BankReference));
        Assert.Equal(
            (Pence.Pounds(10_000), Pence.Pounds(2_500), Pence.Pounds(7_500)),
            (money.Committed, money.Paid, money.ToPay)
        );
        Assert.Equal(money.Budget, money.ToPay + (money.Paid - money.Returned) + money.SetAside + money.Left);
        Assert.Equal(0, (await it.Row(run)).Open);
    }

    [Fact]
    public async Task Takes_two_officers_neither_of_the_group()
    {
        var it = await APaidAward.Of(fund);
        await fund.Do(new ApproveInstalment(it.Award, 1, it.Ann));
        await fund.Refused("payment.same-person", new ReleaseInstalment(it.Award, 1, it.Ann));
        await NotAllowed(new ReleaseInstalment(it.Award, 1, it.First.By));

        await fund.Do(
            new Application.Groups.InviteMember(
                it.First.Group,
                it.Ben.Person!.Value,
                Domain.Groups.MemberRole.Contributor,
                it.First.By
            )
        );
        await fund.Do(new Application.Groups.JoinGroup(it.First.Group, it.Ben));
        await NotAllowed(new ReleaseInstalment(it.Award, 1, it.Ben));
        await NotAllowed(new ApproveInstalment(it.Award, 2, it.Ben));
        await fund.Do(new ReleaseInstalment(it.Award, 1, it.Results.Manager));
    }

    [Fact]
    public async Task Runs_and_imports_twice_and_pays_once()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        var run = await it.Run();
        await fund.Do(new StartPaymentRun(run, it.Results.Scene.Department, it.Ben)); // double click
        await fund.Refused(
            "payment.nothing-to-pay",
            new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );

        var file = await it.Paid(run);
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => fund.Decide(new ImportAnswers(run, file, it.Ann))))
        );
        await fund.Do(new ImportAnswers(run, file, it.Ann));

        Assert.Single(await fund.EventsOf(it.Award.Value), e => e is InstalmentPaid);
        Assert.Single(await fund.EventsOf(it.Results.Scene.FundId.Value), e => e is GrantPaid);
    }

    [Fact]
    public async Task Two_runs_at_once_never_take_the_same_instalment()
    {
        var it = await APaidAward.Of(fund, awards: 4);
        foreach (var bidder in it.Bidders)
        {
            await it.Release(1, bidder.Award);
        }

        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var run = new PaymentRunId(Guid.CreateVersion7());
                        return (
                            await fund.Decide(new StartPaymentRun(run, it.Results.Scene.Department, it.Ann))
                        ).Events;
                    })
                )
        );

        var lines = runs.SelectMany(events => events).OfType<PaymentRunStarted>().SelectMany(run => run.Lines);
        Assert.Equal(it.Bidders.Select(b => b.Award.Value).Order(), lines.Select(line => line.Award.Value).Order());
    }

    [Fact]
    public async Task A_file_that_is_partly_wrong_changes_nothing_and_says_where()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        await it.Release(2);
        var run = await it.Run();
        var (one, two) = (
            (await it.Row(run)).Payments[0].Line.Reference,
            (await it.Row(run)).Payments[1].Line.Reference
        );
        var file = APaidAward.Answers(
            $"{one},paid,FP1,{it.Day},",
            $"{two},paid,=HYPERLINK(\"x\"),{it.Day},",
            $"{two},paid,FP2,2027-02-30,",
            $"{two},lost,,,",
            $"{two},bounced,,,",
            "nothing,paid,FP2,2027-02-03,",
            $"{two},paid,FP2,{it.Today.AddDays(1):yyyy-MM-dd},",
            $"{two},paid"
        );

        var refusal = (await fund.Decide(new ImportAnswers(run, file, it.Ann))).Refusal!;
        Assert.Equal("payment.answers-wrong", refusal.Code);
        Assert.Equal(Enumerable.Range(3, 7).Select(at => $"line.{at}"), refusal.Problems.Select(p => p.Where));
        Assert.DoesNotContain(await fund.EventsOf(it.Award.Value), e => e is InstalmentPaid);

        await fund.Do(new ImportAnswers(run, APaidAward.Answers($"{one},paid,FP1,{it.Day},"), it.Ann));
        await fund.Do(
            new ImportAnswers(
                run,
                APaidAward.Answers($"{one},paid,FP1,{it.Day},", $"{two},bounced,,,\"No such account, they say\""),
                it.Ann
            )
        );
        var row = (await it.Row()).Instalments[1];
        Assert.Equal(PaymentStanding.Held, row.Standing);
        Assert.Contains("No such account, they say", Assert.Single(row.HeldBecause));

        await fund.Refused(
            "payment.nothing-to-pay",
            new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );
        await fund.Do(new ClearHold(it.Award, 2, HoldCause.Bounced, "The group corrected its account", it.Ben));
        await it.Pay(await it.Run());
        Assert.Equal(Pence.Pounds(10_000), (await it.Results.Money()).Paid);
    }

    [Fact]
    public async Task Stops_while_suspended_and_for_ever_when_ended()
    {
        var it = await APaidAward.Of(fund, reserve: 1);
        await it.Release(1);
        await it.Pay(await it.Run());
        await it.Release(2);
        await fund.Do(new SuspendAward(it.Award, "The hall burnt down", it.Ann));
        Assert.Equal(PaymentStanding.Held, (await it.Row()).Instalments[1].Standing);
        await fund.Refused(
            "payment.nothing-to-pay",
            new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );

        await fund.Do(new ResumeAward(it.Award, "A new hall", it.Ann));
        Assert.Equal(PaymentStanding.WaitingForRun, (await it.Row()).Instalments[1].Standing);

        await fund.Do(new TerminateAward(it.Award, "The group closed", it.Ann));
        var money = await it.Results.Money();
        Assert.Equal((Pence.Pounds(2_500), Pence.Zero), (money.Committed, money.SetAside));
        Assert.Equal(PaymentStanding.NotPaid, (await it.Row()).Instalments[1].Standing);
        await fund.Refused(
            "payment.nothing-to-pay",
            new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );
        await fund.Do(it.Results.Up(it.Results.Bids[1])); // the next on the reserve list can use the money
        await it.Results.Offered(it.Results.Bids[1].Bid);
    }

    [Fact]
    public async Task What_is_asked_back_comes_back_to_the_fund_in_parts()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        await it.Pay(await it.Run());
        var (sought, received, given) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await fund.Refused(
            "clawback.too-much",
            new SeekClawback(it.Award, sought, Pence.Pounds(2_501), "Not spent", it.Ann)
        );
        await fund.Do(new SeekClawback(it.Award, sought, Pence.Pounds(2_000), "Not spent", it.Ann));
        await fund.Do(new SeekClawback(it.Award, sought, Pence.Pounds(2_000), "Not spent", it.Ann)); // double click
        await fund.Do(new RecordClawbackReceived(it.Award, received, Pence.Pounds(1_500), "BGC 1", it.Today, it.Ann));
        await fund.Do(new RecordClawbackReceived(it.Award, received, Pence.Pounds(1_500), "BGC 1", it.Today, it.Ann));
        await fund.Do(new WriteOffClawback(it.Award, given, Pence.Pounds(500), "Nothing is left", it.Ann));

        var (row, money) = (await it.Row(), await it.Results.Money());
        Assert.Equal(
            (Pence.Pounds(2_000), Pence.Pounds(1_500), Pence.Zero),
            (row.Sought, row.Received, row.Outstanding)
        );
        Assert.Equal((Pence.Pounds(1_500), Pence.Pounds(8_500)), (money.Returned, money.Committed));
        Assert.Equal(money.Budget, money.ToPay + (money.Paid - money.Returned) + money.SetAside + money.Left);
    }

    [Fact]
    public async Task Keeps_in_step_with_the_match_that_returns_show()
    {
        var it = await APaidAward.Of(fund, matchPence: 249_999);
        await it.Release(1);
        var refused = await fund.Decide(new ApproveInstalment(it.Award, 2, it.Ann));
        Assert.Equal("payment.match-missing", refused.Refusal!.Code);
        Assert.EndsWith("£0.01 is missing.", refused.Refusal.Message);
        Assert.Equal(new Pence(1), (await it.Row()).MatchMissing((await it.Row()).Instalments[1]));

        await it.Evidence(it.Award, 2, 1);
        await it.Release(2);
        await it.Append<Award>(
            it.Award.Value,
            new ReturnQueried(default, default, default, 2, 1, "Is this right?", default)
        );
        var run = await it.Run(); // the second waits: its match is no longer shown
        Assert.Single((await it.Row(run)).Payments);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private Task<NotAllowedException> NotAllowed(Command command) =>
        Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(command));
}
