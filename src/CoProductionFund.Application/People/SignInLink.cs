using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoProductionFund.Application.People;

/// <summary>A link that signs someone in, once. We keep only the hash of what was mailed, so that reading the database lets nobody in.</summary>
/// <param name="Id">SHA-256 of the token.</param>
/// <param name="ReturnUrl">Where the person wanted to go; an address of this site.</param>
/// <param name="Person">Who followed it; they may be new to the directory.</param>
public sealed record SignInLink(
    string Id,
    string Email,
    string ReturnUrl,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt = null,
    PersonId? Person = null
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static (string Token, SignInLink Link) For(string address, string returnUrl, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, new(IdOf(token), address, returnUrl, now, now + Lifetime));
    }

    public static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Null when it may be followed. Its last moment is no longer one of them.</summary>
    /// <remarks>Refuses: sign-in.used, sign-in.expired.</remarks>
    public Refusal? WhyNot(DateTimeOffset now)
    {
        if (UsedAt is not null)
        {
            return new("sign-in.used", "This link has been used. Ask for a new one.");
        }

        return now < ExpiresAt ? null : new("sign-in.expired", "This link has expired. Ask for a new one.");
    }
}
