using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Groups;

public sealed record ActsFor(PersonId Person, GroupId Group);

/// <summary>Which of these people act for which groups; a panel member gives no scores to their own.</summary>
public sealed record GroupsActedFor(IReadOnlyCollection<PersonId> People, Caller By)
    : IQuery<IReadOnlyList<ActsFor>>,
        IForTheFund;

public sealed class GroupsActedForHandler(IQuerySession session)
    : IRequestHandler<GroupsActedFor, IReadOnlyList<ActsFor>>
{
    public async Task<IReadOnlyList<ActsFor>> Handle(GroupsActedFor request, CancellationToken cancellationToken)
    {
        var people = request.People.ToHashSet();
        if (people.Count == 0)
        {
            return [];
        }

        var rows = await session.GroupsWith(GroupRows.Members, people).ToListAsync(cancellationToken);

        return
        [
            .. from row in rows
            from member in row.Members
            where people.Contains(member.Person)
            select new ActsFor(member.Person, row.Group),
        ];
    }
}
