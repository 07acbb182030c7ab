using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>An agreement held for writing by somebody who acts for one of its parties.</summary>
/// <param name="Refusal">Why they may not; null where they may, and then the party is theirs.</param>
internal sealed record Acting(Opened<Agreement> Opened, Party Party, Decision? Refusal)
{
    public Agreement Agreement => Opened.State;
}

internal static class ActingFor
{
    /// <remarks>Refuses: agreement.not-found, agreement.two-parties.</remarks>
    public static async Task<Acting> OpenAs(
        this IDocumentSession session,
        Caller by,
        AwardId award,
        CancellationToken stop
    )
    {
        var opened = await session.Open<Agreement>(Agreement.IdOf(award).Value, stop);
        return await session.PartiesOf(by, opened.State, stop) switch
        {
            [var party] => new(opened, party, Refusal: null),
            [] => new(opened, default, NegotiationDecisions.NotFound),
            _ => new(opened, default, TwoParties),
        };
    }

    internal static Decision TwoParties { get; } =
        Decision.Refuse(
            "agreement.two-parties",
            "You act for more than one party of this agreement, so somebody else must do this."
        );

    /// <summary>Decides for the party of whoever asks.</summary>
    public static async Task<Decision> DecideAs(
        this IDocumentSession session,
        Caller by,
        AwardId award,
        Func<Agreement, Party, Decision> decide,
        CancellationToken stop
    )
    {
        var acting = await session.OpenAs(by, award, stop);
        return acting.Refusal ?? acting.Opened.Record(decide(acting.Agreement, acting.Party));
    }
}
