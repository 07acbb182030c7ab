using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Records that the project is complete, and what of the grant was not spent.</summary>
public sealed record CompleteAward(AwardId Award, Caller By) : Command(By), IForReviewersOfReturns;

public static class CompleteAwardHandler
{
    public static Task<Decision> Handle(
        CompleteAward command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<Award>(
            command.Award.Value,
            award =>
                CompletionDecisions.Complete(
                    award,
                    Pence.Zero,
                    clock.GetUtcNow().LondonDate(),
                    command.By.Person!.Value
                ),
            stop
        );
}
