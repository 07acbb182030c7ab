using System.Security.Cryptography;
using System.Text;

namespace CoProductionFund.Domain.Kernel;

/// <summary>An id that follows from what it belongs to, so that doing something twice meets the same stream.</summary>
public static class DerivedId
{
    /// <param name="what">What kind of thing it is, so that two kinds made of the same parts differ.</param>
    /// <param name="parts">What it belongs to, in a fixed order.</param>
    public static Guid Of(string what, params ReadOnlySpan<object> parts)
    {
        var text = new StringBuilder(what);
        foreach (var part in parts)
        {
            text.Append('/').Append(part);
        }

        return new(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
