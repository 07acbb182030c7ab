using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>The parties hear of what becomes of a variation.</summary>
public static class MailWhenVariationChanges
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<VariationProposed> proposed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(proposed.StreamId, session, ask, stop) is { } mail
            ? mail.ToSignatories(
                proposed.Id,
                Agreement.Parties.Where(it => it != proposed.Data.Party),
                $"Answer a variation of the agreement for {mail.Reference}",
                $"{mail.NameOf(proposed.Data.Party)} proposes to change the agreement for {mail.Reference}. Read what would change and why, and agree to it or refuse it for your party.",
                PageOf(mail, proposed.Data.Number)
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<VariationAgreed> agreed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(agreed.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                agreed.Id,
                Agreement.Parties,
                $"The agreement for {mail.Reference} has changed",
                $"All parties agreed to the variation: version {agreed.Data.Version} of the agreement for {mail.Reference} is in force, until {agreed.Data.Ends.Say()}. The page shows it beside the version before.",
                $"{mail.Page}/versions/{agreed.Data.Version}"
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<VariationRefused> refused,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(refused.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                refused.Id,
                Agreement.Parties,
                $"A variation of the agreement for {mail.Reference} is refused",
                $"{mail.NameOf(refused.Data.Party)} refused the variation of the agreement for {mail.Reference}, so the agreement stays as it is. The page has the reasons. Any party can propose another variation.",
                PageOf(mail, refused.Data.Number),
                but: Who.Did(refused)
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<VariationWithdrawn> withdrawn,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(withdrawn.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                withdrawn.Id,
                Agreement.Parties.Where(it => it != withdrawn.Data.Party),
                $"A variation of the agreement for {mail.Reference} is withdrawn",
                $"{mail.NameOf(withdrawn.Data.Party)} withdrew the variation of the agreement for {mail.Reference} that it had proposed. There is nothing to answer any more, and the agreement stays as it is.",
                PageOf(mail, withdrawn.Data.Number)
            )
            : [];

    private static string PageOf(AgreementToMail mail, int variation) => $"{mail.Page}/variations/{variation}";
}
