using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>A decision as the group reads it: the result, the reasons, the marks and how far apart they were, and how to appeal.</summary>
/// <param name="Place">Null where the bid was found ineligible and never ranked.</param>
/// <param name="Of">How many bids were ranked.</param>
public sealed record DecisionOfBid(
    BidHeading Heading,
    BidStage Stage,
    BidOutcome? Outcome,
    IReadOnlyList<EligibilityFinding> Findings,
    RankedBid? Place,
    int Of,
    RoundRow Round
);

/// <summary>Null until the round's results are published.</summary>
public sealed record GetDecision(string Reference, Caller By) : IQuery<DecisionOfBid?>, IForReadersOfBid;

public sealed class GetDecisionHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetDecision, DecisionOfBid?>
{
    public async Task<DecisionOfBid?> Handle(GetDecision request, CancellationToken cancellationToken)
    {
        var row = (await session.BidByReference(request.Reference, cancellationToken))!;
        var round = (await ask.Send(new GetRoundById(row.Round, Caller.TheFund), cancellationToken))!;
        var isTold = round.Stage is RoundStage.Decided && row.Outcome is not null;
        if (!isTold && row.Stage is not BidStage.Ineligible)
        {
            return null;
        }

        var places = await ask.Send(new GetBidsInRound([row.Bid], Caller.TheFund), cancellationToken);
        var ranking = await ask.Send(new CountRanking(row.Round, Caller.TheFund), cancellationToken);
        var headings = await GetBidHeadingsHandler.Headings(session, ask, [row], cancellationToken);
        return new(
            headings[row.Bid],
            row.Stage,
            row.Outcome,
            row.Findings,
            places.GetValueOrDefault(row.Bid)?.Ranked,
            ranking.Ranked,
            round
        );
    }
}
