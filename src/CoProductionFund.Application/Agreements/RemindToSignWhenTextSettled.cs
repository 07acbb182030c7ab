using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>Asked by the clock some days after a text was settled.</summary>
/// <param name="Settling">Which text; another one has reminders of its own.</param>
/// <param name="Due">When the reminder goes out.</param>
public sealed record RemindToSign(AwardId Award, int Settling, DateTimeOffset Due, Caller By)
    : Command(By),
        IForTheFund;

/// <summary>Both reminders are put into the diary when the text is settled; a node that was down catches up.</summary>
public static class RemindToSignWhenTextSettled
{
    /// <summary>Days after the text was settled.</summary>
    public static readonly IReadOnlyList<int> After = [7, 14];

    public static async Task<OutgoingMessages> Handle(
        IEvent<AgreementTextSettled> settled,
        IQuerySession session,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<AgreementRow>(settled.StreamId, stop))!;
        return
        [
            .. After
                .Select(days => settled.Timestamp.AddDays(days))
                .Select(due =>
                    new RemindToSign(row.Award, settled.Data.Settling, due, Caller.TheFund).ScheduledAt(due)
                ),
        ];
    }
}

public static class RemindToSignHandler
{
    /// <returns>The mails; the same again, when the diary was ahead of the fund's own clock; nothing where that text does not wait any more.</returns>
    public static async Task<OutgoingMessages> Handle(
        RemindToSign command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var id = Agreement.IdOf(command.Award).Value;
        if (
            await AgreementToMail.Of(id, session, ask, stop)
                is not { Row.Agreement: { Stage: AgreementStage.Settled, IsSignedByAll: false } agreement } mail
            || agreement.Settlings != command.Settling
            || !await session.IsAwardAlive(command.Award, stop)
        )
        {
            return [];
        }

        var now = clock.GetUtcNow();
        if (now < command.Due)
        {
            return [command.DelayedFor(command.Due - now)];
        }

        var last = mail.Row.SettledAt!.Value.AddDays(RemindToSignWhenTextSettled.After[^1]);
        if (command.Due < last && now >= last)
        {
            return []; // the service was down for a week: the last reminder says it
        }

        return mail.ToSignatories(
            DerivedId.Of("sign-reminder", command.Award.Value, command.Settling, command.Due.UtcTicks),
            Agreement.Parties.Except(agreement.SignedBy),
            $"The agreement for {mail.Reference} waits for your signature",
            $"The text of the agreement for {mail.Reference} was settled on {mail.Row.SettledAt!.Value.LondonDate().Say()}, and your party has not signed it. Read it and sign it, or change what is not right: until all have signed, no money can be paid.",
            $"{mail.Page}/sign"
        );
    }
}
