using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Agreements;

/// <summary>Rule 6: no agreement in force without a partner check of the group and one of the institution.</summary>
[Collection(nameof(TheFund))]
public sealed class ComingIntoForce(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Happens_with_the_last_signature_where_both_are_checked()
    {
        var it = await AnAgreement.Settled(fund);
        await it.CheckBoth();
        var text = (await it.Row()).Agreement.Text!.Value;
        await fund.Do(new SignAgreement(it.Award, text, it.Lead));
        await fund.Do(new SignAgreement(it.Award, text, it.Officer));
        Assert.False((await it.Row()).IsInForce);

        await fund.Do(new SignAgreement(it.Award, text, it.Ines));

        var row = await it.Row();
        Assert.True(row.IsInForce);
        Assert.NotNull(row.InForceSince);
        Assert.Equal([new VersionRow(1, text, row.InForceSince.Value, null)], row.Versions);
        var begun = (await it.Events<AgreementInForce>()).Single();
        Assert.Equal(
            (it.Award, it.Institution, it.Ends, text),
            (begun.Award, begun.Institution, begun.Ends, begun.Text)
        );
    }

    [Fact]
    public async Task Happens_by_itself_when_the_checks_come_later_and_needs_both()
    {
        var it = await AnAgreement.Settled(fund);
        await it.SignAll();
        await it.Check(OrganisationId.Of(it.Institution));
        await fund.Run(new BringIntoForce(it.Award, Caller.TheFund));
        Assert.True((await it.Row()).WaitsForChecks);

        await it.CheckGroup();

        await TheFund.Eventually(async () => (await it.Row()).IsInForce);
        Assert.Single(await it.Events<AgreementInForce>());
    }

    [Fact]
    public async Task Twice_late_or_too_early_changes_nothing()
    {
        var it = await AnAgreement.Settled(fund);
        await it.CheckBoth();
        var ask = new BringIntoForce(it.Award, Caller.TheFund);
        await fund.Run(ask); // nobody has signed
        Assert.Empty(await it.Events<AgreementInForce>());

        await it.SignAll();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => fund.Run(ask))));
        await fund.Run(new BringIntoForce(new(Guid.CreateVersion7()), Caller.TheFund)); // never opened

        Assert.Single(await it.Events<AgreementInForce>());
    }

    [Fact]
    public async Task Waits_again_when_a_check_fails_before_the_last_signature()
    {
        var it = await AnAgreement.Settled(fund);
        await it.CheckBoth();
        var check = PartnerCheck.IdOf(it.Results.Scene.Department, OrganisationId.Of(it.Institution));
        await fund.Do(new FailCheck(check, "The safeguarding policy has lapsed", it.Officer));

        await it.SignAll();

        Assert.True((await it.Row()).WaitsForChecks);
    }

    [Fact]
    public async Task Never_happens_to_a_text_that_was_changed_after_all_had_signed()
    {
        var it = await AnAgreement.Settled(fund);
        await it.SignAll();
        await fund.Do(it.Propose(ItemKind.Aspiration, "A course in every town", it.Ines));
        await it.CheckBoth();
        await fund.Run(new BringIntoForce(it.Award, Caller.TheFund));

        Assert.Equal(AgreementStage.Negotiating, (await it.Row()).Agreement.Stage);

        await it.Settle();
        await it.SignAll();
        Assert.True((await it.Row()).IsInForce);
    }

    [Fact]
    public async Task Against_the_last_check_is_never_missed()
    {
        var it = await AnAgreement.Settled(fund);
        await it.Check(OrganisationId.Of(it.Institution));
        var text = (await it.Row()).Agreement.Text!.Value;
        await fund.Do(new SignAgreement(it.Award, text, it.Lead));
        await fund.Do(new SignAgreement(it.Award, text, it.Officer));

        await Task.WhenAll(
            Task.Run(() => it.CheckGroup()),
            Task.Run(() => fund.Do(new SignAgreement(it.Award, text, it.Ines)))
        );

        await TheFund.Eventually(async () => (await it.Row()).IsInForce);
        Assert.Single(await it.Events<AgreementInForce>());
    }

    [Fact]
    public async Task Is_not_for_people()
    {
        var it = await AnAgreement.Settled(fund);
        foreach (var by in new[] { it.Lead, it.Officer, it.Ines })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(new BringIntoForce(it.Award, by)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Run(new RemindToSign(it.Award, 1, it.Results.Scene.Now, by))
            );
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetAgreementById(it.Award, by)));
        }
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
