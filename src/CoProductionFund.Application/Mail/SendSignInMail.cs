using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace CoProductionFund.Application.Mail;

/// <summary>Carries the secret itself, so its queue is in memory only and a failure is not kept: the person asks again.</summary>
public sealed record SendSignInMail(string Address, string Token)
{
    /// <summary>Neither may reach a log.</summary>
    public override string ToString() => nameof(SendSignInMail);
}

public static class SendSignInMailHandler
{
    public static void Configure(HandlerChain chain) =>
        chain
            .OnAnyException()
            .RetryWithCooldown(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20))
            .Then.Discard();

    public static Task Handle(SendSignInMail mail, IMailer mailer, Site site, CancellationToken stop) =>
        mailer.Send(
            new(
                mail.Address,
                "Sign in to the Co-Production Fund",
                $"""
                Use this link to sign in to the Co-Production Fund:

                {site.Link($"/sign-in/link?token={mail.Token}")}

                It works once and for 30 minutes.

                If you did not ask for it, you need not do anything. Nobody can sign in without this link.

                {SendMailHandler.Foot}
                """,
                DerivedId.Of("sign-in-mail", mail.Token)
            ),
            stop
        );
}
