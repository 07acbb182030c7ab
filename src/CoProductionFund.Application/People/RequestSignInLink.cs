using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Mail;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.People;

/// <summary>
/// Mails a link that signs in. The answer never depends on the address: the directory is not even looked at, and whoever
/// follows a link for the first time is added then.
/// </summary>
public sealed record RequestSignInLink(string Email, string? ReturnUrl, Caller By) : Command(By), IForAnyone
{
    /// <summary>No more links than this go to one address within <see cref="Window"/>.</summary>
    public const int Most = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
}

public sealed class RequestSignInLinkValidator : AbstractValidator<RequestSignInLink>
{
    public RequestSignInLinkValidator() => RuleFor(command => command.Email).EmailAddressRule();
}

public static class RequestSignInLinkHandler
{
    public static async Task<(Decision, SendSignInMail?)> Handle(
        RequestSignInLink command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (address, now) = (EmailAddress.Normal(command.Email), clock.GetUtcNow());
        await session.OneAtATime(address, stop); // or many at once would all count too few

        var (recently, longAgo) = (now - RequestSignInLink.Window, now.AddDays(-1));
        session.DeleteWhere<SignInLink>(link => link.ExpiresAt < longAgo);

        var sent = await session
            .Query<SignInLink>()
            .Where(link => link.Email == address && link.AskedAt > recently)
            .CountAsync(stop);
        if (sent >= RequestSignInLink.Most)
        {
            return (Decision.Accept(), null);
        }

        var (token, link) = SignInLink.For(address, LocalAddress.Or("/", command.ReturnUrl), now);
        session.Insert(link);
        return (Decision.Accept(), new(address, token));
    }
}
