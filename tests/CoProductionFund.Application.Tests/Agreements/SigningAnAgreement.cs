using System.Security.Cryptography;
using System.Text;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class SigningAnAgreement(TheFund fund)
{
    [Fact]
    public async Task Begins_with_a_text_whose_digest_anyone_can_make_again()
    {
        var it = await AnAgreement.Settled(fund);
        var settled = (await it.Events<AgreementTextSettled>()).Single();
        var text = (await fund.Ask(new GetAgreementText(it.Reference, null, null, it.Ines)))!;

        Assert.Equal(settled.Text, text.Digest);
        Assert.True(text.IsProved);
        Assert.Equal(
            settled.Text.Sha256,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Text!)))
        );
        Assert.Contains("What the institution will do\n1. Send a nurse to each course\n", text.Text);
        Assert.Contains("Larkfield Council (I-", text.Text);
    }

    [Fact]
    public async Task Is_refused_for_a_text_that_was_not_read()
    {
        var it = await AnAgreement.Settled(fund);
        var stale = (await it.Row()).Agreement.Text!.Value;
        await fund.Do(await it.Amend(it.Target, "Fifty people finish a course", it.Lead));
        await fund.Refused("agreement.not-settled", new SignAgreement(it.Award, stale, it.Ines));
        await it.Settle();

        await fund.Refused("agreement.other-text", new SignAgreement(it.Award, stale, it.Ines));

        await it.SignAll();
        Assert.True((await it.Row()).WaitsForChecks);
    }

    [Fact]
    public async Task Falls_away_when_something_is_changed_afterwards()
    {
        var it = await AnAgreement.Settled(fund);
        await it.SignAll();

        await fund.Do(it.Propose(ItemKind.Aspiration, "A course in every town", it.Ines));

        var row = await it.Row();
        Assert.Equal(AgreementStage.Negotiating, row.Agreement.Stage);
        Assert.Empty(row.Signatures);
        Assert.Single(await it.Events<AgreementTextUnsettled>());
    }

    [Fact]
    public async Task Is_for_named_signatories_who_still_act_for_their_party()
    {
        var it = await AnAgreement.Settled(fund);
        var text = (await it.Row()).Agreement.Text!.Value;
        var (member, colleague) = (Caller.Is(Scene.Someone()), Caller.Is(Scene.Someone()));
        await fund.Do(new InviteMember(it.Bidder.Group, member.Person!.Value, MemberRole.Contributor, it.Lead));
        await fund.Do(new JoinGroup(it.Bidder.Group, member));
        await it.Join(colleague, RepresentativeRole.Signatory);

        await fund.Refused("agreement.not-signatory", new SignAgreement(it.Award, text, member));
        await fund.Refused("agreement.not-signatory", new SignAgreement(it.Award, text, colleague));
        await fund.Do(
            new Application.Institutions.RemoveRepresentative(
                it.Institution,
                it.Ines.Person!.Value,
                RemovalReason.LeftTheInstitution,
                colleague
            )
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new SignAgreement(it.Award, text, it.Ines)));
        await fund.Do(new NameSignatory(it.Award, colleague.Person!.Value, colleague));
        await fund.Do(new SignAgreement(it.Award, text, colleague));
    }

    [Fact]
    public async Task By_all_at_once_and_twice_is_one_signature_each()
    {
        var it = await AnAgreement.Settled(fund);
        var text = (await it.Row()).Agreement.Text!.Value;

        var answers = await Task.WhenAll(
            new[] { it.Lead, it.Ines, it.Officer, it.Lead, it.Ines }.Select(by =>
                Task.Run(() => fund.Decide(new SignAgreement(it.Award, text, by)))
            )
        );

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(3, (await it.Events<AgreementSigned>()).Count);
        Assert.True((await it.Row()).WaitsForChecks);
    }

    [Fact]
    public async Task Against_a_change_never_stands_beside_another_text()
    {
        for (var round = 0; round < 3; round++)
        {
            var it = await AnAgreement.Settled(fund);
            var text = (await it.Row()).Agreement.Text!.Value;
            var amend = await it.Amend(it.Target, "Fifty people finish a course", it.Lead);

            await Task.WhenAll(
                Task.Run(() => fund.Decide(new SignAgreement(it.Award, text, it.Ines))),
                Task.Run(() => fund.Decide(amend)),
                Task.Run(() => fund.Decide(new SignAgreement(it.Award, text, it.Officer)))
            );

            var row = await it.Row();
            Assert.Equal(AgreementStage.Negotiating, row.Agreement.Stage);
            Assert.Empty(row.Agreement.SignedBy);
            Assert.Null(row.Agreement.Text);
        }
    }

    [Fact]
    public async Task Needs_a_settling_of_what_the_officer_has_read()
    {
        var it = await AnAgreement.Written(fund);
        var seen = (await it.Row()).Agreement.Changes;
        await fund.Do(await it.Amend(it.Target, "Fifty people finish a course", it.Lead));

        await fund.Refused("agreement.changed-since", new SettleText(it.Award, seen, it.Officer));

        await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => fund.Decide(new SettleText(it.Award, seen + 1, it.Officer))))
        );
        Assert.Single(await it.Events<AgreementTextSettled>());
    }
}
