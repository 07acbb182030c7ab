using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.People;

/// <summary>Follows a mailed link. Once: of two clicks at the same moment one is refused.</summary>
/// <remarks>Refuses: sign-in.unknown, sign-in.used, sign-in.expired.</remarks>
public sealed record SignIn(string Token, Caller By) : Command(By), IForAnyone;

public static class SignInHandler
{
    public static async Task<Decision> Handle(
        SignIn command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        if (await session.LoadAsync<SignInLink>(SignInLink.IdOf(command.Token), stop) is not { } link)
        {
            return Decision.Refuse("sign-in.unknown", "We do not know this link. Ask for a new one.");
        }

        if (link.WhyNot(now) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var person = await session.GetOrAddPerson(link.Email, name: null, stop);
        session.Store(link with { UsedAt = now, Person = person }); // fails at commit when someone else has stored it meanwhile
        return Decision.Accept();
    }
}

/// <param name="ReturnUrl">An address of this site.</param>
public sealed record FollowedLink(PersonId Person, string ReturnUrl, bool HasName);

/// <summary>Whom a link has just let in, for the page that followed it.</summary>
public sealed record WhoFollowed(string Token, Caller By) : IQuery<FollowedLink?>, IForAnyone;

public sealed class WhoFollowedHandler(IQuerySession session) : IRequestHandler<WhoFollowed, FollowedLink?>
{
    public async Task<FollowedLink?> Handle(WhoFollowed request, CancellationToken cancellationToken)
    {
        var link = await session.LoadAsync<SignInLink>(SignInLink.IdOf(request.Token), cancellationToken);
        if (link?.Person is not { } person)
        {
            return null;
        }

        var known = await session.LoadAsync<Person>(person.Value, cancellationToken);
        return new(person, link.ReturnUrl, known is { Name.Length: > 0 });
    }
}
