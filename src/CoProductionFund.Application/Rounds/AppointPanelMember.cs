using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>Appoints someone to the panel, or gives them another seat.</summary>
public sealed record AppointPanelMember(RoundId Round, PersonId Person, PanelSeat Seat, Caller By)
    : Command(By),
        IForFundManagersOfRound;

public static class AppointPanelMemberHandler
{
    public static Task<Decision> Handle(AppointPanelMember command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Round>(
            command.Round.Value,
            round => PanelDecisions.Appoint(round, command.Person, command.Seat),
            stop
        );
}

/// <summary>Takes someone off the panel; the bids they have not scored go to others.</summary>
public sealed record StandPanelMemberDown(RoundId Round, PersonId Person, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfRound;

public sealed class StandPanelMemberDownValidator : AbstractValidator<StandPanelMemberDown>
{
    public StandPanelMemberDownValidator() => RuleFor(it => it.Reason).Words("Enter the reason", most: 1_000);
}

public static class StandPanelMemberDownHandler
{
    public static async Task<Decision> Handle(
        StandPanelMemberDown command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop); // no review may be sent between looking and releasing
        var sent = await ask.Send(new ListSentReviews(command.Round, Caller.TheFund), stop);
        IReadOnlyList<BidId> scored = [.. sent.Where(it => it.Reviewer == command.Person).Select(it => it.Bid)];

        return await session.Decide<Round>(
            command.Round.Value,
            round => PanelDecisions.StandDown(round, command.Person, scored, command.Reason),
            stop
        );
    }
}
