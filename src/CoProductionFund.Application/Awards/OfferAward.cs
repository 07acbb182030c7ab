using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>Offers a group what its bid was awarded. Twice, late or too early changes nothing.</summary>
public sealed record OfferAward(BidId Bid, Caller By) : Command(By), IForTheFund;

public static class OfferAwardsWhenResultsPublished
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<RoundDecided> decided,
        IMediator ask,
        CancellationToken stop
    )
    {
        var awarded = await ask.Send(new ListAwardedBids(new(decided.StreamId), Caller.TheFund), stop);
        return [.. awarded.Select(bid => new OfferAward(bid, Caller.TheFund))];
    }
}

public static class OfferAwardWhenBidMovesUp
{
    public static OfferAward Handle(IEvent<BidAwardedFromReserveList> awarded) =>
        new(new(awarded.StreamId), Caller.TheFund);
}

public static class OfferAwardHandler
{
    public static async Task Handle(
        OfferAward command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var bid = await ask.Send(new GetBidById(command.Bid, Caller.TheFund), stop);
        if (bid is not { Stage: BidStage.Awarded, Outcome: { Amount: { } amount } outcome })
        {
            return; // not taken up since, or never awarded
        }

        var round = (await ask.Send(new GetRoundById(bid.Round, Caller.TheFund), stop))!;
        if (round is not { Stage: RoundStage.Decided, Terms: { } terms })
        {
            return; // the publication of the results asks again
        }

        await session.Insist<Award>(
            Award.IdOf(bid.Bid).Value,
            award =>
                OfferDecisions.Offer(
                    award,
                    new(
                        bid.Bid,
                        bid.Round,
                        bid.Group,
                        bid.Department,
                        round.Fund,
                        bid.Reference,
                        amount,
                        terms.MatchRatio,
                        outcome.Conditions,
                        OfferDecisions.LapsesAt(clock.GetUtcNow(), terms.OfferDays)
                    )
                ),
            stop
        );
    }
}
