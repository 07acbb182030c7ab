using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Groups;

public sealed record GroupFound(GroupId Group, string Reference, string Name);

/// <summary>Groups by part of their name, so that a panel member can name those they have to do with. Says no more than the name.</summary>
public sealed record SearchGroups(RoundId Round, string Text, Caller By)
    : IQuery<IReadOnlyList<GroupFound>>,
        IForPanelOfRound;

public sealed class SearchGroupsValidator : AbstractValidator<SearchGroups>
{
    public SearchGroupsValidator() => RuleFor(query => query.Text).Words("Enter part of the name", most: 200);
}

public sealed class SearchGroupsHandler(IQuerySession session)
    : IRequestHandler<SearchGroups, IReadOnlyList<GroupFound>>
{
    public async Task<IReadOnlyList<GroupFound>> Handle(SearchGroups request, CancellationToken cancellationToken)
    {
        var text = request.Text.Trim();
        var rows = await session
            .Query<GroupRow>()
            .Where(row => row.Details.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(row => row.Details.Name)
            .Take(20)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new GroupFound(row.Group, row.Reference, row.Details.Name))];
    }
}

/// <summary>The name of one group, for the same purpose. Null where there is none.</summary>
public sealed record FindGroup(RoundId Round, string Reference, Caller By) : IQuery<GroupFound?>, IForPanelOfRound;

public sealed class FindGroupHandler(IQuerySession session) : IRequestHandler<FindGroup, GroupFound?>
{
    public async Task<GroupFound?> Handle(FindGroup request, CancellationToken cancellationToken) =>
        await session.GroupByReference(request.Reference, cancellationToken) is { } row
            ? new(row.Group, row.Reference, row.Details.Name)
            : null;
}
