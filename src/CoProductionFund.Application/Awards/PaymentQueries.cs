using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>The money side of an award; null where there is no such award.</summary>
public sealed record GetPayments(string Reference, Caller By) : IQuery<PaymentsRow?>, IForReadersOfAward;

public sealed class GetPaymentsHandler(IQuerySession session) : IRequestHandler<GetPayments, PaymentsRow?>
{
    public Task<PaymentsRow?> Handle(GetPayments request, CancellationToken cancellationToken) =>
        session.PaymentsByReference(request.Reference, cancellationToken);
}

/// <summary>The money side of an award as it stood at a moment; null before it was offered.</summary>
public sealed record GetPaymentsAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<PaymentsRow?>,
        IForReadersOfAward;

public sealed class GetPaymentsAsOfHandler(IQuerySession session) : IRequestHandler<GetPaymentsAsOf, PaymentsRow?>
{
    public async Task<PaymentsRow?> Handle(GetPaymentsAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.AwardByReference(request.Reference, cancellationToken))!;
        return await session.AsItStood<PaymentsRow, PaymentsRowProjection>(now.Id, request.At, cancellationToken);
    }
}

/// <summary>The money side of many awards, by award; unknown ones are left out.</summary>
public sealed record GetPaymentsOf(IReadOnlyCollection<AwardId> Awards, Caller By)
    : IQuery<IReadOnlyDictionary<AwardId, PaymentsRow>>,
        IForTheFund;

public sealed class GetPaymentsOfHandler(IQuerySession session)
    : IRequestHandler<GetPaymentsOf, IReadOnlyDictionary<AwardId, PaymentsRow>>
{
    public async Task<IReadOnlyDictionary<AwardId, PaymentsRow>> Handle(
        GetPaymentsOf request,
        CancellationToken cancellationToken
    ) =>
        (
            await session.LoadManyAsync<PaymentsRow>(cancellationToken, request.Awards.Select(it => it.Value))
        ).ToDictionary(it => it.Award);
}

/// <summary>A line of the department's desk.</summary>
public sealed record PaymentDeskLine(InstalmentRow Instalment, string GroupName);

/// <summary>The instalments of a department, the earliest due first; those of one day by award and number, so that each stands on one page.</summary>
/// <param name="Standing">Null for all.</param>
public sealed record ListPayments(DepartmentId Department, PaymentStanding? Standing, int Page, Caller By)
    : IQuery<Page<PaymentDeskLine>>,
        Departments.IForStaff;

public sealed class ListPaymentsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListPayments, Page<PaymentDeskLine>>
{
    public async Task<Page<PaymentDeskLine>> Handle(ListPayments request, CancellationToken cancellationToken)
    {
        // LINQ would write each row's instalments out as text and read them again
        var rows = session.TableOf(typeof(PaymentsRow));
        var page = await session.ReadPage<InstalmentRow>(
            $"""
            select it, count(*) over () from {rows}, jsonb_array_elements(data -> 'instalments') it
            where cast(data ->> 'department' as uuid) = $1 and ($2::text is null or it ->> 'standing' = $2)
            order by it ->> 'due', it ->> 'reference', cast(it ->> 'number' as integer)
            """,
            request.Page,
            cancellationToken,
            request.Department.Value,
            request.Standing?.ToString() ?? (object)DBNull.Value
        );
        GroupId[] groups = [.. page.Items.Select(it => it.Group)];
        var names = (await ask.Send(new GroupsByIds(groups, Caller.TheFund), cancellationToken)).ToDictionary(
            it => it.Group,
            it => it.Details.Name
        );
        return page.With([.. page.Items.Select(it => new PaymentDeskLine(it, names.GetValueOrDefault(it.Group, "")))]);
    }
}

internal static class PaymentsRows
{
    public static Task<PaymentsRow?> PaymentsByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<PaymentsRow>(reference, row => row.Reference == reference, stop);
}
