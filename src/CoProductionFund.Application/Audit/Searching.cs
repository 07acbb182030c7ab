using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>Auditors, who read everything and change nothing.</summary>
public interface IForAuditors : IGuarded;

public sealed class Auditors(IQuerySession session) : IRule<IForAuditors>
{
    public Task<bool> May(IForAuditors ask, CancellationToken stop) => session.IsAuditor(ask.By, stop);
}

public enum RecordKind
{
    Department,
    Fund,
    Round,
    Bid,
    Group,

    /// <summary>A case, a check, an institution, a payment run or an erasure: found with everything related to it.</summary>
    Other,
}

/// <summary>Something an auditor may look into.</summary>
/// <param name="Reference">As the service writes it ("HEA-26-0042").</param>
public sealed record RecordFound(RecordKind Kind, string Reference);

/// <summary>What has this reference; null where nothing has that an auditor may read.</summary>
public sealed record FindRecord(string Reference, Caller By) : IQuery<RecordFound?>, IForAuditors;

public sealed class FindRecordHandler(IMediator ask, IQuerySession session) : IRequestHandler<FindRecord, RecordFound?>
{
    public async Task<RecordFound?> Handle(FindRecord request, CancellationToken cancellationToken)
    {
        var reference = string.Concat(request.Reference.Where(it => !char.IsWhiteSpace(it))).ToUpperInvariant();
        return await Kind(reference, cancellationToken) is { } kind ? new(kind, reference) : null;
    }

    private async Task<RecordKind?> Kind(string reference, CancellationToken stop)
    {
        if (await ask.Send(new FindBid(reference, Caller.TheFund), stop) is { } bid && bid.IsHandedIn())
        {
            return RecordKind.Bid;
        }

        if (await ask.Send(new GetRound(reference, Caller.TheFund), stop) is not null)
        {
            return RecordKind.Round;
        }

        if (await ask.Send(new GetGroup(reference, Caller.TheFund), stop) is not null)
        {
            return RecordKind.Group;
        }

        if (await ask.Send(new GetFund(reference, Caller.TheFund), stop) is not null)
        {
            return RecordKind.Fund;
        }

        if (await ask.Send(new GetDepartment(reference, Caller.TheFund), stop) is not null)
        {
            return RecordKind.Department;
        }

        return await session.ModuleOf(reference, stop) is not (null or "Bids") ? RecordKind.Other : null;
    }
}

/// <summary>The departments an auditor looks into.</summary>
public sealed record ListDepartmentsForAudit(Caller By) : IQuery<IReadOnlyList<DepartmentRow>>, IForAuditors;

public sealed class ListDepartmentsForAuditHandler(IMediator ask)
    : IRequestHandler<ListDepartmentsForAudit, IReadOnlyList<DepartmentRow>>
{
    public Task<IReadOnlyList<DepartmentRow>> Handle(
        ListDepartmentsForAudit request,
        CancellationToken cancellationToken
    ) => ask.Send(new ListDepartments(Caller.TheFund), cancellationToken);
}
