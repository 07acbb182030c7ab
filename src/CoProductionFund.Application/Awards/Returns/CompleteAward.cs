using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Awards;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>
/// Records that the project is complete, and what of the grant was not spent, which is asked back with the payments. What is not
/// paid comes free for the fund.
/// </summary>
public sealed record CompleteAward(AwardId Award, Caller By) : Command(By), IForReviewersOfReturns;

public static class CompleteAwardHandler
{
    public static Task<Decision> Handle(
        CompleteAward command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.End(
            command.Award,
            award => CompletionDecisions.Complete(award, clock.GetUtcNow().LondonDate(), command.By.Person!.Value),
            stop
        );
}
