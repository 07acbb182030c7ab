using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
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
        var row = (await session.LoadAsync<BidRow>(command.Bid.Value, stop))!;
        var (roundRow, _) = await ask.TermsOf(row.Round, stop);
        await session.Shut(roundRow!.Fund, stop); // as for a decision
        await session.Shut(row.Round, stop);

        var bid = await session.Open<Bid>(row.Id, stop);
        var round = await session.Open<Round>(row.Round.Value, stop);
        var fund = await session.Open<Fund>(roundRow.Fund.Value, stop);

        var (by, reason) = (command.By.Person!.Value, command.Reason.Trim());
        var noted = OutcomeDecisions.TakeBack(round.State, command.Bid, reason, by);
        if (noted.Refusal is not null)
        {
            return noted;
        }

        round.Record(noted);
        fund.Insist(FundDecisions.Release(fund.State, command.Bid, row.Round));
        return bid.Record(BidOutcomes.TakeBack(bid.State, reason, by));
    }
}
