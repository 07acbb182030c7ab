using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Withdraws the bid for good.</summary>
public sealed record WithdrawBid(BidId Bid, WithdrawalReason Reason, Caller By) : Command(By), IForMembersOfBid;

public sealed class WithdrawBidValidator : AbstractValidator<WithdrawBid>
{
    public WithdrawBidValidator() =>
        RuleFor(it => it.Reason).IsInEnum().WithMessage("Choose why you are withdrawing the bid");
}

public static class WithdrawBidHandler
{
    public static async Task<Decision> Handle(
        WithdrawBid command,
        IDocumentSession session,
        BidPlaces places,
        IMediator ask,
        CancellationToken stop
    )
    {
        var place = (await places.Of(session, command.Bid, stop))!;
        await session.PassThrough(place.Round, stop); // the ranking cannot be settled before this is committed
        var (round, _) = await ask.TermsOf(place.Round, stop);
        var settled = round?.Stage is RoundStage.Ranked or RoundStage.Decided;

        return await session.Decide<Bid>(
            command.Bid.Value,
            bid => BidDecisions.Withdraw(bid, command.Reason, settled),
            stop
        );
    }
}
