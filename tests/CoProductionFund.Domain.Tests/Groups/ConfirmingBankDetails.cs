using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Domain.Tests.Groups;

/// <summary>Persons 1 (lead) and 2 act for the group, 3 does not.</summary>
public class ConfirmingBankDetails
{
    private static readonly Commitment First = new(new string('1', 64));
    private static readonly Commitment Second = new(new string('2', 64));
    private static Commitment Why => new(new string('3', 64));

    private static readonly GroupRegistered Registered = new(
        "G-0017",
        new("Larkfield Tenants", default, [], "Leeds", "LS9", Pence.Zero, 12),
        Some.Person(1)
    );

    private static readonly MemberJoined Joined = new(Some.Person(2), MemberRole.Contributor);
    private static readonly BankDetailsProposed Proposed = new(First, Some.Person(1));
    private static readonly BankDetailsRejected Rejected = new(
        First,
        Some.Person(1),
        Why,
        Some.Person(2),
        BankConfirmer.Member
    );
    private static readonly BankDetailsConfirmed Confirmed = new(First, 1, Some.Person(2), BankConfirmer.Member);

    [Fact]
    public void Begins_with_a_proposal_of_somebody_who_acts_for_the_group()
    {
        Given<Group>(Registered).When(it => Propose(it, First, 1)).Then(Proposed);
        Given<Group>(Registered).When(it => Propose(it, First, 3)).ThenRefused("bank.not-member");
        Given<Group>().When(it => Propose(it, First, 1)).ThenRefused("group.not-found");
    }

    [Fact]
    public void Of_the_same_account_proposed_twice_is_once_and_by_another_is_to_be_confirmed()
    {
        var proposed = Given<Group>(Registered, Joined, Proposed);
        proposed.When(it => Propose(it, Second, 1, isSame: true)).ThenNothing();
        proposed.When(it => Propose(it, Second, 2, isSame: true)).ThenRefused("bank.same");
        Given<Group>(Registered, Joined, Proposed, Confirmed)
            .When(it => Propose(it, Second, 1, isSame: true))
            .ThenRefused("bank.same");
    }

    [Fact]
    public void Is_for_another_person_of_the_group()
    {
        var proposed = Given<Group>(Registered, Joined, Proposed);
        proposed.When(it => Confirm(it, First, 2)).Then(Confirmed);
        proposed.When(it => Confirm(it, First, 1)).ThenRefused("bank.own-proposal");
        proposed.When(it => Confirm(it, First, 3)).ThenRefused("bank.not-member");
        proposed.When(it => Confirm(it, First, 3, isOfficer: true)).ThenRefused("bank.by-the-group");
    }

    [Fact]
    public void Of_a_group_of_one_is_for_an_officer_and_says_so()
    {
        var alone = Given<Group>(Registered, Proposed);
        alone
            .When(it => Confirm(it, First, 3, isOfficer: true))
            .Then(new BankDetailsConfirmed(First, 1, Some.Person(3), BankConfirmer.Officer));
        alone.When(it => Confirm(it, First, 3)).ThenRefused("bank.not-member");
        alone.When(it => Confirm(it, First, 1, isOfficer: true)).ThenRefused("bank.own-proposal");
    }

    [Fact]
    public void By_an_officer_who_acts_for_the_group_is_by_a_member() =>
        Given<Group>(Registered, Joined, Proposed).When(it => Confirm(it, First, 2, isOfficer: true)).Then(Confirmed);

    [Fact]
    public void By_somebody_who_left_meanwhile_is_refused() =>
        Given<Group>(Registered, Joined, Proposed, new MemberRemoved(Some.Person(2)))
            .When(it => Confirm(it, First, 2))
            .ThenRefused("bank.not-member");

    [Fact]
    public void Twice_is_once_and_of_what_was_not_looked_at_is_refused()
    {
        Given<Group>(Registered, Joined, Proposed, Confirmed).When(it => Confirm(it, First, 2)).ThenNothing();
        Given<Group>(Registered, Joined).When(it => Confirm(it, First, 2)).ThenRefused("bank.nothing-proposed");
        Given<Group>(Registered, Joined, Proposed, new BankDetailsProposed(Second, Some.Person(1)))
            .When(it => Confirm(it, First, 2))
            .ThenRefused("bank.proposed-anew");
        Given<Group>(Registered, Joined, Proposed, Rejected)
            .When(it => Confirm(it, First, 2))
            .ThenRefused("bank.rejected");
    }

    [Fact]
    public void Of_the_next_account_counts() =>
        Given<Group>(Registered, Joined, Proposed, Confirmed, new BankDetailsProposed(Second, Some.Person(2)))
            .When(it => Confirm(it, Second, 1))
            .Then(new BankDetailsConfirmed(Second, 2, Some.Person(1), BankConfirmer.Member));

    [Theory]
    [InlineData("30-99-50", "12345678", true, true)]
    [InlineData("30 99 50", "1234 5678", true, true)]
    [InlineData("309950", "12345678", true, true)]
    [InlineData("30995", "1234567", false, false)]
    [InlineData("3099501", "123456789", false, false)]
    [InlineData("30995O", "1234567O", false, false)]
    [InlineData("٣٠٩٩٥٠", "١٢٣٤٥٦٧٨", false, false)]
    public void Looks_at_the_form(string sortCode, string account, bool isSortCode, bool isAccount)
    {
        var details = BankDetails.Read(sortCode, account, " Larkfield   Tenants ");
        Assert.Equal((isSortCode, isAccount), (details.HasSortCode, details.HasAccountNumber));
        Assert.Equal("Larkfield Tenants", details.AccountName);
        Assert.DoesNotContain("1234", details.ToString(), StringComparison.Ordinal);
    }

    private static Decision Propose(Group group, Commitment details, int person, bool isSame = false) =>
        BankDecisions.Propose(group, details, Some.Person(person), isSame);

    private static Decision Confirm(Group group, Commitment seen, int person, bool isOfficer = false) =>
        BankDecisions.Confirm(group, seen, Some.Person(person), isOfficer);
}
