using CoProductionFund.Application.People;
using Marten;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace CoProductionFund.Application.Mail;

/// <summary>Any module returns this from a handler or a policy; it is stored with the events and sent afterwards.</summary>
/// <param name="To">The address is looked up when it is sent. Whoever was erased gets nothing.</param>
/// <param name="Body">Plain text without personal data: it lies in the database until it is sent.</param>
/// <param name="Key">Follows from what the mail is about (<see cref="DerivedId"/>), so that twice is once.</param>
/// <param name="Page">A page of this site to look at ("/bids/HEA-26-0042"), put under the text as a link.</param>
public sealed record SendMail(PersonId To, string Subject, string Body, Guid Key, string? Page = null)
{
    /// <summary>The same to each of these people, once.</summary>
    /// <param name="about">The event, or an id that follows from what is said; with page and person it makes the key.</param>
    public static OutgoingMessages ToEach(
        IEnumerable<PersonId> people,
        Guid about,
        string subject,
        string body,
        string page
    ) =>
        [
            .. people
                .Distinct()
                .Select(person => new SendMail(
                    person,
                    subject,
                    body,
                    DerivedId.Of("mail", about, page, person.Value),
                    page
                )),
        ];
}

public static class SendMailHandler
{
    public static void Configure(HandlerChain chain) =>
        chain
            .OnAnyException()
            .ScheduleRetry(
                TimeSpan.FromMinutes(1),
                TimeSpan.FromMinutes(5),
                TimeSpan.FromMinutes(30),
                TimeSpan.FromHours(3)
            )
            .Then.MoveToErrorQueue();

    public static async Task Handle(
        SendMail mail,
        IQuerySession session,
        IMailer mailer,
        Site site,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<Person>(mail.To.Value, stop) is { Email.Length: > 0 } person)
        {
            var link = mail.Page is { } page ? $"\n\n{site.Link(page)}" : "";
            await mailer.Send(new(person.Email, mail.Subject, $"{mail.Body}{link}\n\n{Foot}", mail.Key), stop);
        }
    }

    internal const string Foot = "Co-Production Fund\nThis mail was sent automatically. Do not reply to it.";
}
