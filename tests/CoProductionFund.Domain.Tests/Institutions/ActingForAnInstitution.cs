using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Domain.Tests.Institutions;

public static class AnInstitution
{
    public static InstitutionDetails Details { get; } = new("Larkfield Council", InstitutionKind.Council, "Larkfield");

    public static InstitutionListed Listed { get; } = new("I-0003", Some.Department, Details);
}

public class ListingAnInstitution
{
    [Fact]
    public void Records_what_it_is() =>
        Given<Institution>().When(it => InstitutionDecisions.List(it, AnInstitution.Listed)).Then(AnInstitution.Listed);

    [Fact]
    public void Twice_is_once() =>
        Given<Institution>(AnInstitution.Listed)
            .When(it => InstitutionDecisions.List(it, AnInstitution.Listed))
            .ThenNothing();

    [Fact]
    public void Can_be_put_right_afterwards_and_not_before()
    {
        var better = AnInstitution.Details with { Place = "Larkfield and Easton" };
        Given<Institution>(AnInstitution.Listed)
            .When(it => InstitutionDecisions.Amend(it, better))
            .Then(new InstitutionDetailsAmended(better));
        Given<Institution>().When(it => InstitutionDecisions.Amend(it, better)).ThenRefused("institution.not-found");
    }
}

public class ActingForAnInstitution
{
    private static readonly PersonId Ines = new(new("0198c0de-9e00-7f01-8a11-0000000000a1"));

    [Fact]
    public void Begins_with_an_invitation() =>
        Given<Institution>(AnInstitution.Listed)
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Signatory))
            .Then(new RepresentativeInvited(Ines, RepresentativeRole.Signatory));

    [Fact]
    public void Needs_an_institution() =>
        Given<Institution>()
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Signatory))
            .ThenRefused("institution.not-found");

    [Fact]
    public void Is_offered_once_and_another_part_may_be_offered_instead()
    {
        var invited = new RepresentativeInvited(Ines, RepresentativeRole.Signatory);
        Given<Institution>(AnInstitution.Listed, invited)
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Signatory))
            .ThenNothing();
        Given<Institution>(AnInstitution.Listed, invited)
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Contributor))
            .Then(new RepresentativeInvited(Ines, RepresentativeRole.Contributor));
    }

    [Fact]
    public void Waits_where_thirty_are_invited()
    {
        InviteAfter(29).Then(new RepresentativeInvited(Ines, RepresentativeRole.Signatory));
        InviteAfter(30).ThenRefused("institution.too-many-invited");
    }

    [Fact]
    public void Is_taken_up_by_whoever_was_invited_once()
    {
        var invited = new RepresentativeInvited(Ines, RepresentativeRole.Contributor);
        var joined = new RepresentativeJoined(Ines, RepresentativeRole.Contributor);
        Given<Institution>(AnInstitution.Listed, invited).When(it => InstitutionDecisions.Join(it, Ines)).Then(joined);
        Given<Institution>(AnInstitution.Listed, invited, joined)
            .When(it => InstitutionDecisions.Join(it, Ines))
            .ThenNothing();
        Given<Institution>(AnInstitution.Listed, invited, joined)
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Signatory))
            .ThenRefused("institution.already-representative");
        Given<Institution>(AnInstitution.Listed)
            .When(it => InstitutionDecisions.Join(it, Ines))
            .ThenRefused("institution.not-invited");
    }

    [Fact]
    public void Ends_with_a_reason_once_and_the_invitation_with_it()
    {
        var invited = new RepresentativeInvited(Ines, RepresentativeRole.Contributor);
        var removed = new RepresentativeRemoved(Ines, RemovalReason.InvitedByMistake);
        Given<Institution>(AnInstitution.Listed, invited)
            .When(it => InstitutionDecisions.Remove(it, Ines, RemovalReason.InvitedByMistake))
            .Then(removed);
        Given<Institution>(AnInstitution.Listed, invited, removed)
            .When(it => InstitutionDecisions.Remove(it, Ines, RemovalReason.InvitedByMistake))
            .ThenNothing();
        Given<Institution>(AnInstitution.Listed, invited, removed)
            .When(it => InstitutionDecisions.Join(it, Ines))
            .ThenRefused("institution.not-invited");
        Given<Institution>()
            .When(it => InstitutionDecisions.Remove(it, Ines, RemovalReason.OtherReason))
            .ThenRefused("institution.not-found");
    }

    private static Answer InviteAfter(int invited) =>
        Given<Institution>([
                AnInstitution.Listed,
                .. Enumerable.Range(1, invited).Select(it => new RepresentativeInvited(Some.Person(it), default)),
            ])
            .When(it => InstitutionDecisions.Invite(it, Ines, RepresentativeRole.Signatory));
}
