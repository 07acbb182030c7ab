using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Funds;

/// <summary>A fund's position as it stood at a moment; null before it was set up.</summary>
public sealed record GetFundAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<FundPosition?>,
        IForStaffOfFund;

public sealed class GetFundAsOfHandler(IQuerySession session) : IRequestHandler<GetFundAsOf, FundPosition?>
{
    public async Task<FundPosition?> Handle(GetFundAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.FundByReference(request.Reference, cancellationToken))!;
        return await session.AsItStood<FundPosition, FundPositionProjection>(now.Id, request.At, cancellationToken);
    }
}
