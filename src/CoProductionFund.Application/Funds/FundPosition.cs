using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Funds;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Funds;

/// <summary>Where a fund stands: budget, what is promised, what is left.</summary>
/// <param name="Year">The calendar year in which the financial year begins.</param>
public sealed record FundPosition(
    Guid Id,
    DepartmentId Department,
    string Reference,
    string Name,
    int Year,
    Pence Budget,
    Pence Committed,
    Pence SetAside,
    Percent SafetyNetShare,
    Percent MatchRatio
)
{
    public FundId Fund => new(Id);

    /// <summary>All that was ever paid to groups.</summary>
    public Pence Paid { get; init; }

    /// <summary>The part of it that came back, and is no longer committed.</summary>
    public Pence Returned { get; init; }

    /// <summary>What is committed and still to be paid. The rest of what is committed was paid and has not come back.</summary>
    public Pence ToPay => Committed - (Paid - Returned);

    /// <summary>Paid, and not come back.</summary>
    public Pence PaidOut => Paid - Returned;

    /// <summary>How the figures add up, in a sentence or two.</summary>
    public string AddsUp =>
        $"{Budget} of budget is {Committed} committed to awards, {SetAside} set aside for the safety net, and {Left} left. "
        + $"The {Committed} committed is {ToPay} still to be paid and {PaidOut} paid ({Paid} was paid, and {Returned} of it came back to the fund). "
        + $"Of the {SetAside} set aside, {Drawn - ReserveReturned} is out with safety-net cases.";

    public Pence Left => Budget - Committed - SetAside;

    /// <summary>Bridging money ever taken from what is set aside, in pence.</summary>
    public Pence Drawn { get; init; }

    /// <summary>Of it, what came back to the reserve, in pence.</summary>
    public Pence ReserveReturned { get; init; }

    /// <summary>Set aside and not out with any case, in pence.</summary>
    public Pence ReserveLeft => SetAside - Drawn + ReserveReturned;
}

public sealed partial class FundPositionProjection : RowOf<Fund, FundPosition>
{
    public override FundPosition? Evolve(FundPosition? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, FundEstablished it) => new(
                id,
                it.Department,
                it.Reference,
                it.Name,
                it.Year,
                it.Budget,
                Pence.Zero,
                Pence.Zero,
                it.SafetyNetShare,
                it.MatchRatio
            ),
            ({ } r, BudgetRevised it) => r with { Budget = it.Budget },
            ({ } r, FundsCommitted it) => r with
            {
                Committed = r.Committed + it.Amount,
                SetAside = r.SetAside + it.SetAside,
            },
            ({ } r, CommitmentReleased it) => r with
            {
                Committed = r.Committed - it.Amount,
                SetAside = r.SetAside - it.SetAside,
            },
            ({ } r, ReserveDrawn it) => r with { Drawn = r.Drawn + it.Amount },
            ({ } r, ReserveReturned it) => r with { ReserveReturned = r.ReserveReturned + it.Amount },
            ({ } r, GrantPaid it) => r with { Paid = r.Paid + it.Amount },
            ({ } r, GrantReturned it) => r with
            {
                Committed = r.Committed - it.Amount,
                Returned = r.Returned + it.Amount,
            },
            ({ } r, CommitmentReduced it) => r with
            {
                Committed = r.Committed - it.Amount,
                SetAside = r.SetAside - it.SetAside,
            },
            _ => row,
        };
}

/// <summary>The funds of a department, newest year first.</summary>
public sealed record ListFunds(DepartmentId Department, Caller By) : IQuery<IReadOnlyList<FundPosition>>, IForStaff;

public sealed class ListFundsHandler(IQuerySession session) : IRequestHandler<ListFunds, IReadOnlyList<FundPosition>>
{
    public async Task<IReadOnlyList<FundPosition>> Handle(ListFunds request, CancellationToken cancellationToken) =>
        await session
            .Query<FundPosition>()
            .Where(row => row.Department == request.Department)
            .OrderByDescending(row => row.Year)
            .Take(100)
            .ToListAsync(cancellationToken);
}

/// <summary>Staff of the department whose fund it is, and auditors.</summary>
public interface IForStaffOfFund : IGuarded
{
    string Reference { get; }
}

public sealed class StaffOfFund(IQuerySession session) : IRule<IForStaffOfFund>
{
    public async Task<bool> May(IForStaffOfFund ask, CancellationToken stop) =>
        await session.FundByReference(ask.Reference, stop) is { } fund
        && (await session.IsStaff(ask.By, fund.Department, stop) || await session.IsAuditor(ask.By, stop));
}

public sealed record GetFund(string Reference, Caller By) : IQuery<FundPosition?>, IForStaffOfFund;

public sealed class GetFundHandler(IQuerySession session) : IRequestHandler<GetFund, FundPosition?>
{
    public Task<FundPosition?> Handle(GetFund request, CancellationToken cancellationToken) =>
        session.FundByReference(request.Reference, cancellationToken);
}

internal static class FundRows
{
    public static Task<FundPosition?> FundByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<FundPosition>(reference, row => row.Reference == reference, stop);
}

/// <summary>For our own handlers, which have asked before.</summary>
public sealed record GetFundById(FundId Fund, Caller By) : IQuery<FundPosition>, IForTheFund;

public sealed class GetFundByIdHandler(IQuerySession session) : IRequestHandler<GetFundById, FundPosition>
{
    public async Task<FundPosition> Handle(GetFundById request, CancellationToken cancellationToken) =>
        await session.LoadAsync<FundPosition>(request.Fund.Value, cancellationToken)
        ?? throw new InvalidOperationException($"There is no fund {request.Fund.Value}.");
}
