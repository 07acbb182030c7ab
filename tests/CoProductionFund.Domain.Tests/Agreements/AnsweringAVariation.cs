using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class AnsweringAVariation
{
    private static readonly VariationProposed Proposed = ProposingAVariation.Longer;

    private static readonly IDomainEvent[] Open = [.. InForce, Proposed];

    private static readonly VariationApproved ByInstitution = new(1, Party.Institution, Ines, Proposed.Text);

    private static readonly VariationApproved ByDepartment = new(1, Party.Department, Officer, Proposed.Text);

    private static readonly VariationAgreed Agreed = new(Award, 1, 2, Proposed.Ends!.Value, Proposed.Text);

    [Fact]
    public void Takes_all_other_parties_whichever_comes_first()
    {
        Approve(Party.Institution, Ines, Open).Then(ByInstitution);
        Approve(Party.Department, Officer, [.. Open, ByInstitution]).Then(ByDepartment, Agreed);
        Approve(Party.Institution, Ines, [.. Open, ByDepartment]).Then(ByInstitution, Agreed);
    }

    [Fact]
    public void Makes_a_new_version_of_the_agreement()
    {
        var after = Given<Agreement>([.. Open, ByInstitution, ByDepartment, Agreed]).State;
        Assert.Equal((2, Proposed.Text, Proposed.Ends!.Value), (after.Edition, after.Text, after.Ends));
        Assert.Null(after.OpenVariation);
        Assert.Equal(AgreementStage.InForce, after.Stage);
    }

    [Fact]
    public void Is_not_for_the_party_that_proposed_it()
    {
        Approve(Party.Group, Lead, Open).ThenRefused("variation.own");
        Refuse(Party.Group, Lead, Open).ThenRefused("variation.own");
    }

    [Fact]
    public void Is_for_signatories()
    {
        Approve(Party.Institution, Person(9), Open).ThenRefused("variation.not-signatory");
        Refuse(Party.Institution, Person(9), Open).ThenRefused("variation.not-signatory");
    }

    [Fact]
    public void Is_refused_for_another_text() =>
        Given<Agreement>(Open)
            .When(it => VariationDecisions.Approve(it, 1, Party.Institution, Ines, Text))
            .ThenRefused("variation.other-text");

    [Fact]
    public void Twice_is_once()
    {
        Approve(Party.Institution, Ines, [.. Open, ByInstitution]).ThenNothing();
        Approve(Party.Department, Officer, [.. Open, ByInstitution, ByDepartment, Agreed]).ThenNothing();
        Refuse(Party.Institution, Ines, [.. Open, new VariationRefused(1, Party.Institution, Ines, Words(72))])
            .ThenNothing();
    }

    [Fact]
    public void Ends_with_the_first_refusal()
    {
        var refused = new VariationRefused(1, Party.Institution, Ines, Words(72));
        Refuse(Party.Institution, Ines, Open).Then(refused);
        Refuse(Party.Institution, Ines, [.. Open, ByDepartment]).Then(refused);
        Approve(Party.Department, Officer, [.. Open, refused]).ThenRefused("variation.closed");
        var after = Given<Agreement>([.. Open, refused]).State;
        Assert.Equal((1, Text, Ends), (after.Edition, after.Text, after.Ends));
    }

    [Fact]
    public void Needs_one_that_waits()
    {
        Approve(Party.Institution, Ines, InForce).ThenRefused("variation.closed");
        Refuse(Party.Institution, Ines, InForce).ThenRefused("variation.closed");
        Refuse(Party.Institution, Ines, [.. Open, ByInstitution, ByDepartment, Agreed]).ThenRefused("variation.closed");
        Approve(Party.Institution, Ines, Settled).ThenRefused("variation.not-in-force");
    }

    [Fact]
    public void Is_not_needed_any_more_when_its_party_withdraws_it()
    {
        var withdrawn = new VariationWithdrawn(1, Party.Group);
        Withdraw(Party.Group, Open).Then(withdrawn);
        Withdraw(Party.Group, [.. Open, withdrawn]).ThenNothing();
        Withdraw(Party.Institution, Open).ThenRefused("variation.not-yours");
        Withdraw(Party.Group, [.. Open, ByInstitution, ByDepartment, Agreed]).ThenRefused("variation.closed");
        Withdraw(Party.Group, InForce).ThenRefused("variation.closed");
        Approve(Party.Institution, Ines, [.. Open, withdrawn]).ThenRefused("variation.closed");
    }

    private static Answer Approve(Party party, PersonId person, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => VariationDecisions.Approve(it, 1, party, person, Proposed.Text));

    private static Answer Refuse(Party party, PersonId person, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => VariationDecisions.Refuse(it, 1, party, person, Words(72)));

    private static Answer Withdraw(Party party, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => VariationDecisions.Withdraw(it, 1, party));
}
