using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Groups;

/// <summary>Changes what the group says about itself.</summary>
public sealed record AmendGroupDetails(GroupId Group, GroupDetails Details, Caller By)
    : Command(By),
        IForLeadsOfGroup,
        IChangesGroup;

public sealed class AmendGroupDetailsValidator : AbstractValidator<AmendGroupDetails>
{
    public AmendGroupDetailsValidator() =>
        RuleFor(command => command.Details).SetValidator(new GroupDetailsValidator());
}

public static class AmendGroupDetailsHandler
{
    public static Task<Decision> Handle(AmendGroupDetails command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Group>(
            command.Group.Value,
            group => GroupDecisions.Amend(group, command.Details.Tidied()),
            stop
        );
}
