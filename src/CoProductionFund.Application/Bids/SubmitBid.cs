using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Hands the bid in.</summary>
/// <param name="ReceivedAt">When the complete request reached the service, by the service's clock.</param>
public sealed record SubmitBid(BidId Bid, DateTimeOffset ReceivedAt, Caller By) : Command(By), IForMembersOfBid;

public static class SubmitBidHandler
{
    public static async Task<Decision> Handle(
        SubmitBid command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<BidRow>(command.Bid.Value, stop))!;
        await session.PassThrough(row.Round, stop); // the round cannot close before this is committed
        var (_, terms) = await ask.TermsOf(row.Round, stop);
        var bid = await session.Open<Bid>(command.Bid.Value, stop);
        var form = await session.ReadForm(bid.State.Answers, stop);
        var othersSubmitted = await session
            .Query<BidRow>()
            .CountAsync(
                it =>
                    it.Round == row.Round && it.Group == row.Group && it.Id != row.Id && it.Stage == BidStage.Submitted,
                stop
            );

        return bid.Record(BidDecisions.Submit(bid.State, form, terms, othersSubmitted, command.ReceivedAt));
    }
}

/// <summary>Takes a submitted bid back to change it.</summary>
public sealed record ReopenBid(BidId Bid, Caller By) : Command(By), IForMembersOfBid;

public static class ReopenBidHandler
{
    public static async Task<Decision> Handle(
        ReopenBid command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<BidRow>(command.Bid.Value, stop))!;
        await session.PassThrough(row.Round, stop);
        var (_, terms) = await ask.TermsOf(row.Round, stop);

        return await session.Decide<Bid>(
            command.Bid.Value,
            bid => BidDecisions.Reopen(bid, terms, clock.GetUtcNow()),
            stop
        );
    }
}
