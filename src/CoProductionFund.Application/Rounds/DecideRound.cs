using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Publishes the results: every group reads its decision, everyone the statistics.</summary>
public sealed record DecideRound(RoundId Round, Caller By) : Command(By), IForFundManagersOfRound;

public static class DecideRoundHandler
{
    public static Task<Decision> Handle(
        DecideRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<Round>(
            command.Round.Value,
            round => OutcomeDecisions.Decide(round, clock.GetUtcNow().LondonDate()),
            stop
        );
}
