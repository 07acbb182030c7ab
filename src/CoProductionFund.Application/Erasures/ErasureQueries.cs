using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Erasures;

/// <summary>Administrators, who decide, and auditors, who look at what was decided.</summary>
public interface IForReadersOfErasures : IGuarded;

public sealed class ReadersOfErasures(IQuerySession session) : IRule<IForReadersOfErasures>
{
    public async Task<bool> May(IForReadersOfErasures ask, CancellationToken stop) =>
        await session.IsAdministrator(ask.By, stop) || await session.IsAuditor(ask.By, stop);
}

/// <summary>Every request, the latest first.</summary>
public sealed record ListErasures(int Page, Caller By) : IQuery<Page<ErasureRow>>, IForReadersOfErasures;

public sealed class ListErasuresHandler(IQuerySession session) : IRequestHandler<ListErasures, Page<ErasureRow>>
{
    public Task<Page<ErasureRow>> Handle(ListErasures request, CancellationToken cancellationToken) =>
        session.Query<ErasureRow>().OrderByDescending(row => row.RequestedAt).ToPage(request.Page, cancellationToken);
}

public sealed record GetErasure(string Reference, Caller By) : IQuery<ErasureRow?>, IForReadersOfErasures;

public sealed class GetErasureHandler(IQuerySession session) : IRequestHandler<GetErasure, ErasureRow?>
{
    public Task<ErasureRow?> Handle(GetErasure request, CancellationToken cancellationToken) =>
        session
            .Query<ErasureRow>()
            .Where(row => row.Reference == request.Reference)
            .FirstOrDefaultAsync(cancellationToken);
}
