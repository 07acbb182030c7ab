using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Decides one bid of a settled ranking: the bid, the round's note and the fund's money in one transaction.</summary>
/// <param name="Amount">What is awarded, in pence; only for an award.</param>
/// <param name="Reasons">One for each criterion.</param>
/// <param name="DepartureReason">Why the decision departs from rank order, where it does.</param>
/// <param name="Conditions">What the department asks of the project; only for an award, and null where it asks nothing more.</param>
public sealed record DecideBid(
    BidId Bid,
    Outcome Outcome,
    Pence? Amount,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    Caller By,
    string? Conditions = null
) : Command(By), IForFundManagersOfBid;

public sealed class DecideBidValidator : AbstractValidator<DecideBid>
{
    public DecideBidValidator()
    {
        RuleFor(it => it.Outcome).IsInEnum().WithMessage("Choose a decision");
        RuleFor(it => it.Amount)
            .Must(amount => amount > Pence.Zero)
            .When(it => it.Outcome is Outcome.Awarded)
            .WithMessage("Enter the amount of the award");
        RuleFor(it => it.Reasons).Must(it => it.Count <= 20).WithMessage("Give one reason for each criterion");
        RuleForEach(it => it.Reasons).ChildRules(reason => reason.RuleFor(it => it.Reason).NoMoreThan(5_000));
        RuleFor(it => it.DepartureReason).NoMoreThan(5_000);
        RuleFor(it => it.Conditions).NoMoreThan(5_000);
    }
}

public static class DecideBidHandler
{
    public static async Task<Decision> Handle(
        DecideBid command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (bid, round, fund, fundId, terms) = await session.OpenToDecide(ask, command.Bid, stop);
        var noted = OutcomeDecisions.Note(
            round.State,
            command.Bid,
            command.Outcome,
            command.By.Person!.Value,
            command.DepartureReason?.Trim()
        );
        if (noted.Refusal is not null)
        {
            return noted;
        }

        var committed =
            command.Outcome is Outcome.Awarded
                ? FundDecisions.Commit(fund.State, command.Bid, bid.State.Round, command.Amount!.Value)
                : Decision.Accept();
        var register = (await session.ReadForm(bid.State.Answers, stop)).Risks;
        var decided = Decided(command, bid.State, fundId, committed, DepartureIn(noted), terms, register);
        if ((decided.Refusal ?? committed.Refusal) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        round.Record(noted);
        fund.Record(committed);
        return bid.Record(decided);
    }

    private static Decision Decided(
        DecideBid command,
        Bid bid,
        FundId fund,
        Decision committed,
        string? departure,
        BidTerms terms,
        RisksAnswers? register
    )
    {
        var (by, reasons) = (command.By.Person!.Value, command.Reasons);
        return command.Outcome switch
        {
            Outcome.Awarded => BidOutcomes.Award(
                bid,
                new(
                    bid.Round,
                    bid.Group,
                    fund,
                    command.Amount!.Value,
                    committed.Events.OfType<FundsCommitted>().FirstOrDefault()?.SetAside ?? default,
                    reasons,
                    departure,
                    by,
                    command.Conditions.Given()
                ),
                terms.Criteria,
                register
            ),
            Outcome.OnReserveList => BidOutcomes.Reserve(
                bid,
                new(bid.Round, bid.Group, reasons, departure, by),
                terms.Criteria
            ),
            _ => BidOutcomes.Decline(bid, new(bid.Round, bid.Group, reasons, departure, by), terms.Criteria),
        };
    }

    private static string? DepartureIn(Decision noted) => noted.Events.OfType<DecisionNoted>().Single().DepartureReason;
}
