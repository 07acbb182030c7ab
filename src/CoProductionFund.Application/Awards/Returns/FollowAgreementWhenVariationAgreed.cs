using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>A variation that moves the last day of the project moves the dates of its returns. Twice, late or out of order changes nothing.</summary>
public static class FollowAgreementWhenVariationAgreed
{
    public static async Task Handle(
        IEvent<VariationAgreed> agreed,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (award, number) = (agreed.Data.Award, agreed.Data.Number);
        var agreement = await ask.Send(new GetAgreementById(award, Caller.TheFund), stop);
        if (agreement!.Variations.First(it => it.Variation.Number == number).Variation.Ends is not { } ends)
        {
            return;
        }

        await session.Insist<Award>(
            award.Value,
            it => ReturnDecisions.Follow(it, agreed.Data.Version, ends, clock.GetUtcNow().LondonDate()),
            stop
        );
    }
}
