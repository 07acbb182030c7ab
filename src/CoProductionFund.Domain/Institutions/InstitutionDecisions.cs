namespace CoProductionFund.Domain.Institutions;

public static class InstitutionDecisions
{
    /// <summary>Invitations that may wait for an answer at once: each is a mail to somebody who did not ask for it.</summary>
    public const int MostInvited = 30;

    /// <summary>Lists an institution. Twice is once.</summary>
    public static Decision List(Institution institution, InstitutionListed listed) =>
        institution.IsListed ? Decision.Accept() : Decision.Accept(listed);

    /// <summary>Puts right what is said about it.</summary>
    /// <remarks>Refuses: institution.not-found.</remarks>
    public static Decision Amend(Institution institution, InstitutionDetails details) =>
        institution.IsListed ? Decision.Accept(new InstitutionDetailsAmended(details)) : NotFound;

    /// <summary>Invites someone to act for it. The same again changes nothing.</summary>
    /// <remarks>Refuses: institution.not-found, institution.already-representative, institution.too-many-invited.</remarks>
    public static Decision Invite(Institution institution, PersonId person, RepresentativeRole role)
    {
        if (!institution.IsListed)
        {
            return NotFound;
        }

        if (institution.Representatives.ContainsKey(person))
        {
            return Decision.Refuse(
                "institution.already-representative",
                "This person already acts for the institution. To change what they may do, remove them and invite them again."
            );
        }

        if (institution.Invited.TryGetValue(person, out var before))
        {
            return before == role ? Decision.Accept() : Decision.Accept(new RepresentativeInvited(person, role));
        }

        return institution.Invited.Count < MostInvited
            ? Decision.Accept(new RepresentativeInvited(person, role))
            : Decision.Refuse(
                "institution.too-many-invited",
                $"{MostInvited} invitations wait for an answer. Take some back, or wait until they are answered."
            );
    }

    /// <summary>Takes up an invitation. Twice is once.</summary>
    /// <remarks>Refuses: institution.not-invited.</remarks>
    public static Decision Join(Institution institution, PersonId person)
    {
        if (institution.Representatives.ContainsKey(person))
        {
            return Decision.Accept();
        }

        return institution.Invited.TryGetValue(person, out var role)
            ? Decision.Accept(new RepresentativeJoined(person, role))
            : Decision.Refuse("institution.not-invited", "There is no invitation for you to this institution.");
    }

    /// <summary>Ends somebody's acting for it, or takes an invitation back. Twice is once.</summary>
    /// <remarks>Refuses: institution.not-found.</remarks>
    public static Decision Remove(Institution institution, PersonId person, RemovalReason reason)
    {
        if (!institution.IsListed)
        {
            return NotFound;
        }

        return institution.Representatives.ContainsKey(person) || institution.Invited.ContainsKey(person)
            ? Decision.Accept(new RepresentativeRemoved(person, reason))
            : Decision.Accept();
    }

    private static Decision NotFound => Decision.Refuse("institution.not-found", "We cannot find this institution.");
}
