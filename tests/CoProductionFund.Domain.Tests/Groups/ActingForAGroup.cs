using CoProductionFund.Domain.Groups;
using static CoProductionFund.Domain.Groups.MemberRole;

namespace CoProductionFund.Domain.Tests.Groups;

public static class AGroup
{
    public static PersonId Ada { get; } = Some.Person(1);

    public static PersonId Ben { get; } = Some.Person(2);

    public static GroupDetails Details { get; } =
        new(
            "Harehills Kitchen",
            GroupKind.RegisteredCharity,
            [new(IdentifierScheme.CharityEnglandWales, "1098765")],
            "Leeds",
            "LS9",
            Pence.Pounds(90_000),
            People: 14
        );

    public static GroupRegistered Registered { get; } = new("G-0017", Details, Ada);
}

public class RegisteringAGroup
{
    [Fact]
    public void Makes_the_founder_its_lead() =>
        Given<Group>()
            .When(it => GroupDecisions.Register(it, "G-0017", AGroup.Details, AGroup.Ada))
            .Then(AGroup.Registered);

    [Fact]
    public void Twice_is_once() =>
        Given<Group>(AGroup.Registered)
            .When(it => GroupDecisions.Register(it, "G-0018", AGroup.Details, AGroup.Ben))
            .ThenNothing();
}

public class AmendingTheDetails
{
    [Fact]
    public void Records_them() =>
        Given<Group>(AGroup.Registered)
            .When(it => GroupDecisions.Amend(it, AGroup.Details with { People = 15 }))
            .Then(new GroupDetailsAmended(AGroup.Details with { People = 15 }));

    [Fact]
    public void Is_refused_for_an_unknown_group() =>
        Given<Group>().When(it => GroupDecisions.Amend(it, AGroup.Details)).ThenRefused("group.not-found");
}

public class InvitingSomeone
{
    [Fact]
    public void Records_person_and_role() =>
        Given<Group>(AGroup.Registered)
            .When(it => GroupDecisions.Invite(it, AGroup.Ben, Contributor))
            .Then(new MemberInvited(AGroup.Ben, Contributor));

    [Fact]
    public void Twice_is_once() =>
        Given<Group>(AGroup.Registered, new MemberInvited(AGroup.Ben, Contributor))
            .When(it => GroupDecisions.Invite(it, AGroup.Ben, Contributor))
            .ThenNothing();

    [Fact]
    public void In_another_role_replaces_the_first_invitation()
    {
        Past<Group> past = Given<Group>(AGroup.Registered, new MemberInvited(AGroup.Ben, Contributor));
        past.When(it => GroupDecisions.Invite(it, AGroup.Ben, Lead)).Then(new MemberInvited(AGroup.Ben, Lead));
    }

    [Fact]
    public void Is_refused_while_thirty_wait_for_an_answer_but_not_in_another_role()
    {
        IDomainEvent[] many =
        [
            AGroup.Registered,
            .. Enumerable.Range(100, 29).Select(it => new MemberInvited(Some.Person(it), Contributor)),
        ];
        Given<Group>(many)
            .When(it => GroupDecisions.Invite(it, AGroup.Ben, Contributor))
            .Then(new MemberInvited(AGroup.Ben, Contributor));
        Past<Group> full = Given<Group>([.. many, new MemberInvited(AGroup.Ben, Contributor)]);
        full.When(it => GroupDecisions.Invite(it, Some.Person(99), Contributor)).ThenRefused("group.too-many-invited");
        full.When(it => GroupDecisions.Invite(it, AGroup.Ben, Lead)).Then(new MemberInvited(AGroup.Ben, Lead));
    }

    [Fact]
    public void Is_refused_for_a_member() =>
        Given<Group>(AGroup.Registered)
            .When(it => GroupDecisions.Invite(it, AGroup.Ada, Contributor))
            .ThenRefused("group.already-member");

    [Fact]
    public void Is_refused_for_an_unknown_group() =>
        Given<Group>().When(it => GroupDecisions.Invite(it, AGroup.Ben, Lead)).ThenRefused("group.not-found");
}

public class JoiningAGroup
{
    [Fact]
    public void Gives_the_role_of_the_latest_invitation() =>
        Given<Group>(AGroup.Registered, new MemberInvited(AGroup.Ben, Contributor), new MemberInvited(AGroup.Ben, Lead))
            .When(it => GroupDecisions.Join(it, AGroup.Ben))
            .Then(new MemberJoined(AGroup.Ben, Lead));

    [Fact]
    public void Twice_is_once() =>
        Given<Group>(
                AGroup.Registered,
                new MemberInvited(AGroup.Ben, Contributor),
                new MemberJoined(AGroup.Ben, Contributor)
            )
            .When(it => GroupDecisions.Join(it, AGroup.Ben))
            .ThenNothing();

    [Fact]
    public void Is_refused_without_an_invitation() =>
        Given<Group>(AGroup.Registered)
            .When(it => GroupDecisions.Join(it, AGroup.Ben))
            .ThenRefused("group.not-invited");

    [Fact]
    public void Is_refused_when_the_invitation_was_taken_back() =>
        Given<Group>(AGroup.Registered, new MemberInvited(AGroup.Ben, Lead), new MemberRemoved(AGroup.Ben))
            .When(it => GroupDecisions.Join(it, AGroup.Ben))
            .ThenRefused("group.not-invited");

    [Fact]
    public void Uses_the_invitation_up() =>
        Given<Group>(
                AGroup.Registered,
                new MemberInvited(AGroup.Ben, Lead),
                new MemberJoined(AGroup.Ben, Lead),
                new MemberRemoved(AGroup.Ben)
            )
            .When(it => GroupDecisions.Join(it, AGroup.Ben))
            .ThenRefused("group.not-invited");
}

public class RemovingSomeone
{
    [Fact]
    public void Ends_a_membership() =>
        Given<Group>(AGroup.Registered, new MemberJoined(AGroup.Ben, Contributor))
            .When(it => GroupDecisions.Remove(it, AGroup.Ben))
            .Then(new MemberRemoved(AGroup.Ben));

    [Fact]
    public void Takes_an_invitation_back() =>
        Given<Group>(AGroup.Registered, new MemberInvited(AGroup.Ben, Contributor))
            .When(it => GroupDecisions.Remove(it, AGroup.Ben))
            .Then(new MemberRemoved(AGroup.Ben));

    [Fact]
    public void Twice_is_once() =>
        Given<Group>(AGroup.Registered, new MemberJoined(AGroup.Ben, Lead), new MemberRemoved(AGroup.Ben))
            .When(it => GroupDecisions.Remove(it, AGroup.Ben))
            .ThenNothing();

    [Fact]
    public void May_take_the_first_lead_when_there_is_another() =>
        Given<Group>(AGroup.Registered, new MemberJoined(AGroup.Ben, Lead))
            .When(it => GroupDecisions.Remove(it, AGroup.Ada))
            .Then(new MemberRemoved(AGroup.Ada));

    [Fact]
    public void Is_refused_for_the_last_lead_even_when_another_is_invited() =>
        Given<Group>(
                AGroup.Registered,
                new MemberJoined(AGroup.Ben, Contributor),
                new MemberInvited(Some.Person(3), Lead)
            )
            .When(it => GroupDecisions.Remove(it, AGroup.Ada))
            .ThenRefused("group.last-lead");

    [Fact]
    public void Is_refused_for_an_unknown_group() =>
        Given<Group>().When(it => GroupDecisions.Remove(it, AGroup.Ben)).ThenRefused("group.not-found");
}
