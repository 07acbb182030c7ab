namespace CoProductionFund.Domain.Groups;

/// <summary>A group's account: one person proposes it, another confirms or rejects it.</summary>
public static class BankDecisions
{
    /// <summary>Says where the grants are to be paid. A later proposal takes the place of one that waits.</summary>
    /// <param name="isSame">Whether it says what the proposal that waits, or else the confirmed account, says already.</param>
    /// <remarks>Refuses: group.not-found, bank.not-member, bank.same.</remarks>
    public static Decision Propose(Group group, Commitment details, PersonId by, bool isSame)
    {
        if (!group.IsRegistered)
        {
            return NotFound;
        }

        if (!group.Members.ContainsKey(by))
        {
            return Decision.Refuse("bank.not-member", "Only people who act for the group can say where it is paid.");
        }

        return (isSame, group.Bank.Proposed) switch
        {
            (true, not null) when group.Bank.ProposedBy == by => Decision.Accept(),
            (true, not null) => Decision.Refuse(
                "bank.same",
                "These details have been proposed already. Confirm them instead."
            ),
            (true, null) => Decision.Refuse("bank.same", "These are the account details we hold already."),
            _ => Decision.Accept(new BankDetailsProposed(details, by)),
        };
    }

    /// <summary>Confirms the account that somebody else proposed. Twice is once.</summary>
    /// <param name="seen">The proposal that was looked at.</param>
    /// <param name="isOfficer">Whether whoever confirms has a post in a department.</param>
    /// <remarks>Refuses: group.not-found, bank.nothing-proposed, bank.rejected, bank.proposed-anew, bank.own-proposal, bank.by-the-group, bank.not-member.</remarks>
    public static Decision Confirm(Group group, Commitment seen, PersonId by, bool isOfficer) =>
        group.Bank.Proposed is null && group.Bank.Confirmed == seen
            ? Decision.Accept()
            : Answer(group, seen, by, isOfficer, it => new BankDetailsConfirmed(seen, group.Bank.Number + 1, by, it));

    /// <summary>Says that the account somebody else proposed is not to be paid into; those who may confirm it may. Twice is once.</summary>
    /// <param name="seen">The proposal that was looked at.</param>
    /// <param name="isOfficer">Whether whoever rejects has a post in a department.</param>
    /// <remarks>Refuses: group.not-found, bank.nothing-proposed, bank.confirmed, bank.proposed-anew, bank.own-proposal, bank.by-the-group, bank.not-member.</remarks>
    public static Decision Reject(Group group, Commitment seen, Commitment reason, PersonId by, bool isOfficer) =>
        group.Bank.Rejected == seen
            ? Decision.Accept()
            : Answer(
                group,
                seen,
                by,
                isOfficer,
                it => new BankDetailsRejected(seen, group.Bank.ProposedBy!.Value, reason, by, it)
            );

    private static Decision Answer(
        Group group,
        Commitment seen,
        PersonId by,
        bool isOfficer,
        Func<BankConfirmer, IDomainEvent> answer
    )
    {
        if (!group.IsRegistered)
        {
            return NotFound;
        }

        if (group.Bank.Proposed is not { } proposed)
        {
            return Answered(group.Bank, seen);
        }

        if (proposed != seen)
        {
            return Decision.Refuse(
                "bank.proposed-anew",
                "Other details were proposed while you looked. Check them before you answer."
            );
        }

        if (group.Bank.ProposedBy == by)
        {
            return Decision.Refuse("bank.own-proposal", "You proposed these details, so somebody else must answer.");
        }

        return SecondPerson(group, by, isOfficer) is { } second
            ? Decision.Accept(answer(second))
            : NotForThem(isOfficer);
    }

    private static Decision Answered(GroupBank bank, Commitment seen) =>
        bank.Rejected == seen
            ? Decision.Refuse(
                "bank.rejected",
                "These details were rejected meanwhile. If they are right, propose them anew."
            )
        : bank.Confirmed == seen
            ? Decision.Refuse(
                "bank.confirmed",
                "These details are confirmed already. If they are wrong, propose the right ones, and tell the department at once."
            )
        : Decision.Refuse("bank.nothing-proposed", "No bank details wait for an answer.");

    /// <summary>Null for those who may not.</summary>
    private static BankConfirmer? SecondPerson(Group group, PersonId by, bool isOfficer) =>
        group.Members.ContainsKey(by) ? BankConfirmer.Member
        : isOfficer && group.Members.Count == 1 ? BankConfirmer.Officer
        : null;

    private static Decision NotForThem(bool isOfficer) =>
        isOfficer
            ? Decision.Refuse(
                "bank.by-the-group",
                "Several people act for this group, so one of them must answer for its bank details."
            )
            : Decision.Refuse("bank.not-member", "Only people who act for the group can answer for its bank details.");

    private static Decision NotFound => Decision.Refuse("group.not-found", "We cannot find this group.");
}
