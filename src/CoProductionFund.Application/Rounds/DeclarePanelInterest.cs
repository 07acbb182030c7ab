using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>A panel member enters an interest in a group into the register: its bids never come to them.</summary>
public sealed record DeclarePanelInterest(RoundId Round, GroupId Group, Interest Interest, Caller By)
    : Command(By),
        IForPanelOfRound;

public static class DeclarePanelInterestHandler
{
    public static Task<Decision> Handle(
        DeclarePanelInterest command,
        IDocumentSession session,
        CancellationToken stop
    ) =>
        session.Decide<Round>(
            command.Round.Value,
            round => PanelDecisions.DeclareInterest(round, command.By.Person!.Value, command.Group, command.Interest),
            stop
        );
}
