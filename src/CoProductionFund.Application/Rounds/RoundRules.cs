using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Fund managers of the department whose round it is.</summary>
public interface IForFundManagersOfRound : IGuarded
{
    RoundId Round { get; }
}

public sealed class FundManagersOfRound(IQuerySession session) : IRule<IForFundManagersOfRound>
{
    public async Task<bool> May(IForFundManagersOfRound ask, CancellationToken stop) =>
        await session.LoadKnown<RoundRow>(ask.Round.Value, stop) is { } round
        && await session.IsFundManager(ask.By, round.Department, stop);
}

/// <summary>Everyone once it is published; before that, the department's staff and auditors.</summary>
public interface IForReadersOfRound : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfRound(IQuerySession session) : IRule<IForReadersOfRound>
{
    public async Task<bool> May(IForReadersOfRound ask, CancellationToken stop) =>
        await session.RoundByReference(ask.Reference, stop) is { } round
        && (
            round.IsPublic
            || await session.IsStaff(ask.By, round.Department, stop)
            || await session.IsAuditor(ask.By, stop)
        );
}

/// <summary>The chair of the panel.</summary>
public interface IForChairOfRound : IGuarded
{
    RoundId Round { get; }
}

public sealed class ChairOfRound(IQuerySession session) : IRule<IForChairOfRound>
{
    public async Task<bool> May(IForChairOfRound ask, CancellationToken stop) =>
        ask.By.Person is { } person
        && await session.LoadAsync<PanelRow>(ask.Round.Value, stop) is { } panel
        && panel.Chair == person;
}

/// <summary>Everyone on the panel, the chair too.</summary>
public interface IForPanelOfRound : IGuarded
{
    RoundId Round { get; }
}

public sealed class PanelOfRound(IQuerySession session) : IRule<IForPanelOfRound>
{
    public async Task<bool> May(IForPanelOfRound ask, CancellationToken stop) =>
        ask.By.Person is { } person
        && await session.LoadAsync<PanelRow>(ask.Round.Value, stop) is { } panel
        && panel.Members.Any(member => member.Person == person);
}

/// <summary>The chair, the department's staff and auditors.</summary>
public interface IForOverseersOfPanel : IGuarded
{
    string Reference { get; }
}

public sealed class OverseersOfPanel(IQuerySession session) : IRule<IForOverseersOfPanel>
{
    public async Task<bool> May(IForOverseersOfPanel ask, CancellationToken stop) =>
        await session.PanelByReference(ask.Reference, stop) is { } panel
        && (
            (ask.By.Person is { } person && panel.Chair == person)
            || await session.IsStaff(ask.By, panel.Department, stop)
            || await session.IsAuditor(ask.By, stop)
        );
}

/// <summary>Staff of the department whose round it is, and auditors.</summary>
public interface IForStaffOfRound : IGuarded
{
    string Reference { get; }
}

public sealed class StaffOfRound(IQuerySession session) : IRule<IForStaffOfRound>
{
    public async Task<bool> May(IForStaffOfRound ask, CancellationToken stop) =>
        await session.RoundByReference(ask.Reference, stop) is { } round
        && (await session.IsStaff(ask.By, round.Department, stop) || await session.IsAuditor(ask.By, stop));
}
