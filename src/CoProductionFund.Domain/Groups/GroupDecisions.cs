namespace CoProductionFund.Domain.Groups;

public static class GroupDecisions
{
    /// <summary>Registers a group; whoever does it becomes its first lead. Twice is once.</summary>
    public static Decision Register(Group group, string reference, GroupDetails details, PersonId founder) =>
        group.IsRegistered ? Decision.Accept() : Decision.Accept(new GroupRegistered(reference, details, founder));

    /// <summary>Changes what the group says about itself.</summary>
    /// <remarks>Refuses: group.not-found.</remarks>
    public static Decision Amend(Group group, GroupDetails details) =>
        group.IsRegistered ? Decision.Accept(new GroupDetailsAmended(details)) : NotFound;

    /// <summary>Invitations that may wait for an answer at once: each is a mail to somebody who did not ask for it.</summary>
    public const int MostInvited = 30;

    /// <summary>Invites someone to act for the group.</summary>
    /// <remarks>Refuses: group.not-found, group.already-member, group.too-many-invited.</remarks>
    public static Decision Invite(Group group, PersonId person, MemberRole role)
    {
        if (!group.IsRegistered)
        {
            return NotFound;
        }

        if (group.Members.ContainsKey(person))
        {
            return Decision.Refuse("group.already-member", "This person already acts for the group.");
        }

        if (group.Invited.TryGetValue(person, out var before))
        {
            return before == role ? Decision.Accept() : Decision.Accept(new MemberInvited(person, role));
        }

        return group.Invited.Count < MostInvited
            ? Decision.Accept(new MemberInvited(person, role))
            : Decision.Refuse(
                "group.too-many-invited",
                $"{MostInvited} invitations wait for an answer. Take some back, or wait until they are answered."
            );
    }

    /// <summary>Takes up an invitation. Twice is once.</summary>
    /// <remarks>Refuses: group.not-invited.</remarks>
    public static Decision Join(Group group, PersonId person)
    {
        if (group.Members.ContainsKey(person))
        {
            return Decision.Accept();
        }

        return group.Invited.TryGetValue(person, out var role)
            ? Decision.Accept(new MemberJoined(person, role))
            : Decision.Refuse("group.not-invited", "There is no invitation for you to this group.");
    }

    /// <summary>Ends a membership or takes an invitation back. Twice is once.</summary>
    /// <remarks>Refuses: group.not-found, group.last-lead.</remarks>
    public static Decision Remove(Group group, PersonId person)
    {
        if (!group.IsRegistered)
        {
            return NotFound;
        }

        if (!group.Members.ContainsKey(person) && !group.Invited.ContainsKey(person))
        {
            return Decision.Accept();
        }

        var leadsLeft = group.Members.Any(it => it.Value is MemberRole.Lead && it.Key != person);
        return leadsLeft
            ? Decision.Accept(new MemberRemoved(person))
            : Decision.Refuse("group.last-lead", "A group needs a lead. Invite another lead first.");
    }

    private static Decision NotFound => Decision.Refuse("group.not-found", "We cannot find this group.");
}
