using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>Settles the text, for each party to sign.</summary>
/// <param name="Seen">How often the text had changed when the officer read it (<see cref="Agreement.Changes"/>).</param>
public sealed record SettleText(AwardId Award, int Seen, Caller By) : Command(By), IForOfficersOfAward;

public static class SettleTextHandler
{
    public static async Task<Decision> Handle(
        SettleText command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        if (acting.Refusal is { } no)
        {
            return no;
        }

        var opened = acting.Opened;
        var words = await session.ReadItems(opened.State.Items.Select(it => it.Words), stop);
        var text = await session.Settled(opened.State, version: 1, words, ask, stop);
        return opened
            .Record(SigningDecisions.Settle(opened.State, command.Seen, text.Commitment))
            .Keeping(session, text);
    }
}
