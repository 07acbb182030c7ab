using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class NegotiatingAnAgreement(TheFund fund)
{
    [Fact]
    public async Task Begins_when_an_officer_opens_it_for_an_accepted_award()
    {
        var it = await AnAgreement.Accepted(fund);
        var open = new OpenAgreement(it.Award, it.Institution, it.Starts, it.Ends, it.Officer);

        await fund.Refused("agreement.unknown-institution", open with { Institution = new(Guid.CreateVersion7()) });
        await fund.Do(open);
        await fund.Do(open);

        var row = await it.Row();
        Assert.Equal((it.Award, it.Bidder.Group), (row.Award, row.Group));
        Assert.Equal((it.Results.Scene.Department, it.Institution), (row.Department, row.Institution));
        Assert.Equal((false, null, it.Ends), (row.IsInForce, row.InForceSince, row.Ends));
        Assert.Equal(
            [
                new(Party.Group, it.Bidder.Lead),
                new(Party.Institution, it.Ines.Person!.Value),
                new Signatory(Party.Department, it.Officer.Person!.Value),
            ],
            row.Agreement.Signatories
        );
        Assert.Single(await it.Events<AgreementOpened>());
    }

    [Fact]
    public async Task Waits_for_the_group_to_accept()
    {
        var results = await Awards.PublishedResults.Of(fund, awarded: 1, reserve: 0);
        var institution = new InstitutionId(Guid.CreateVersion7());
        await fund.Do(
            new Application.Institutions.ListInstitution(
                institution,
                results.Scene.Department,
                new("Larkfield Council", InstitutionKind.Council, "Larkfield"),
                results.Manager
            )
        );
        var day = results.Scene.Now.LondonDate();
        await fund.Refused(
            "agreement.award-not-accepted",
            new OpenAgreement(results.Bids[0].Award, institution, day, day, results.Manager)
        );
    }

    [Fact]
    public async Task Is_for_those_who_act_for_a_party_and_each_for_its_own()
    {
        var it = await AnAgreement.Written(fund);
        var (stranger, elsewhere) = (Caller.Is(Scene.Someone()), await AnAgreement.Opened(fund));
        foreach (
            var by in new[]
            {
                stranger,
                elsewhere.Lead,
                elsewhere.Ines,
                Caller.Is(it.Results.Scene.Chair),
                Caller.Anyone,
            }
        )
        {
            await NotAllowed(it.Propose(ItemKind.Aspiration, "More", by));
            await NotAllowed(await it.Amend(it.Target, "Fifty", by));
            await NotAllowed(new WithdrawItem(it.Award, it.Target, default, by));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetAgreement(it.Reference, by)));
        }

        foreach (var by in new[] { it.Lead, it.Ines, stranger })
        {
            await NotAllowed(new OpenAgreement(it.Award, it.Institution, it.Starts, it.Ends, by));
            await NotAllowed(new SetAgreementDates(it.Award, it.Starts, it.Ends, by));
            await NotAllowed(new SettleText(it.Award, 5, by));
        }

        await fund.Refused("agreement.not-yours", await it.Amend(it.Target, "Fifty", it.Ines));
        await fund.Refused("agreement.not-yours", await it.Amend(it.Target, "Fifty", it.Officer));
        await fund.Do(await it.Amend(it.Target, "Fifty", it.Lead));
    }

    [Fact]
    public async Task Tells_the_second_of_two_who_change_the_same_thing_and_disturbs_nobody_else()
    {
        var it = await AnAgreement.Written(fund);
        var one = (await it.Row()).Agreement.Items[0].Item;
        var (first, second) = (
            await it.Amend(it.Target, "Fifty", it.Lead),
            await it.Amend(it.Target, "Forty", it.Lead)
        );
        var other = await it.Amend(one, "Run seven courses", it.Lead);

        var answers = await Task.WhenAll(
            new Command[] { first, second, other }.Select(command => Task.Run(() => fund.Decide(command)))
        );

        Assert.Single(answers.Take(2), answer => answer.Refusal is null);
        Assert.Single(answers.Take(2), answer => answer.Refusal?.Code == "agreement.item-changed");
        Assert.Null(answers[2].Refusal);
        await fund.Do(answers[0].Refusal is null ? first : second); // pressed twice
        Assert.Equal(2, (await it.Events<ItemAmended>()).Count);
    }

    [Fact]
    public async Task Proposes_once_however_often_it_is_pressed()
    {
        var it = await AnAgreement.Opened(fund);
        var propose = it.Propose(ItemKind.Aspiration, "  A course in every town ", it.Ines);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fund.Decide(propose))));

        Assert.Single(await it.Events<ItemProposed>());
        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Lead)))!;
        Assert.Equal("A course in every town", view.Words[view.Agreement.Items.Single().Words].Text);
        Assert.Equal((Party.Group, true, true), (view.Me.Party, view.Me.NamesSignatories, view.Me.Signs));
    }

    [Fact]
    public async Task Knows_the_same_words_again_with_other_line_ends()
    {
        var it = await AnAgreement.Settled(fund);
        await fund.Do(await it.Amend(it.Target, "Sixty people\r\nfinish a course ", it.Lead));
        await it.Settle();

        await fund.Do(await it.Amend(it.Target, "Sixty people\nfinish a course", it.Lead));
        await fund.Do(await it.Amend(it.Target, " Sixty people\r\nfinish a course", it.Lead));

        Assert.Equal(AgreementStage.Settled, (await it.Row()).Agreement.Stage);
        Assert.Single(await it.Events<ItemAmended>());
        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Lead)))!;
        Assert.Equal("Sixty people\nfinish a course", view.Words[view.Agreement.ItemOf(it.Target)!.Words].Text);
    }

    [Fact]
    public async Task Shows_who_changed_what()
    {
        var it = await AnAgreement.Written(fund);
        await fund.Do(await it.Amend(it.Target, "Fifty people finish a course", it.Lead));
        var item = (await it.Row()).Agreement.ItemOf(it.Target)!;
        await fund.Do(new WithdrawItem(it.Award, it.Target, item.Words, it.Lead));

        var changes = (await fund.Ask(new ListAgreementChanges(it.Reference, 1, it.Ines))).Items;

        Assert.Equal(("agreement-item-withdrawn", Party.Group), (changes[0].What, changes[0].Party));
        Assert.Equal(("Fifty people finish a course", null), (changes[0].Before!.Words!.Text, changes[0].After));
        Assert.Equal(
            ("Sixty people finish a course", "Fifty people finish a course"),
            (changes[1].Before!.Words!.Text, changes[1].After!.Words!.Text)
        );
        Assert.Equal("agreement-opened", changes[^1].What);
    }

    [Fact]
    public async Task Is_not_begun_by_an_officer_who_acts_for_the_institution()
    {
        var it = await AnAgreement.Accepted(fund);
        await it.Join(it.Officer, RepresentativeRole.Contributor);
        await fund.Refused(
            "agreement.two-parties",
            new OpenAgreement(it.Award, it.Institution, it.Starts, it.Ends, it.Officer)
        );
    }

    [Fact]
    public async Task Is_refused_to_whoever_acts_for_two_parties()
    {
        var it = await AnAgreement.Opened(fund);
        await it.Join(it.Lead, RepresentativeRole.Contributor);

        await fund.Refused("agreement.two-parties", it.Propose(ItemKind.Commitment, "Both", it.Lead));
        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Lead)))!;
        Assert.Null(view.Me.Party);
    }

    [Fact]
    public async Task Leaves_it_to_each_party_who_signs_for_it()
    {
        var it = await AnAgreement.Opened(fund);
        var (member, colleague) = (Caller.Is(Scene.Someone()), Caller.Is(Scene.Someone()));
        await fund.Do(new InviteMember(it.Bidder.Group, member.Person!.Value, MemberRole.Contributor, it.Lead));
        await fund.Do(new JoinGroup(it.Bidder.Group, member));
        await it.Join(colleague, RepresentativeRole.Contributor);

        await fund.Refused("agreement.may-not-name", new NameSignatory(it.Award, member.Person.Value, member));
        await fund.Refused("agreement.may-not-name", new NameSignatory(it.Award, colleague.Person!.Value, colleague));
        await fund.Refused("agreement.not-of-party", new NameSignatory(it.Award, colleague.Person.Value, it.Lead));
        await fund.Do(new NameSignatory(it.Award, member.Person.Value, it.Lead));
        await fund.Do(new StandSignatoryDown(it.Award, it.Bidder.Lead, it.Lead));
        await fund.Do(new NameSignatory(it.Award, colleague.Person.Value, it.Ines));

        Assert.Equal(
            [it.Ines.Person!.Value, it.Officer.Person!.Value, member.Person.Value, colleague.Person.Value],
            (await it.Row()).Agreement.Signatories.Select(one => one.Person)
        );
    }

    private async Task NotAllowed(Command command) =>
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(command));
}
