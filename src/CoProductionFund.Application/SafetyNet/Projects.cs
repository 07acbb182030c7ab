using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.SafetyNet;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>A project about which a report can be made, as far as it is public.</summary>
/// <param name="Title">Null where it was erased.</param>
public sealed record ProjectToHelp(string Reference, string? Title, string Group, DepartmentId Department);

/// <summary>Null for what is not there, and for what the safety net does not cover: nobody learns which.</summary>
public sealed record GetProjectToHelp(string Reference, Caller By) : IQuery<ProjectToHelp?>, IForAnyone;

public sealed class GetProjectToHelpHandler(IMediator ask, TimeProvider clock)
    : IRequestHandler<GetProjectToHelp, ProjectToHelp?>
{
    public async Task<ProjectToHelp?> Handle(GetProjectToHelp request, CancellationToken cancellationToken) =>
        await ask.Send(new GetAward(request.Reference, Caller.TheFund), cancellationToken) is { } award
        && award.Row.Time().IsCovered(clock.GetUtcNow())
            ? new(request.Reference, award.Heading.Title, award.Heading.GroupName, award.Row.Department)
            : null;
}

internal static class Projects
{
    /// <summary>When the project of an award begins and ends.</summary>
    public static ProjectTime Time(this AwardRow award) =>
        new(award.Stage is AwardStage.Refused or AwardStage.Lapsed ? null : award.AnsweredAt, award.EndedAt);
}
