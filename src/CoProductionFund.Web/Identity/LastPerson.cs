using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CoProductionFund.Web.Identity;

/// <summary>Remembers, sealed, who was signed in here last, so that what they send too late can be kept for them. It opens no door.</summary>
public sealed class LastPerson(IDataProtectionProvider protection)
{
    private const string Cookie = "fund-last";

    private readonly IDataProtector seal = protection.CreateProtector(Cookie);

    public void Remember(HttpContext context, PersonId person) =>
        context.Response.Cookies.Append(Cookie, seal.Protect(person.Value.ToString()), Options(context));

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    public PersonId? Of(HttpContext context)
    {
        try
        {
            return
                context.Request.Cookies[Cookie] is { Length: > 0 } sealedId
                && Guid.TryParse(seal.Unprotect(sealedId), out var id)
                ? new(id)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax, // another site's form does not carry it
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(30),
        };
}
