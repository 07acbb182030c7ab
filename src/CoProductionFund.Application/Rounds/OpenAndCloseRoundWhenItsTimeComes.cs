using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.Rounds;

/// <summary>Asked by the clock at the opening moment.</summary>
public sealed record OpenRound(RoundId Round, Caller By) : ICommand, IForTheFund;

/// <summary>Asked by the clock a little after the closing moment.</summary>
public sealed record CloseRound(RoundId Round, Caller By) : ICommand, IForTheFund;

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
    public static Task Handle(
        OpenRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) => session.Insist<Round>(command.Round.Value, round => RoundDecisions.Open(round, clock.GetUtcNow()), stop);
}

public static class CloseRoundHandler
{
    public static async Task Handle(
        CloseRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop);
        await session.Insist<Round>(command.Round.Value, round => RoundDecisions.Close(round, clock.GetUtcNow()), stop);
    }
}
