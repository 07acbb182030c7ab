using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Domain.Tests.Groups;

/// <summary>Persons 1 (lead) and 2 act for the group, 3 does not.</summary>
public class RejectingBankDetails
{
    private static readonly Commitment First = new(new string('1', 64));
    private static readonly Commitment Second = new(new string('2', 64));
    private static readonly Commitment Why = new(new string('3', 64));

    private static readonly GroupRegistered Registered = new(
        "G-0017",
        new("Larkfield Tenants", default, [], "Leeds", "LS9", Pence.Zero, 12),
        Some.Person(1)
    );

    private static readonly MemberJoined Joined = new(Some.Person(2), MemberRole.Contributor);
    private static readonly BankDetailsProposed Proposed = new(First, Some.Person(1));
    private static readonly BankDetailsConfirmed Confirmed = new(First, 1, Some.Person(2), BankConfirmer.Member);

    private static readonly BankDetailsRejected Rejected = new(
        First,
        Some.Person(1),
        Why,
        Some.Person(2),
        BankConfirmer.Member
    );

    [Fact]
    public void Is_for_the_second_person_who_could_have_confirmed()
    {
        var proposed = Given<Group>(Registered, Joined, Proposed);
        proposed.When(it => Reject(it, First, 2)).Then(Rejected);
        proposed.When(it => Reject(it, First, 1)).ThenRefused("bank.own-proposal");
        proposed.When(it => Reject(it, First, 3)).ThenRefused("bank.not-member");
        proposed.When(it => Reject(it, First, 3, isOfficer: true)).ThenRefused("bank.by-the-group");
        Given<Group>().When(it => Reject(it, First, 2)).ThenRefused("group.not-found");
    }

    [Fact]
    public void Of_a_group_of_one_is_for_an_officer_and_says_so()
    {
        var alone = Given<Group>(Registered, Proposed);
        alone
            .When(it => Reject(it, First, 3, isOfficer: true))
            .Then(new BankDetailsRejected(First, Some.Person(1), Why, Some.Person(3), BankConfirmer.Officer));
        alone.When(it => Reject(it, First, 3)).ThenRefused("bank.not-member");
        alone.When(it => Reject(it, First, 1, isOfficer: true)).ThenRefused("bank.own-proposal");
    }

    [Fact]
    public void Is_about_the_proposal_that_was_looked_at()
    {
        Given<Group>(Registered, Joined, Proposed, new BankDetailsProposed(Second, Some.Person(1)))
            .When(it => Reject(it, First, 2))
            .ThenRefused("bank.proposed-anew");
        Given<Group>(Registered, Joined, Proposed, Confirmed)
            .When(it => Reject(it, First, 2))
            .ThenRefused("bank.confirmed");
        Given<Group>(Registered, Joined).When(it => Reject(it, First, 2)).ThenRefused("bank.nothing-proposed");
    }

    [Fact]
    public void Twice_is_once_and_the_next_proposal_begins_anew()
    {
        Given<Group>(Registered, Joined, Proposed, Rejected).When(it => Reject(it, First, 2)).ThenNothing();
        var again = Given<Group>(
            Registered,
            Joined,
            Proposed,
            Rejected,
            new BankDetailsProposed(Second, Some.Person(1))
        );
        again.When(it => Reject(it, First, 2)).ThenRefused("bank.proposed-anew");
        again
            .When(it => BankDecisions.Confirm(it, Second, Some.Person(2), isOfficer: false))
            .Then(new BankDetailsConfirmed(Second, 1, Some.Person(2), BankConfirmer.Member));
    }

    [Fact]
    public void Leaves_the_account_that_was_confirmed()
    {
        var before = Given<Group>(
            Registered,
            Joined,
            Proposed,
            Confirmed,
            new BankDetailsProposed(Second, Some.Person(2))
        );
        before
            .When(it => Reject(it, Second, 1))
            .Then(new BankDetailsRejected(Second, Some.Person(2), Why, Some.Person(1), BankConfirmer.Member));
        Given<Group>(
                Registered,
                Joined,
                Proposed,
                Confirmed,
                new BankDetailsProposed(Second, Some.Person(2)),
                new BankDetailsRejected(Second, Some.Person(2), Why, Some.Person(1), BankConfirmer.Member)
            )
            .When(it =>
            {
                Assert.Equal((First, 1), (it.Bank.Confirmed, it.Bank.Number));
                return Decision.Accept();
            })
            .ThenNothing();
    }

    private static Decision Reject(Group group, Commitment seen, int person, bool isOfficer = false) =>
        BankDecisions.Reject(group, seen, Why, Some.Person(person), isOfficer);
}
