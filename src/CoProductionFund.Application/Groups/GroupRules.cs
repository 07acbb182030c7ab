using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using Marten;

namespace CoProductionFund.Application.Groups;

/// <summary>Changes what is known of the group.</summary>
public interface IChangesGroup : IChanges<Group>
{
    GroupId Group { get; }

    Guid IChanges<Group>.Stream => Group.Value;
}

/// <summary>Everyone who acts for the group.</summary>
public interface IForMembersOfGroup : IGuarded
{
    GroupId Group { get; }
}

public sealed class MembersOfGroup(IQuerySession session) : IRule<IForMembersOfGroup>
{
    public Task<bool> May(IForMembersOfGroup ask, CancellationToken stop) => session.IsMember(ask.By, ask.Group, stop);
}

/// <summary>Leads of the group.</summary>
public interface IForLeadsOfGroup : IGuarded
{
    GroupId Group { get; }
}

public sealed class LeadsOfGroup(IQuerySession session) : IRule<IForLeadsOfGroup>
{
    public Task<bool> May(IForLeadsOfGroup ask, CancellationToken stop) => session.IsLead(ask.By, ask.Group, stop);
}

/// <summary>Leads of the group, and the person whom it is about.</summary>
public interface IForLeadsOrOneself : IGuarded
{
    GroupId Group { get; }

    PersonId Person { get; }
}

public sealed class LeadsOrOneself(IQuerySession session) : IRule<IForLeadsOrOneself>
{
    public async Task<bool> May(IForLeadsOrOneself ask, CancellationToken stop) =>
        ask.By.Person == ask.Person || await session.IsLead(ask.By, ask.Group, stop);
}

/// <summary>Who acts for the group, staff of any department, and auditors.</summary>
public interface IForReadersOfGroup : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfGroup(IQuerySession session) : IRule<IForReadersOfGroup>
{
    public async Task<bool> May(IForReadersOfGroup ask, CancellationToken stop) =>
        (await session.GroupByReference(ask.Reference, stop))?.HasMember(ask.By.Person) is true
        || await session.IsStaffSomewhere(ask.By, stop)
        || await session.IsAuditor(ask.By, stop);
}

/// <summary>Who acts for whom, for the rules of every module.</summary>
public static class Membership
{
    /// <summary>The groups this person acts for.</summary>
    internal static Listing<GroupRow> GroupsOf(PersonId person) =>
        new(
            person,
            session => session.GroupsWith(GroupRows.Members, [person]).OrderBy(row => row.Details.Name).Take(100)
        );

    public static async Task<bool> IsMember(
        this IQuerySession session,
        Caller by,
        GroupId group,
        CancellationToken stop
    ) => (await session.LoadRow<GroupRow>(group.Value, stop))?.HasMember(by.Person) is true;

    public static async Task<bool> IsLead(
        this IQuerySession session,
        Caller by,
        GroupId group,
        CancellationToken stop
    ) =>
        by.Person is { } person
        && await session.LoadRow<GroupRow>(group.Value, stop) is { } row
        && row.Members.Contains(new(person, MemberRole.Lead));
}
