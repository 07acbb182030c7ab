using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.Rounds;

/// <summary>Asked by the clock at the opening moment.</summary>
public sealed record OpenRound(RoundId Round, Caller By) : Command(By), IForTheFund;

/// <summary>Asked by the clock a little after the closing moment.</summary>
public sealed record CloseRound(RoundId Round, Caller By) : Command(By), IForTheFund;

/// <summary>Opening and closing are put into the diary when a round is published or extended; a node that was down catches up.</summary>
public static class OpenAndCloseRoundWhenItsTimeComes
{
    /// <summary>Rule 11: what was received in time may still be on its way to the database; the gate holds back the rest.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static OutgoingMessages Handle(IEvent<RoundPublished> published)
    {
        var round = new RoundId(published.StreamId);
        return
        [
            new OpenRound(round, Caller.TheFund).ScheduledAt(published.Data.OpensAt),
            new CloseRound(round, Caller.TheFund).ScheduledAt(published.Data.ClosesAt + Grace),
        ];
    }

    public static ScheduledMessage<CloseRound> Handle(IEvent<RoundExtended> extended) =>
        new CloseRound(new(extended.StreamId), Caller.TheFund).ScheduledAt(extended.Data.ClosesAt + Grace);
}

public static class OpenRoundHandler
{
    /// <returns>The same again, when the diary was ahead of the fund's own clock.</returns>
    public static async Task<DeliveryMessage<OpenRound>?> Handle(
        OpenRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop);
        var round = await session.Open<Round>(command.Round.Value, stop);
        var now = clock.GetUtcNow();
        if (round.State is { Stage: RoundStage.Published, Terms: { } terms } && now < terms.OpensAt)
        {
            return command.DelayedFor(terms.OpensAt - now);
        }

        round.Insist(RoundDecisions.Open(round.State, now));
        return null;
    }
}

public static class CloseRoundHandler
{
    /// <returns>The same again, when the diary was ahead of the fund's own clock or the round was given more time.</returns>
    public static async Task<DeliveryMessage<CloseRound>?> Handle(
        CloseRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop);
        var round = await session.Open<Round>(command.Round.Value, stop);
        var now = clock.GetUtcNow();
        if (round.State.Stage is RoundStage.Published or RoundStage.Open && now <= round.State.ClosesAt)
        {
            return command.DelayedFor(round.State.ClosesAt - now + OpenAndCloseRoundWhenItsTimeComes.Grace);
        }

        round.Insist(RoundDecisions.Close(round.State, now));
        return null;
    }
}
