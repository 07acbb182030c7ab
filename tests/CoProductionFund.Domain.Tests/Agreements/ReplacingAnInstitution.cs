using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class ReplacingAnInstitution
{
    private static readonly InstitutionId School = new(new("0198c0de-a100-7c22-9f40-6b1d2e3f4a06"));

    private static readonly InstitutionReplaced Replaced = new(
        Award,
        Some.Department,
        Institution,
        School,
        [new(Party.Institution, Person(7))],
        "The school is run by another trust",
        Officer
    );

    [Fact]
    public void Takes_what_the_wrong_one_proposed_and_its_signatories_out_and_leaves_the_rest()
    {
        Replace(Replaced, Complete).Then(Replaced);

        var after = Given<Agreement>([.. Complete, Replaced]).State;
        Assert.Equal(School, after.Institution);
        Assert.Equal([Id(1), Id(3), Target.Item, Review.Item], after.Items.Select(it => it.Item));
        Assert.Equal(
            [new(Party.Group, Lead), new(Party.Department, Officer), new Signatory(Party.Institution, Person(7))],
            after.Signatories
        );
        Assert.Equal("commitments.institution", Assert.Single(SigningDecisions.Missing(after)).Where);
    }

    [Fact]
    public void Makes_a_settled_text_fall_away_and_nobody_settles_what_they_have_not_seen()
    {
        Replace(Replaced, Settled).Then(Replaced, new AgreementTextUnsettled(1));
        var seen = Given<Agreement>(Complete).State.Changes;
        Given<Agreement>([.. Complete, Replaced, Item(8, ItemKind.Commitment, Party.Institution)])
            .When(it => SigningDecisions.Settle(it, seen + 1, Text))
            .ThenRefused("agreement.changed-since");
    }

    [Fact]
    public void Is_refused_once_somebody_has_signed_until_the_signature_falls_away()
    {
        foreach (var party in Agreement.Parties)
        {
            Replace(Replaced, [.. Settled, SignedBy(party)]).ThenRefused("agreement.signed");
        }

        Replace(
                Replaced,
                [.. Settled, SignedBy(Party.Group), new AgreementDatesSet(Starts, Ends), new AgreementTextUnsettled(1)]
            )
            .Then(Replaced);
        Replace(Replaced, SignedByAll).ThenRefused("agreement.signed");
        Replace(Replaced, InForce).ThenRefused("agreement.in-force");
        Replace(Replaced, []).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Twice_is_once_and_by_itself_is_none()
    {
        Replace(Replaced, [.. Complete, Replaced]).ThenNothing();
        Replace(Replaced with { Institution = Institution }, Complete).ThenRefused("agreement.same-institution");
        Replace(Replaced with { Replaced = School }, [.. Complete, Replaced]).ThenRefused("agreement.same-institution");
    }

    [Fact]
    public void Tells_the_second_of_two_who_replace_it() =>
        Replace(Replaced with { Institution = new(Guid.NewGuid()) }, [.. Complete, Replaced])
            .ThenRefused("agreement.institution-changed");

    private static Answer Replace(InstitutionReplaced replaced, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => ReplacingDecisions.Replace(it, replaced));
}
