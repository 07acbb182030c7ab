using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>One award, for the module that publishes it. Null until the round's results are published.</summary>
public sealed record GetFundedBid(string Reference, Caller By) : IQuery<FundedBid?>, IForTheFund;

public sealed class GetFundedBidHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetFundedBid, FundedBid?>
{
    public async Task<FundedBid?> Handle(GetFundedBid request, CancellationToken cancellationToken)
    {
        if (await session.BidByReference(request.Reference, cancellationToken) is not { Stage: BidStage.Awarded } row)
        {
            return null;
        }

        var line = (await BidLines.Of(session, ask, [row], cancellationToken))[0];
        var summaries = await session.ReadSummaries([row], cancellationToken);
        return line.Round.Stage is RoundStage.Decided ? new(line, summaries.GetValueOrDefault(row.Bid)) : null;
    }
}
