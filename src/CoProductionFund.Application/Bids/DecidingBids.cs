using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The three streams that a decision of the department touches, held for writing.</summary>
internal sealed record BeingDecided(
    Opened<Bid> Bid,
    Opened<Round> Round,
    Opened<Fund> Fund,
    FundId FundId,
    BidTerms Terms
);

internal static class DecidingBids
{
    /// <summary>Opens the bid, its round and its fund; decisions on the same money wait for each other instead of failing.</summary>
    public static async Task<BeingDecided> OpenToDecide(
        this IDocumentSession session,
        IMediator ask,
        BidId bid,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<BidRow>(bid.Value, stop))!;
        var (round, terms) = await ask.TermsOf(row.Round, stop);
        await session.Shut(round!.Fund, stop);
        await session.Shut(row.Round, stop);
        return new(
            await session.Open<Bid>(row.Id, stop),
            await session.Open<Round>(row.Round.Value, stop),
            await session.Open<Fund>(round.Fund.Value, stop),
            round.Fund,
            terms
        );
    }
}
