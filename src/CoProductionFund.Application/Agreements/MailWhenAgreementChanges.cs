using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>The parties hear of each turn up to the agreement in force. What somebody did themselves they are not told.</summary>
public static class MailWhenAgreementChanges
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementOpened> opened,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(opened.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                opened.Id,
                Agreement.Parties,
                $"Write the agreement for {mail.Reference}",
                $"""
                {mail.NameOf(Party.Department)} opened the agreement for {mail.Reference} with {mail.NameOf(
                    Party.Group
                )} and {mail.NameOf(Party.Institution)}.

                Each party says what it will do, and proposes targets, aspirations and days to look together at how it goes. Then the department settles the text, and each party signs it.
                """,
                but: Who.Did(opened)
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementTextSettled> settled,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(settled.StreamId, session, ask, stop) is { } mail
            ? mail.ToSignatories(
                settled.Id,
                Agreement.Parties,
                $"Sign the agreement for {mail.Reference}",
                $"""
                The text of the agreement for {mail.Reference} is settled. Read it and sign it for your party, if possible within 7 days.

                If something is not right, your party can still change it: then the text is settled anew.
                """,
                $"{mail.Page}/sign"
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementTextUnsettled> unsettled,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(unsettled.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                unsettled.Id,
                Agreement.Parties,
                $"The agreement for {mail.Reference} was changed",
                $"""
                Something was changed in the agreement for {mail.Reference} after its text was settled. That text no longer stands, and what was signed falls away.

                Read what was changed. The department settles the text again, and each party signs it again.
                """,
                $"{mail.Page}/changes",
                but: Who.Did(unsettled)
            )
            : [];

    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementSigned> last,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        if (await AgreementToMail.Of(last.StreamId, session, ask, stop) is not { } mail)
        {
            return [];
        }

        var signer = mail.NameOf(last.Data.Party);
        return mail.Row switch
        {
            { IsInForce: true } => [],
            { WaitsForChecks: true } => mail.To(
                last.Id,
                Agreement.Parties,
                $"All parties have signed the agreement for {mail.Reference}",
                $"{signer} signed the agreement for {mail.Reference}, and so all parties have. It comes into force as soon as the department's checks of the group and of the institution are in force.",
                but: Who.Did(last)
            ),
            _ => mail.To(
                last.Id,
                Agreement.Parties,
                $"{signer} signed the agreement for {mail.Reference}",
                $"{signer} signed the agreement for {mail.Reference}. It comes into force when all parties have signed and both partners are checked.",
                but: Who.Did(last)
            ),
        };
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementInForce> begun,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await AgreementToMail.Of(begun.StreamId, session, ask, stop) is { } mail
            ? mail.To(
                begun.Id,
                Agreement.Parties,
                $"The agreement for {mail.Reference} is in force",
                $"""
                All parties have signed the same text, and both partners are checked: the agreement for {mail.Reference} is in force, until {begun.Data.Ends.Say()}.

                Keep the page: it has the text that was signed, the targets, and the days of the reviews.
                """
            )
            : [];
}
