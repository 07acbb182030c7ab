using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>The group and the officers hear what happens to the money, and what to do next.</summary>
public static class MailWhenPaymentsChange
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<InstalmentFellDue> due,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(due.StreamId), session, ask, stop);
        var payments = (await session.LoadAsync<PaymentsRow>(due.StreamId, stop))!;
        if (
            payments.Instalments.FirstOrDefault(it => it.Number == due.Data.Number)
            is not { HasFallenDue: true, Stage: InstalmentStage.Planned } one
        )
        {
            return []; // planned anew, or approved, since
        }

        var what = $"instalment {one.Number} of {one.Amount} for {award.Row.Reference}";
        return
        [
            .. award.ToStaff(
                due.Id,
                role: null,
                $"{Capital(what)} is due",
                $"{Capital(what)} to {award.Group.Details.Name} is due. One of you approves it, another releases it.",
                Page(award)
            ),
            .. award.Tell(
                due.Id,
                $"{Capital(what)} is due",
                $"{Capital(what)} is due. The department looks at it now. The page says what it still waits for, if it does."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<InstalmentHeld> held,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(held.StreamId), session, ask, stop);
        var what = held.Data.Number is { } one ? $"instalment {one}" : "everything that is not paid";
        var (subject, body) = (
            $"A payment for {award.Row.Reference} is held",
            $"For the award {award.Row.Reference}, {what} is held until the cause is put right. The reason: {held.Data.Reason}"
        );
        return
        [
            .. award.Tell(held.Id, subject, body),
            .. held.Data.Cause is HoldCause.PartnerCheck
                ? award.ToStaff(held.Id, role: null, subject, body, Page(award))
                : [],
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<InstalmentPaid> paid,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (award, it) = (await AwardToMail.Of(new(paid.StreamId), session, ask, stop), paid.Data);
        return award.Tell(
            paid.Id,
            $"{it.Amount} is paid for {award.Row.Reference}",
            $"Instalment {it.Number} of {it.Amount} was paid to {award.Group.Details.Name} on {it.PaidOn.Say()}. Tell the department if it is not in your account within three working days."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<InstalmentBounced> bounced,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (award, it) = (await AwardToMail.Of(new(bounced.StreamId), session, ask, stop), bounced.Data);
        var (subject, body) = (
            $"A payment for {award.Row.Reference} could not be made",
            $"Instalment {it.Number} of {it.Amount} could not be paid: {it.Reason}. It is held until the cause is put right. "
        );
        return
        [
            .. award.Tell(bounced.Id, subject, body + "Look whether the bank details of your group are right."),
            .. award.ToStaff(
                bounced.Id,
                role: null,
                subject,
                body + "Clear the hold when it can be paid again.",
                Page(award)
            ),
        ];
    }

    internal static string Page(AwardToMail award) => $"/awards/{award.Row.Reference}/payments";

    internal static OutgoingMessages Tell(this AwardToMail award, Guid about, string subject, string body) =>
        award.ToMembers(about, subject, body, page: Page(award));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
