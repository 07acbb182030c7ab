using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Funds a bid of the reserve list once money is free: the bid, the round's note and the fund's money in one transaction.</summary>
/// <param name="Amount">In pence; part of what was asked or all of it.</param>
/// <param name="Reason">Why this bid, and why now.</param>
/// <param name="Conditions">What the department asks of the project; null where it asks nothing more.</param>
public sealed record AwardFromReserveList(BidId Bid, Pence Amount, string Reason, string? Conditions, Caller By)
    : Command(By),
        IForFundManagersOfBid;

public sealed class AwardFromReserveListValidator : AbstractValidator<AwardFromReserveList>
{
    public AwardFromReserveListValidator()
    {
        RuleFor(it => it.Amount).Must(it => it > Pence.Zero).WithMessage("Enter the amount of the award");
        RuleFor(it => it.Reason).Words("Enter the reason for this award", most: 5_000);
        RuleFor(it => it.Conditions).NoMoreThan(5_000);
    }
}

public static class AwardFromReserveListHandler
{
    public static async Task<Decision> Handle(
        AwardFromReserveList command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (bid, round, fund, fundId, _) = await session.OpenToDecide(ask, command.Bid, stop);
        var (by, reason) = (command.By.Person!.Value, command.Reason.Trim());

        var noted = ReserveListDecisions.Award(round.State, command.Bid, by, reason);
        if (noted.Refusal is not null)
        {
            return noted;
        }

        var committed = FundDecisions.Commit(fund.State, command.Bid, bid.State.Round, command.Amount);
        var setAside = committed.Events.OfType<FundsCommitted>().FirstOrDefault()?.SetAside ?? default;
        var conditions = command.Conditions.Given();
        var decided = BidOutcomes.AwardFromReserveList(
            bid.State,
            new(bid.State.Round, bid.State.Group, fundId, command.Amount, setAside, reason, conditions, by),
            (await session.ReadForm(bid.State.Answers, stop)).Risks
        );
        if ((decided.Refusal ?? committed.Refusal) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        round.Record(noted);
        fund.Record(committed);
        return bid.Record(decided);
    }
}
