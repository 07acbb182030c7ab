using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace CoProductionFund.Web.Identity;

/// <summary>Who is signed in. The cookie knows the person's id and nothing else.</summary>
public static class SignedIn
{
    private const string Claim = "person";

    public static PersonId? Person(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Claim), out var id) ? new PersonId(id) : null;

    public static Task SignIn(this HttpContext context, PersonId person) =>
        context.SignInAsync(
            new ClaimsPrincipal(new ClaimsIdentity([new(Claim, person.Value.ToString())], IdentitySetup.Scheme))
        );
}
