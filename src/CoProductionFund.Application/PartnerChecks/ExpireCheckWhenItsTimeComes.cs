using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Asked by the clock at the end of the last day in force.</summary>
/// <param name="Until">Which end: a check passed anew since then is left alone.</param>
public sealed record ExpireCheck(PartnerCheckId Check, DateOnly Until, Caller By) : Command(By), IForTheFund;

/// <summary>Asked by the clock some weeks before a check ends.</summary>
/// <param name="Until">See <see cref="ExpireCheck"/>.</param>
/// <param name="Due">When the next check is opened.</param>
public sealed record OpenCheckAgain(PartnerCheckId Check, DateOnly Until, DateTimeOffset Due, Caller By)
    : Command(By),
        IForTheFund;

/// <summary>Both are put into the diary when a check is passed; a node that was down catches up.</summary>
public static class ExpireCheckWhenItsTimeComes
{
    public static OutgoingMessages Handle(IEvent<CheckPassed> passed)
    {
        var (check, until) = (new PartnerCheckId(passed.StreamId), passed.Data.Until);
        var again = CheckDecisions.OpensAgainAt(passed.Timestamp.LondonDate(), until);
        return
        [
            new ExpireCheck(check, until, Caller.TheFund).ScheduledAt(PartnerCheck.EndOf(until)),
            new OpenCheckAgain(check, until, again, Caller.TheFund).ScheduledAt(again),
        ];
    }
}

public static class ExpireCheckHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the diary was ahead of the fund's own clock.</returns>
    public static async Task<DeliveryMessage<ExpireCheck>?> Handle(
        ExpireCheck command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (now, end) = (clock.GetUtcNow(), PartnerCheck.EndOf(command.Until));
        if (now < end)
        {
            return command.DelayedFor(end - now + AMoment);
        }

        await session.Shut(command.Check, stop);
        await session.Insist<PartnerCheck>(
            command.Check.Value,
            check => CheckDecisions.Expire(check, command.Until, now),
            stop
        );
        return null;
    }
}

public static class OpenCheckAgainHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the diary was ahead of the fund's own clock.</returns>
    public static async Task<DeliveryMessage<OpenCheckAgain>?> Handle(
        OpenCheckAgain command,
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

        await session.Insist<PartnerCheck>(
            command.Check.Value,
            check => CheckDecisions.OpenAgain(check, command.Until, command.Due, now),
            stop
        );
        return null;
    }
}
