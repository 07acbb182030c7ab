using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>A payment run; null where there is none.</summary>
/// <param name="Reference">"HEA-P0007".</param>
public sealed record GetPaymentRun(string Reference, Caller By) : IQuery<PaymentRunRow?>, IForReadersOfRun;

public sealed class GetPaymentRunHandler(IQuerySession session) : IRequestHandler<GetPaymentRun, PaymentRunRow?>
{
    public Task<PaymentRunRow?> Handle(GetPaymentRun request, CancellationToken cancellationToken) =>
        session.RunByReference(request.Reference, cancellationToken);
}

/// <summary>The payments of a run, one page of them.</summary>
public sealed record ListPaymentsOfRun(string Reference, int Page, Caller By)
    : IQuery<Page<PaymentRow>>,
        IForReadersOfRun;

public sealed class ListPaymentsOfRunHandler(IQuerySession session)
    : IRequestHandler<ListPaymentsOfRun, Page<PaymentRow>>
{
    public async Task<Page<PaymentRow>> Handle(ListPaymentsOfRun request, CancellationToken cancellationToken) =>
        (await session.RunByReference(request.Reference, cancellationToken))!.Payments.ToPage(request.Page);
}

/// <summary>For whoever has just started it, and knows its id alone.</summary>
public sealed record GetPaymentRunById(PaymentRunId Run, Caller By) : IQuery<PaymentRunRow?>, IForOfficersOfRun;

public sealed class GetPaymentRunByIdHandler(IQuerySession session) : IRequestHandler<GetPaymentRunById, PaymentRunRow?>
{
    public Task<PaymentRunRow?> Handle(GetPaymentRunById request, CancellationToken cancellationToken) =>
        session.LoadAsync<PaymentRunRow>(request.Run.Value, cancellationToken);
}

/// <summary>The payment runs of a department, the latest first.</summary>
public sealed record ListPaymentRuns(DepartmentId Department, int Page, Caller By)
    : IQuery<Page<PaymentRunRow>>,
        IForStaff;

public sealed class ListPaymentRunsHandler(IQuerySession session)
    : IRequestHandler<ListPaymentRuns, Page<PaymentRunRow>>
{
    public Task<Page<PaymentRunRow>> Handle(ListPaymentRuns request, CancellationToken cancellationToken) =>
        session
            .Query<PaymentRunRow>()
            .Where(row => row.Department == request.Department)
            .OrderByDescending(row => row.StartedAt)
            .ToPage(request.Page, cancellationToken);
}
