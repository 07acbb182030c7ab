using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class ReplacingTheInstitution(TheFund fund)
{
    [Fact]
    public async Task Changes_who_may_read_and_write_and_who_signs()
    {
        var it = await AnAgreement.Settled(fund);
        var (school, sam) = await ASchool(it);
        await fund.Do(Replace(it, school));

        var row = await it.Row();
        Assert.Equal((school, AgreementStage.Negotiating), (row.Institution, row.Agreement.Stage));
        Assert.DoesNotContain(row.Agreement.Items, item => item.Party is Party.Institution);
        Assert.Equal(4, row.Agreement.Items.Count);
        Assert.True(row.Agreement.IsSignatory(Party.Institution, sam.Person!.Value));
        Assert.False(row.Agreement.IsSignatory(Party.Institution, it.Ines.Person!.Value));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetAgreement(it.Reference, it.Ines)));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetAward(it.Reference, it.Ines)));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(it.Propose(ItemKind.Aspiration, "More", it.Ines))
        );
        Assert.Empty((await fund.Ask(new ListAgreementsOfMyInstitutions(1, it.Ines))).Items);

        var mine = Assert.Single((await fund.Ask(new ListAgreementsOfMyInstitutions(1, sam))).Items);
        Assert.Equal((it.Reference, "Bramley School"), (mine.Row.BidReference, mine.InstitutionName));
        await fund.Do(it.Propose(ItemKind.Commitment, "Open the hall on Tuesdays", sam));
        await it.Settle();
        var text = (await fund.Ask(new GetAgreementText(it.Reference, null, null, sam)))!;
        Assert.Contains("Institution: Bramley School (I-", text.Text);
        Assert.DoesNotContain("Larkfield Council", text.Text);
        await fund.Do(new SignAgreement(it.Award, text.Digest!.Value, sam));
    }

    [Fact]
    public async Task Stays_on_record_with_what_fell_away()
    {
        var it = await AnAgreement.Written(fund);
        var (school, sam) = await ASchool(it);
        var before = fund.Clock.GetUtcNow();
        await fund.Do(Replace(it, school));

        var changes = (await fund.Ask(new ListAgreementChanges(it.Reference, 1, sam))).Items;

        Assert.Equal(
            new("Larkfield Council", "Bramley School", "The school runs the hall"),
            changes.Single(change => change.What == "agreement-institution-replaced").Replaced
        );
        Assert.Contains(changes, change => change.After?.Words?.Text == "Send a nurse to each course");
        var then = (await fund.Ask(new GetAgreementAsOf(it.Reference, before, it.Lead)))!;
        Assert.Equal("Larkfield Council", then.Parties.NameOf(Party.Institution));
        Assert.Contains(then.Agreement.Items, item => item.Party is Party.Institution);
    }

    [Fact]
    public async Task Begins_a_check_of_the_new_one_and_waits_for_it()
    {
        var it = await AnAgreement.Written(fund);
        await it.CheckBoth();
        var (school, sam) = await ASchool(it);
        await fund.Do(Replace(it, school));
        await TheFund.Eventually(async () => await Stage(school) is CheckStage.Running);
        await fund.Do(it.Propose(ItemKind.Commitment, "Open the hall on Tuesdays", sam));
        await it.Settle();
        var text = (await it.Row()).Agreement.Text!.Value;
        foreach (var by in new[] { it.Lead, sam, it.Officer })
        {
            await fund.Do(new SignAgreement(it.Award, text, by));
        }

        Assert.True((await it.Row()).WaitsForChecks); // that of the first one does not count
        Assert.Equal(CheckStage.Passed, await Stage(it.Institution));
        await it.Check(OrganisationId.Of(school));
        await TheFund.Eventually(async () => (await it.Row()).IsInForce);

        async Task<CheckStage?> Stage(InstitutionId institution)
        {
            await using var session = fund.Store.QuerySession();
            var id = PartnerCheck.IdOf(it.Results.Scene.Department, OrganisationId.Of(institution));
            return (await session.LoadAsync<PartnerCheckRow>(id.Value))?.Stage;
        }
    }

    [Fact]
    public async Task Is_refused_where_it_is_signed_unknown_the_same_or_replaced_by_somebody_else()
    {
        var it = await AnAgreement.Settled(fund);
        var (school, _) = await ASchool(it);
        var replace = Replace(it, school);
        await fund.Refused("agreement.unknown-institution", replace with { Institution = new(Guid.CreateVersion7()) });
        await fund.Refused("agreement.same-institution", replace with { Institution = it.Institution });
        await fund.Refused("agreement.institution-changed", replace with { Replaced = new(Guid.CreateVersion7()) });
        await fund.Do(new SignAgreement(it.Award, (await it.Row()).Agreement.Text!.Value, it.Lead));
        await fund.Refused("agreement.signed", replace);

        await fund.Do(new SetAgreementDates(it.Award, it.Starts, it.Ends.AddDays(1), it.Officer));
        await fund.Do(replace);
        await fund.Do(replace); // pressed twice
        Assert.Single(await it.Events<InstitutionReplaced>());
    }

    [Fact]
    public async Task Is_for_officers_who_act_for_nobody_else_and_say_why()
    {
        var it = await AnAgreement.Written(fund);
        var (school, sam) = await ASchool(it);
        foreach (var by in new[] { it.Lead, it.Ines, sam, Caller.Is(Scene.Someone()), Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(Replace(it, school) with { By = by }));
        }

        foreach (var reason in new[] { " ", "a\0b", new string('x', 2_001) })
        {
            Assert.NotEmpty(
                new ReplaceInstitutionValidator().Validate(Replace(it, school) with { Reason = reason }).Errors
            );
        }

        var another = await ASchool(it);
        await Join(another.School, it.Officer);
        await fund.Refused("agreement.two-parties", Replace(it, another.School)); // of the one that would come
        await it.Join(it.Officer, RepresentativeRole.Contributor);
        await fund.Refused("agreement.two-parties", Replace(it, school));
        await fund.Refused("agreement.two-parties", new SetAgreementDates(it.Award, it.Starts, it.Starts, it.Officer));
        await fund.Refused(
            "agreement.two-parties",
            new SettleText(it.Award, (await it.Row()).Agreement.Changes, it.Officer)
        );
    }

    [Fact]
    public async Task Against_a_signature_is_one_or_the_other()
    {
        for (var round = 0; round < 3; round++)
        {
            var it = await AnAgreement.Settled(fund);
            var (school, _) = await ASchool(it);
            var text = (await it.Row()).Agreement.Text!.Value;

            var answers = await Task.WhenAll(
                Task.Run(() => fund.Decide(Replace(it, school))),
                Task.Run(() => fund.Decide(new SignAgreement(it.Award, text, it.Lead)))
            );

            Assert.Single(answers, answer => answer.Refusal is null);
            var row = await it.Row();
            Assert.Equal(row.Institution == school, row.Agreement.SignedBy.Count == 0);
        }
    }

    [Fact]
    public async Task Is_told_to_those_who_stay_those_who_come_and_those_who_go()
    {
        var it = await AnAgreement.Written(fund);
        var (school, _) = await ASchool(it);
        var (old, coming, member) = (await Person(), await Person(), await Person());
        await it.Join(old.By, RepresentativeRole.Contributor);
        await Join(school, coming.By);
        await fund.Do(
            new Application.Groups.InviteMember(
                it.Bidder.Group,
                member.By.Person!.Value,
                Domain.Groups.MemberRole.Contributor,
                it.Lead
            )
        );
        await fund.Do(new Application.Groups.JoinGroup(it.Bidder.Group, member.By));

        await fund.Do(Replace(it, school));

        await Told(old.Address, "Larkfield Council is no longer party");
        await Told(coming.Address, $"Write the agreement for {it.Reference}");
        await Told(member.Address, $"Another institution in the agreement for {it.Reference}");
        var group = fund
            .Post.To(member.Address)
            .Last(mail => mail.Subject.StartsWith("Another", StringComparison.Ordinal));
        Assert.Contains("Bramley School in the place of Larkfield Council", group.Text);
        Assert.Contains($"/awards/{it.Reference}/agreement/changes", group.Text);
        Assert.DoesNotContain(fund.Post.To(old.Address), mail => mail.Text.Contains("The school runs the hall"));

        Task Told(string address, string subject) =>
            TheFund.Eventually(() =>
                Task.FromResult(
                    fund.Post.To(address).Any(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal))
                )
            );
    }

    private static ReplaceInstitution Replace(AnAgreement it, InstitutionId by) =>
        new(it.Award, it.Institution, by, "The school runs the hall", it.Officer);

    /// <summary>Another institution, with somebody who signs for it.</summary>
    private async Task<(InstitutionId School, Caller Sam)> ASchool(AnAgreement it)
    {
        var (school, sam) = (new InstitutionId(Guid.CreateVersion7()), Caller.Is(Scene.Someone()));
        var details = new InstitutionDetails("Bramley School", InstitutionKind.School, "Bramley");
        await fund.Do(new ListInstitution(school, it.Results.Scene.Department, details, it.Officer));
        await Join(school, sam);
        return (school, sam);
    }

    private async Task Join(InstitutionId institution, Caller by)
    {
        await using var session = fund.Store.LightweightSession();
        session.Events.Append(
            institution.Value,
            new RepresentativeInvited(by.Person!.Value, RepresentativeRole.Signatory)
        );
        await session.SaveChangesAsync();
        await fund.Do(new JoinInstitution(institution, by));
    }

    private async Task<(Caller By, string Address)> Person()
    {
        var address = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(address, "Somebody", Caller.TheFund));
        return (Caller.Is((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value), address);
    }
}
