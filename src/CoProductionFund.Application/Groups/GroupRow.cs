using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;

namespace CoProductionFund.Application.Groups;

/// <summary>Someone who acts for the group, or is invited to.</summary>
public sealed record MemberRow(PersonId Person, MemberRole Role);

/// <summary>An account somebody proposed or confirmed.</summary>
/// <param name="Details">Sort code, account number and name lie beside the stream.</param>
/// <param name="Number">1 for the first account that was confirmed; 0 for a proposal.</param>
/// <param name="As">Null for a proposal.</param>
public sealed record BankStep(Commitment Details, int Number, PersonId By, DateTimeOffset At, BankConfirmer? As);

/// <summary>The last proposal, where a second person found that it is not to be paid into.</summary>
/// <param name="Reason">The words lie beside the stream.</param>
public sealed record BankRejection(
    Commitment Details,
    Commitment Reason,
    PersonId By,
    DateTimeOffset At,
    BankConfirmer As
);

/// <param name="Proposed">Waits for a second person; null where nothing does.</param>
/// <param name="Confirmed">Null before the first.</param>
public sealed record BankRow(BankStep? Proposed, BankStep? Confirmed)
{
    public static BankRow Unknown { get; } = new(Proposed: null, Confirmed: null);

    /// <summary>Null where something else was proposed since, or nothing was rejected.</summary>
    public BankRejection? Rejected { get; init; }
}

/// <summary>A group, what it says about itself, and who acts for it.</summary>
public sealed record GroupRow(
    Guid Id,
    string Reference,
    GroupDetails Details,
    IReadOnlyList<MemberRow> Members,
    IReadOnlyList<MemberRow> Invited
)
{
    public GroupId Group => new(Id);

    public BankRow Bank { get; init; } = BankRow.Unknown;

    public bool HasMember(PersonId? person) => Members.Any(it => it.Person == person);

    public bool IsLead(PersonId? person) => Members.Any(it => it.Person == person && it.Role is MemberRole.Lead);
}

public sealed partial class GroupRowProjection : RowOf<Group, GroupRow>
{
    public override GroupRow? Evolve(GroupRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, GroupRegistered it) => new(
                id,
                it.Reference,
                it.Details,
                [new(it.FoundedBy, MemberRole.Lead)],
                Invited: []
            ),
            ({ } r, GroupDetailsAmended it) => r with { Details = it.Details },
            ({ } r, MemberInvited it) => r with
            {
                Invited = [.. Without(r.Invited, it.Person), new(it.Person, it.Role)],
            },
            ({ } r, MemberJoined it) => r with
            {
                Members = [.. Without(r.Members, it.Person), new(it.Person, it.Role)],
                Invited = Without(r.Invited, it.Person),
            },
            ({ } r, MemberRemoved it) => r with
            {
                Members = Without(r.Members, it.Person),
                Invited = Without(r.Invited, it.Person),
            },
            ({ } r, BankDetailsProposed it) => r with
            {
                Bank = new(new(it.Details, Number: 0, it.By, e.Timestamp, As: null), r.Bank.Confirmed),
            },
            ({ } r, BankDetailsRejected it) => r with
            {
                Bank = new(Proposed: null, r.Bank.Confirmed)
                {
                    Rejected = new(it.Details, it.Reason, it.By, e.Timestamp, it.As),
                },
            },
            ({ } r, BankDetailsConfirmed it) => r with
            {
                Bank = new(Proposed: null, new(it.Details, it.Number, it.By, e.Timestamp, it.As)),
            },
            _ => row,
        };

    private static IReadOnlyList<MemberRow> Without(IReadOnlyList<MemberRow> people, PersonId person) =>
        [.. people.Where(it => it.Person != person)];
}

internal static class GroupRows
{
    public const string Members = "members",
        Invited = "invited";

    public static Task<GroupRow?> GroupByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<GroupRow>(reference, row => row.Reference == reference, stop);

    /// <summary>Groups with any of these people among its members or invited. Asks the index, which LINQ's own translation would miss.</summary>
    public static IQueryable<GroupRow> GroupsWith(
        this IQuerySession session,
        string list,
        IReadOnlyCollection<PersonId> people
    )
    {
        var any = string.Join(" || ", people.Select(person => $"@.person == \"{person.Value}\""));
        return session
            .Query<GroupRow>()
            .Where(row => row.MatchesSql('^', "d.data @? ^::jsonpath", $"$.{list}[*] ? ({any})"));
    }

    /// <summary>Groups that say they are registered under any of these numbers.</summary>
    public static IQueryable<GroupRow> GroupsUnder(this IQuerySession session, IEnumerable<Identifier> numbers)
    {
        var any = string.Join(
            " || ",
            numbers.Select(it =>
                $"(@.scheme == \"{it.Scheme}\" && @.number == {System.Text.Json.JsonSerializer.Serialize(it.Number)})"
            )
        );
        return session
            .Query<GroupRow>()
            .Where(row => row.MatchesSql('^', "d.data @? ^::jsonpath", $"$.details.identifiers[*] ? ({any})"));
    }
}
