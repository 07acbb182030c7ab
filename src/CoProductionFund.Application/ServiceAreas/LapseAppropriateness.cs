using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.ServiceAreas;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.ServiceAreas;

/// <summary>Asked by the clock at the end of the last day in force.</summary>
/// <param name="ReviewBy">Which decision: one made since is left alone.</param>
public sealed record LapseAppropriateness(ServiceAreaId Area, DateOnly ReviewBy, Caller By) : Command(By), IForTheFund
{
    /// <summary>The London midnight that ends the last day in force.</summary>
    public DateTimeOffset Due => ReviewBy.AddDays(1).AtLondon(TimeOnly.MinValue);
}

public static class LapseAppropriatenessWhenReviewIsDue
{
    public static ScheduledMessage<LapseAppropriateness> Handle(IEvent<AppropriatenessAssessed> assessed)
    {
        var lapse = new LapseAppropriateness(new(assessed.StreamId), assessed.Data.ReviewBy, Caller.TheFund);
        return lapse.ScheduledAt(lapse.Due);
    }
}

public static class LapseAppropriatenessHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <summary>The schedule may be a moment ahead of the fund's own clock. Then it is asked again, or nothing would ever lapse.</summary>
    public static async Task<DeliveryMessage<LapseAppropriateness>?> Handle(
        LapseAppropriateness command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        if (now < command.Due)
        {
            return command.DelayedFor(command.Due - now + AMoment);
        }

        await session.Insist<ServiceArea>(
            command.Area.Value,
            area => ServiceAreaDecisions.Lapse(area, command.ReviewBy, now.LondonDate()),
            stop
        );
        return null;
    }
}
