using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Tests.Groups;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class ChangingTheAccount(TheFund fund)
{
    [Fact]
    public async Task Puts_the_check_out_of_force_at_once_until_the_new_one_is_seen()
    {
        var it = await ACheckedGroup.Passed(fund);
        await fund.Do(it.Proposed("87654321"));
        Assert.True((await it.Standing()).IsInForce); // a proposal changes nothing

        await it.Account("87654321");

        var standing = await it.Standing();
        Assert.False(standing.IsInForce);
        Assert.Contains("bank details have changed", standing.WhyNot, StringComparison.Ordinal);
        await TheFund.Eventually(async () =>
            (await fund.EventsOf(it.Check.Value)).OfType<BankDetailsOutdated>().Count() == 1
        );

        await fund.Do(it.Seen(CheckItem.BankDetails));
        Assert.True((await it.Standing()).IsInForce);
        Assert.Equal("87654321", (await fund.Ask(new GetBankDetails(it.Group.Id, Caller.TheFund)))!.AccountNumber);
    }

    [Fact]
    public async Task While_the_check_runs_asks_for_the_new_one()
    {
        var it = await ACheckedGroup.Opened(fund);
        await it.SeeAll();
        await it.Account("87654321");

        await fund.Refused("check.incomplete", new PassCheck(it.Check, it.Today, it.Officer));
        await fund.Do(it.Seen(CheckItem.BankDetails));
        await fund.Do(new PassCheck(it.Check, it.Today, it.Officer));
    }

    [Fact]
    public async Task Is_never_done_by_one_person_and_leaves_no_digit_in_an_event()
    {
        var it = await ACheckedGroup.Opened(fund);
        await fund.Do(it.Proposed("11112222"));
        var proposal = (await it.Group.Row(fund)).Bank.Proposed!.Details;

        await fund.Refused("bank.own-proposal", new ConfirmBankDetails(it.Group.Id, proposal, it.Group.Lead));
        await fund.Refused("bank.by-the-group", new ConfirmBankDetails(it.Group.Id, proposal, it.Officer));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new ConfirmBankDetails(it.Group.Id, proposal, Someone.New()))
        );
        Assert.Equal("12345678", (await fund.Ask(new GetBankDetails(it.Group.Id, Caller.TheFund)))!.AccountNumber);
        var told = string.Join('\n', (await fund.EventsOf(it.Group.Id.Value)).Select(e => JsonSerializer.Serialize(e)));
        Assert.DoesNotContain("11112222", told, StringComparison.Ordinal);
        Assert.DoesNotContain("309950", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_group_of_one_is_confirmed_by_an_officer()
    {
        var (department, group) = (await ADepartment.Listed(fund), await AGroup.Registered(fund));
        await fund.Do(new ProposeBankDetails(group.Id, "309950", "12345678", "Somebody", group.Lead));
        var proposal = (await group.Row(fund)).Bank.Proposed!.Details;

        await fund.Do(new ConfirmBankDetails(group.Id, proposal, department.Manager));

        Assert.Equal(BankConfirmer.Officer, (await group.Row(fund)).Bank.Confirmed!.As);
    }

    [Fact]
    public async Task Confirmed_by_two_at_once_is_confirmed_once()
    {
        var it = await ACheckedGroup.Opened(fund);
        var third = await it.Group.WithMember(fund, MemberRole.Lead);
        await fund.Do(it.Proposed("87654321"));
        var proposal = (await it.Group.Row(fund)).Bank.Proposed!.Details;

        var answers = await Task.WhenAll(
            new[] { it.Member, third }.Select(by =>
                Task.Run(() => fund.Decide(new ConfirmBankDetails(it.Group.Id, proposal, by)))
            )
        );

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(2, (await fund.EventsOf(it.Group.Id.Value)).OfType<BankDetailsConfirmed>().Count());
    }

    [Fact]
    public async Task Shows_all_digits_only_to_the_second_person()
    {
        var it = await ACheckedGroup.Opened(fund);
        await fund.Do(it.Proposed("87654321"));
        var reference = (await it.Group.Row(fund)).Reference;

        var second = (await fund.Ask(new GetBank(reference, it.Member)))!;
        Assert.Equal(("87654321", true), (second.Proposed!.Whole!.AccountNumber, second.MayConfirm));
        Assert.Null(second.Confirmed!.Whole);
        foreach (var by in new[] { it.Group.Lead, it.Officer })
        {
            var view = (await fund.Ask(new GetBank(reference, by)))!;
            Assert.Equal((null, "321", false), (view.Proposed!.Whole, view.Proposed.LastDigits, view.MayConfirm));
        }

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetBank(reference, Someone.New())));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetBankDetails(it.Group.Id, it.Group.Lead)));
    }

    [Fact]
    public async Task Can_be_erased()
    {
        var it = await ACheckedGroup.Opened(fund);
        var erasure = Guid.CreateVersion7();
        await fund.Do(
            new RequestErasure(erasure, Person: null, [new(it.Group.Id.Value, "")], it.Today, Caller.TheFund)
        );
        await fund.Do(new GrantErasure(erasure, LegalBasis.NoLongerNecessary, "Asked for", Caller.TheFund));

        Assert.Null(await fund.Ask(new GetBankDetails(it.Group.Id, Caller.TheFund)));
        var view = (await fund.Ask(new GetBank((await it.Group.Row(fund)).Reference, it.Group.Lead)))!;
        Assert.NotNull(view.Confirmed!.ErasedAt);
    }

    [Fact]
    public async Task Rejected_leaves_the_account_as_it_was_and_says_why()
    {
        var it = await ACheckedGroup.Passed(fund);
        await fund.Do(it.Proposed("87654321"));
        var proposal = (await it.Group.Row(fund)).Bank.Proposed!.Details;
        var reject = new RejectBankDetails(it.Group.Id, proposal, "Nobody of us knows this account", it.Member);

        await fund.Refused("bank.own-proposal", reject with { By = it.Group.Lead });
        await fund.Refused("bank.by-the-group", reject with { By = it.Officer });
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(reject with { By = Someone.New() }));
        await fund.Do(reject);
        await fund.Do(reject);

        await fund.Refused("bank.rejected", new ConfirmBankDetails(it.Group.Id, proposal, it.Member));
        Assert.True((await it.Standing()).IsInForce);
        Assert.Equal("12345678", (await fund.Ask(new GetBankDetails(it.Group.Id, Caller.TheFund)))!.AccountNumber);
        var view = (await fund.Ask(new GetBank((await it.Group.Row(fund)).Reference, it.Group.Lead)))!;
        Assert.Null(view.Proposed);
        Assert.Equal(("321", reject.Reason), (view.Rejected!.LastDigits, view.Rejected.Reason));
        var told = string.Join('\n', (await fund.EventsOf(it.Group.Id.Value)).Select(e => JsonSerializer.Serialize(e)));
        Assert.DoesNotContain("knows this account", told, StringComparison.Ordinal);

        await it.Account("87654321"); // the same again: proposed anew, and confirmed
        Assert.Null((await it.Group.Row(fund)).Bank.Rejected);
    }

    [Fact]
    public async Task Rejected_after_it_was_confirmed_or_proposed_anew_changes_nothing()
    {
        var it = await ACheckedGroup.Opened(fund);
        var confirmed = (await it.Group.Row(fund)).Bank.Confirmed!.Details;
        await fund.Refused("bank.confirmed", new RejectBankDetails(it.Group.Id, confirmed, "Wrong", it.Member));
        await fund.Do(it.Proposed("11112222"));
        var first = (await it.Group.Row(fund)).Bank.Proposed!.Details;
        await fund.Do(it.Proposed("33334444"));

        await fund.Refused("bank.proposed-anew", new RejectBankDetails(it.Group.Id, first, "Wrong", it.Member));

        Assert.NotNull((await it.Group.Row(fund)).Bank.Proposed);
    }

    [Fact]
    public async Task Confirmed_and_rejected_at_once_is_one_of_the_two()
    {
        var it = await ACheckedGroup.Opened(fund);
        var third = await it.Group.WithMember(fund, MemberRole.Lead);
        await fund.Do(it.Proposed("87654321"));
        var proposal = (await it.Group.Row(fund)).Bank.Proposed!.Details;

        var answers = await Task.WhenAll(
            Task.Run(() => fund.Decide(new ConfirmBankDetails(it.Group.Id, proposal, it.Member))),
            Task.Run(() => fund.Decide(new RejectBankDetails(it.Group.Id, proposal, "Wrong", third)))
        );

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Single(
            await fund.EventsOf(it.Group.Id.Value),
            e => e is BankDetailsRejected || (e is BankDetailsConfirmed { Number: 2 })
        );
    }

    [Fact]
    public async Task Refuses_what_is_no_account()
    {
        var it = await ACheckedGroup.Opened(fund);
        var validator = new ProposeBankDetailsValidator();

        Assert.Empty(validator.Validate(it.Proposed("1234 5678")).Errors);
        Assert.NotEmpty(validator.Validate(it.Proposed("1234567")).Errors);
        Assert.NotEmpty(validator.Validate(it.Proposed("12345678") with { SortCode = "30-99-5" }).Errors);
        Assert.NotEmpty(validator.Validate(it.Proposed("12345678") with { AccountName = " " }).Errors);
    }
}
