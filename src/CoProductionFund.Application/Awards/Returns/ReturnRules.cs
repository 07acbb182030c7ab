using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Those who write what a project reports: members of the group, and representatives of the institution.</summary>
public interface IForWritersOfReturns : IGuarded
{
    AwardId Award { get; }
}

public sealed class WritersOfReturns(IQuerySession session) : IRule<IForWritersOfReturns>
{
    public async Task<bool> May(IForWritersOfReturns ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && (
            await session.IsMember(ask.By, award.Group, stop)
            || await session.ActsForInstitutionOf(ask.By, award.Award, stop)
        );
}

/// <summary>Those with a post in the department who do not act for the group.</summary>
public interface IForReviewersOfReturns : IGuarded
{
    AwardId Award { get; }
}

public sealed class ReviewersOfReturns(IQuerySession session) : IRule<IForReviewersOfReturns>
{
    public async Task<bool> May(IForReviewersOfReturns ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && await session.IsStaff(ask.By, award.Department, stop)
        && !await session.IsInvolved(ask.By, award, stop);
}

/// <summary>Fund managers of the department who do not act for the group.</summary>
public interface IForFundManagersOfReturns : IGuarded
{
    AwardId Award { get; }
}

public sealed class FundManagersOfReturns(IQuerySession session) : IRule<IForFundManagersOfReturns>
{
    public async Task<bool> May(IForFundManagersOfReturns ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && await session.IsFundManager(ask.By, award.Department, stop)
        && !await session.IsInvolved(ask.By, award, stop);
}

internal static class Involvement
{
    /// <summary>Nobody judges what their own group or institution reports.</summary>
    public static async Task<bool> IsInvolved(
        this IQuerySession session,
        Caller by,
        AwardRow award,
        CancellationToken stop
    ) => await session.IsMember(by, award.Group, stop) || await session.ActsForInstitutionOf(by, award.Award, stop);
}
