using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Awards;

[Collection(nameof(TheFund))]
public sealed class HoldingPayments(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Is_held_by_itself_while_the_institution_spends_less()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        await it.Flag(it.Award, 1);
        Assert.Equal(PaymentStanding.Held, (await it.Row()).Instalments[0].Standing);
        await fund.Refused("payment.cost-shift", new ApproveInstalment(it.Award, 2, it.Ann));
        await fund.Refused(
            "payment.nothing-to-pay",
            new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );
        await it.Append<Award>(
            it.Award.Value,
            new CostShiftCleared(default, default, default, 1, "Explained", default)
        );
        Assert.Equal(PaymentStanding.WaitingForRun, (await it.Row()).Instalments[0].Standing);
        await it.Pay(await it.Run());
    }

    [Fact]
    public async Task Happens_by_itself_when_a_check_of_either_partner_ends()
    {
        var it = await APaidAward.Of(fund, awards: 2);
        await it.Release(1);
        var group = OrganisationId.Of(it.First.Group);
        await fund.Do(new FailCheck(it.CheckOf(group), "No safeguarding policy", it.Ann));
        await Held(it, it.Award, count: 1);
        Assert.Equal(
            "A partner check is not in force: The partner check of the group failed.",
            Assert.Single((await it.Row()).Instalments[0].HeldBecause)
        );
        Assert.Empty((await it.Row(it.Bidders[1].Award)).Holds);
        await fund.Refused("payment.no-check", new ApproveInstalment(it.Award, 2, it.Ann));
        await fund.Refused("payment.no-check", Clear(it));

        await it.Checked(group);
        await fund.Refused("payment.held", new ApproveInstalment(it.Award, 2, it.Ann)); // until somebody clears it
        await fund.Do(Clear(it));
        await it.Pay(await it.Run());

        var institution = OrganisationId.Of(it.Institution);
        var until = it.Today.AddDays(300);
        fund.Clock.Set(PartnerCheck.EndOf(until));
        await fund.Run(new ExpireCheck(it.CheckOf(institution), until, Caller.TheFund));
        await Held(it, it.Award, count: 1);
        await Held(it, it.Bidders[1].Award, count: 1);
    }

    [Fact]
    public async Task Hears_of_a_check_twice_late_and_after_the_end_and_holds_once()
    {
        var it = await APaidAward.Of(fund);
        var hold = new HoldForCheck(it.Award, "The partner check of the group failed.", Caller.TheFund);
        await fund.Run(hold);
        await fund.Run(hold);
        Assert.Single((await it.Row()).Holds);
        await fund.Do(new ClearHold(it.Award, null, HoldCause.PartnerCheck, "Checked again", it.Ann));
        await fund.Do(new TerminateAward(it.Award, "The group closed", it.Ann));
        await fund.Run(hold);
        Assert.Empty((await it.Row()).Holds);
        await fund.Run(hold with { Award = new(Guid.CreateVersion7()) });
    }

    [Fact]
    public async Task Has_a_reason_and_is_cleared_with_one()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        await fund.Do(new HoldInstalment(it.Award, 1, "Waiting for photographs", it.Ann));
        await fund.Do(new HoldInstalment(it.Award, null, "The chair is away", it.Ben));
        Assert.Equal(["Waiting for photographs", "The chair is away"], (await it.Row()).Instalments[0].HeldBecause);
        await fund.Do(new ClearHold(it.Award, 1, HoldCause.Officer, "They came", it.Ann));
        Assert.Equal(PaymentStanding.Held, (await it.Row()).Instalments[0].Standing);
        await fund.Do(new ClearHold(it.Award, null, HoldCause.Officer, "Back", it.Ann));
        Assert.Equal(PaymentStanding.WaitingForRun, (await it.Row()).Instalments[0].Standing);
    }

    [Fact]
    public async Task The_file_waits_while_an_account_is_changed_erased_or_an_award_is_held()
    {
        var it = await APaidAward.Of(fund, awards: 2);
        await it.Account(it.Bidders[1], name: "=cmd|'/c calc'!A1");
        await it.Checked(OrganisationId.Of(it.Bidders[1].Group), account: 2);
        await it.Release(1);
        await it.Release(1, it.Bidders[1].Award);
        var run = await it.Run();
        var file = await fund.Ask(new GetPaymentFile(run, it.Ann));
        Assert.Contains(",2500.00,Larkfield Neighbours,30-99-50,12345678\r\n", file.Text);
        Assert.Contains(",'=cmd|'/c calc'!A1,", file.Text);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetPaymentFile(run, it.First.By)));

        await it.Account(it.First, "87654321");
        await Blocked(run, it, "has changed its bank details");
        await fund.Do(new SuspendAward(it.Bidders[1].Award, "Why", it.Ann));
        await Blocked(run, it, "is suspended");

        // what finance cannot pay is answered as bounced; the file then holds the rest
        var lines = (await it.Row(run)).Payments.Select(p => p.Line).ToDictionary(line => line.Award);
        await fund.Do(
            new ImportAnswers(
                run,
                APaidAward.Answers($"{lines[it.Award].Reference},bounced,,,The account has changed"),
                it.Ann
            )
        );
        await fund.Do(new ResumeAward(it.Bidders[1].Award, "Why", it.Ann));
        file = await fund.Ask(new GetPaymentFile(run, it.Ann));
        Assert.Equal(2, file.Text!.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("87654321", file.Text);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private static ClearHold Clear(APaidAward it) =>
        new(it.Award, null, HoldCause.PartnerCheck, "The policy is written", it.Ann);

    private static Task Held(APaidAward it, AwardId award, int count) =>
        TheFund.Eventually(async () => (await it.Row(award)).Holds.Count == count);

    private async Task Blocked(PaymentRunId run, APaidAward it, string why)
    {
        var file = await fund.Ask(new GetPaymentFile(run, it.Ann));
        Assert.Null(file.Text);
        Assert.Contains(file.Blocked, line => line.Contains(why, StringComparison.Ordinal));
    }
}
