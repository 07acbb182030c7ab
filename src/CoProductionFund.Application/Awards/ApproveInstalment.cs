using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>Finds that an instalment can be paid.</summary>
/// <param name="Number">1 for the first of the award.</param>
/// <param name="Seen">Fingerprint of the plan whoever approves looked at; null where nobody says.</param>
public sealed record ApproveInstalment(AwardId Award, int Number, Caller By, Guid? Seen = null)
    : Command(By),
        IForOfficersOfAward;

public static class ApproveInstalmentHandler
{
    public static async Task<Decision> Handle(
        ApproveInstalment command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var facts = await session.Facts(ask, award.State, stop);
        var by = command.By.Person!.Value;
        return award.Record(
            PaymentDecisions.Approve(award.State, command.Number, by, facts, clock.GetUtcNow(), command.Seen)
        );
    }
}

/// <summary>Releases an instalment that somebody else approved.</summary>
/// <param name="Number">1 for the first of the award.</param>
/// <param name="Seen">Fingerprint of the plan whoever releases looked at; null where nobody says.</param>
public sealed record ReleaseInstalment(AwardId Award, int Number, Caller By, Guid? Seen = null)
    : Command(By),
        IForOfficersOfAward;

public static class ReleaseInstalmentHandler
{
    public static async Task<Decision> Handle(
        ReleaseInstalment command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var facts = await session.Facts(ask, award.State, stop);
        var by = command.By.Person!.Value;
        return award.Record(PaymentDecisions.Release(award.State, command.Number, by, facts, command.Seen));
    }
}
