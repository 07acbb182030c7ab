using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>
/// Takes a decision back before the results are published: the bid waits for another, and what was committed to it and
/// set aside with it is in the fund again, in one transaction.
/// </summary>
public sealed record TakeBackDecision(BidId Bid, string Reason, Caller By) : Command(By), IForFundManagersOfBid;

public sealed class TakeBackDecisionValidator : AbstractValidator<TakeBackDecision>
{
    public TakeBackDecisionValidator() =>
        RuleFor(it => it.Reason).Words("Enter why the decision is taken back", most: 5_000);
}

public static class TakeBackDecisionHandler
{
    public static async Task<Decision> Handle(
        TakeBackDecision command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (bid, round, fund, _, _) = await session.OpenToDecide(ask, command.Bid, stop);
        var (by, reason) = (command.By.Person!.Value, command.Reason.Trim());
        var noted = OutcomeDecisions.TakeBack(round.State, command.Bid, reason, by);
        var takenBack = BidOutcomes.TakeBack(bid.State, reason, by);
        if ((noted.Refusal ?? takenBack.Refusal) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        round.Record(noted);
        fund.Insist(FundDecisions.Release(fund.State, command.Bid, bid.State.Round));
        return bid.Record(takenBack);
    }
}
