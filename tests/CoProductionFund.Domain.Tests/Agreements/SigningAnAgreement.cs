using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class NamingSignatories
{
    [Fact]
    public void Is_done_once_and_undone_once()
    {
        var (named, down) = (
            new SignatoryNamed(Party.Group, Person(9)),
            new SignatoryStoodDown(Party.Group, Person(9))
        );
        Given<Agreement>(Opened).When(it => SigningDecisions.Name(it, Party.Group, Person(9))).Then(named);
        Given<Agreement>(Opened, named).When(it => SigningDecisions.Name(it, Party.Group, Person(9))).ThenNothing();
        Given<Agreement>(Opened, named).When(it => SigningDecisions.StandDown(it, Party.Group, Person(9))).Then(down);
        Given<Agreement>(Opened).When(it => SigningDecisions.StandDown(it, Party.Group, Person(9))).ThenNothing();
    }

    [Fact]
    public void Needs_an_agreement()
    {
        Given<Agreement>().When(it => SigningDecisions.Name(it, Party.Group, Lead)).ThenRefused("agreement.not-found");
        Given<Agreement>()
            .When(it => SigningDecisions.StandDown(it, Party.Group, Lead))
            .ThenRefused("agreement.not-found");
    }
}

public class SettlingTheText
{
    [Fact]
    public void Records_its_digest() => Settle(5, Complete).Then(new AgreementTextSettled(1, Text));

    [Fact]
    public void Says_what_is_missing() =>
        Settle(0, Opened)
            .ThenRefused(
                "agreement.not-complete",
                "commitments.group",
                "commitments.institution",
                "commitments.department",
                "targets",
                "reviews"
            );

    [Theory]
    [InlineData(1, "commitments.group")]
    [InlineData(2, "commitments.institution")]
    [InlineData(3, "commitments.department")]
    [InlineData(4, "targets")]
    [InlineData(5, "reviews")]
    public void Needs_something_of_each(int item, string missing)
    {
        var kind = ((ItemProposed)Complete[item]).Kind;
        var withdrawn = new ItemWithdrawn(Id(item), kind, ((ItemProposed)Complete[item]).Party);
        Settle(6, [.. Complete, withdrawn]).ThenRefused("agreement.not-complete", missing);
    }

    [Fact]
    public void Needs_every_day_to_lie_in_the_project_still()
    {
        Settle(6, [.. Complete, new AgreementDatesSet(Starts, Target.Day!.Value)])
            .Then(new AgreementTextSettled(1, Text));
        Settle(6, [.. Complete, new AgreementDatesSet(Starts, Target.Day!.Value.AddDays(-1))])
            .ThenRefused("agreement.not-complete", "days");
    }

    [Fact]
    public void Is_refused_for_a_text_the_officer_has_not_read() =>
        Settle(4, Complete).ThenRefused("agreement.changed-since");

    [Fact]
    public void Twice_is_once_and_later_it_is_refused()
    {
        Settle(5, Settled).ThenNothing();
        Settle(5, InForce).ThenRefused("agreement.in-force");
        Settle(0).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Again_after_a_change_is_another_settling() =>
        Settle(6, [.. Settled, Item(9, ItemKind.Aspiration, Party.Group), new AgreementTextUnsettled(1)])
            .Then(new AgreementTextSettled(2, Text));

    private static Answer Settle(int seen, params IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => SigningDecisions.Settle(it, seen, Text));
}

public class SigningAnAgreement
{
    [Theory]
    [InlineData(Party.Group)]
    [InlineData(Party.Institution)]
    [InlineData(Party.Department)]
    public void Names_the_text_that_was_seen(Party party) =>
        Sign(party, SignatoryOf(party), Text, Settled).Then(SignedBy(party));

    [Fact]
    public void Of_another_text_is_refused()
    {
        Sign(Party.Group, Lead, Words(901), Settled).ThenRefused("agreement.other-text");
        var settledAnew = new AgreementTextSettled(2, Words(901));
        Sign(Party.Group, Lead, Text, [.. Settled, new AgreementTextUnsettled(1), settledAnew])
            .ThenRefused("agreement.other-text");
    }

    [Fact]
    public void Of_a_text_that_does_not_stand_is_refused()
    {
        Sign(Party.Group, Lead, Text, [.. Settled, new AgreementTextUnsettled(1)]).ThenRefused("agreement.not-settled");
        Sign(Party.Group, Lead, Text, Complete).ThenRefused("agreement.not-settled");
        Sign(Party.Group, Lead, Text, []).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Is_for_the_named_signatory_of_the_party()
    {
        Sign(Party.Group, Person(9), Text, Settled).ThenRefused("agreement.not-signatory");
        Sign(Party.Group, Ines, Text, Settled).ThenRefused("agreement.not-signatory");
        Sign(Party.Group, Lead, Text, [.. Settled, new SignatoryStoodDown(Party.Group, Lead)])
            .ThenRefused("agreement.not-signatory");
    }

    [Fact]
    public void Twice_is_once_even_in_force()
    {
        Sign(Party.Group, Lead, Text, [.. Settled, SignedBy(Party.Group)]).ThenNothing();
        Sign(Party.Group, Lead, Text, InForce).ThenNothing();
    }

    private static Answer Sign(Party party, PersonId person, Commitment text, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => SigningDecisions.Sign(it, party, person, text));
}

public class BringingAnAgreementIntoForce
{
    [Fact]
    public void Needs_all_signatures_and_both_checks()
    {
        Bring(true, SignedByAll).Then(Begun);
        Bring(false, SignedByAll).ThenNothing();
        Bring(true, [.. Settled, SignedBy(Party.Group), SignedBy(Party.Department)]).ThenNothing();
        Bring(true, Complete).ThenNothing();
        Bring(true, []).ThenNothing();
    }

    [Fact]
    public void Twice_is_once() => Bring(true, InForce).ThenNothing();

    [Fact]
    public void Never_happens_to_a_text_that_was_changed_since() =>
        Bring(true, [.. SignedByAll, new AgreementTextUnsettled(1)]).ThenNothing();

    private static Answer Bring(bool areChecked, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => SigningDecisions.BringIntoForce(it, areChecked));
}
