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
