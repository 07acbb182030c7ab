using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Marten;

namespace CoProductionFund.Application.Reviews;

/// <summary>Says, before reading the bid, whether one has an interest in it. None opens the bid; one recuses.</summary>
/// <param name="Interest">Null for none.</param>
public sealed record DeclareInterest(BidId Bid, Interest? Interest, Caller By) : Command(By), IForReviewerOfBid;

public static class DeclareInterestHandler
{
    /// <remarks>An interest goes into the review and into the round's register of interests, in one transaction.</remarks>
    public static async Task<Decision> Handle(DeclareInterest command, IDocumentSession session, CancellationToken stop)
    {
        var me = command.By.Person!.Value;
        var row = (await session.LoadAsync<ReviewRow>(Review.IdOf(command.Bid, me).Value, stop))!;
        var review = await session.Open<Review>(row.Id, stop);
        var declared = ReviewDecisions.DeclareInterest(review.State, command.Interest is not null);
        if (declared.Refusal is not null || command.Interest is not { } interest)
        {
            return review.Record(declared);
        }

        var entered = await session.Decide<Round>(
            row.Round.Value,
            round => PanelDecisions.DeclareInterest(round, me, row.Group, interest),
            stop
        );
        return entered.Refusal is null ? review.Record(declared) : entered;
    }
}
