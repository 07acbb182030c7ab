using CoProductionFund.Application.Asking;
using Marten;
using Marten.Services.BatchQuerying;
using MediatR;

namespace CoProductionFund.Application.Groups;

/// <param name="Reference">"G-0017".</param>
public sealed record GetGroup(string Reference, Caller By) : IQuery<GroupRow?>, IForReadersOfGroup;

public sealed class GetGroupHandler(IQuerySession session) : IRequestHandler<GetGroup, GroupRow?>
{
    public Task<GroupRow?> Handle(GetGroup request, CancellationToken cancellationToken) =>
        session.GroupByReference(request.Reference, cancellationToken);
}

/// <summary>The groups whoever asks acts for.</summary>
public sealed record ListMyGroups(Caller By) : IQuery<IReadOnlyList<GroupRow>>, IForSomeoneSignedIn;

public sealed class ListMyGroupsHandler(IQuerySession session) : IRequestHandler<ListMyGroups, IReadOnlyList<GroupRow>>
{
    public async Task<IReadOnlyList<GroupRow>> Handle(ListMyGroups request, CancellationToken cancellationToken) =>
        request.By.Person is { } person ? await Membership.GroupsOf(person).Read(session, cancellationToken) : [];
}

/// <param name="Role">What whoever asks is invited to be.</param>
public sealed record InvitationToGroup(GroupId Group, string Reference, string Name, Domain.Groups.MemberRole Role);

/// <summary>Invitations that whoever asks may take up.</summary>
public sealed record ListMyInvitations(Caller By) : IQuery<IReadOnlyList<InvitationToGroup>>, IForSomeoneSignedIn;

public sealed class ListMyInvitationsHandler(IQuerySession session)
    : IRequestHandler<ListMyInvitations, IReadOnlyList<InvitationToGroup>>
{
    public async Task<IReadOnlyList<InvitationToGroup>> Handle(
        ListMyInvitations request,
        CancellationToken cancellationToken
    )
    {
        if (request.By.Person is not { } person)
        {
            return [];
        }

        var rows = await session
            .GroupsWith(GroupRows.Invited, [person])
            .OrderBy(row => row.Details.Name)
            .Take(100)
            .ToListAsync(cancellationToken);

        return
        [
            .. from row in rows
            let role = row.Invited.First(it => it.Person == person).Role
            select new InvitationToGroup(row.Group, row.Reference, row.Details.Name, role),
        ];
    }
}

/// <summary>Unknown ids are left out.</summary>
public sealed record GroupsByIds(IReadOnlyCollection<GroupId> Groups, Caller By)
    : IQuery<IReadOnlyList<GroupRow>>,
        IForTheFund;

public sealed class GroupsByIdsHandler(IQuerySession session) : IRequestHandler<GroupsByIds, IReadOnlyList<GroupRow>>
{
    public Task<IReadOnlyList<GroupRow>> Handle(GroupsByIds request, CancellationToken cancellationToken) =>
        session.LoadManyAsync<GroupRow>(cancellationToken, request.Groups.Distinct().Select(group => group.Value));
}

/// <summary>One for whoever reads it together with other things, in one trip.</summary>
public static class GroupInTrip
{
    public static Task<GroupRow?> Group(this IBatchedQuery trip, GroupId group) => trip.Load<GroupRow>(group.Value);
}
