using CoProductionFund.Application.Mail;
using CoProductionFund.Domain.Groups;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.Groups;

/// <summary>Everybody hears that the account changes: whoever wants to divert a grant begins there.</summary>
public static class MailGroupWhenBankDetailsChange
{
    /// <summary>Asks the others of the group to look and to confirm.</summary>
    public static async Task<OutgoingMessages> Handle(
        IEvent<BankDetailsProposed> proposed,
        IQuerySession session,
        CancellationToken stop
    )
    {
        var group = (await session.LoadAsync<GroupRow>(proposed.StreamId, stop))!;
        var name = group.Details.Name;
        return Mails(
            proposed,
            group,
            group.Members.Where(it => it.Person != proposed.Data.By),
            $"Confirm the bank details of {name}",
            $"""
            Somebody who acts for {name} proposed the account into which its grants are to be paid.

            Nothing is paid into it until a second person has confirmed it. Compare it with a bank statement of your own before you do. If it is not your group's account, do not confirm it, and tell the department at once.
            """
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<BankDetailsConfirmed> confirmed,
        IQuerySession session,
        CancellationToken stop
    )
    {
        var group = (await session.LoadAsync<GroupRow>(confirmed.StreamId, stop))!;
        var name = group.Details.Name;
        var what = confirmed.Data.Number == 1 ? "are confirmed" : "have changed";
        return Mails(
            confirmed,
            group,
            group.Members.Where(it => it.Role is MemberRole.Lead),
            $"The bank details of {name} {what}",
            $"""
            A second person confirmed the account into which the grants of {name} are to be paid, so its bank details {what}. The departments look at it before they pay.

            If you did not expect this, look at the page and tell the department at once.
            """
        );
    }

    /// <summary>Tells whoever proposed it, and the leads: it was a slip, or somebody tried to divert a grant.</summary>
    public static async Task<OutgoingMessages> Handle(
        IEvent<BankDetailsRejected> rejected,
        IQuerySession session,
        CancellationToken stop
    )
    {
        var group = (await session.LoadAsync<GroupRow>(rejected.StreamId, stop))!;
        var name = group.Details.Name;
        return Mails(
            rejected,
            group,
            group.Members.Where(it =>
                it.Person != rejected.Data.By && (it.Role is MemberRole.Lead || it.Person == rejected.Data.ProposedBy)
            ),
            $"The proposed bank details of {name} are rejected",
            $"""
            A second person found that the account proposed for the grants of {name} is not to be paid into. The page says why. The account that was confirmed before, if there is one, stays.

            If the proposal was right, propose it again, or talk to whoever rejected it. If you do not know of the proposal, tell the department at once.
            """
        );
    }

    private static OutgoingMessages Mails(
        IEvent about,
        GroupRow group,
        IEnumerable<MemberRow> to,
        string subject,
        string body
    ) => SendMail.ToEach(to.Select(it => it.Person), about.Id, subject, body, $"/groups/{group.Reference}/bank");
}
