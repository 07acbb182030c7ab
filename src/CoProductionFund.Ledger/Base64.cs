namespace CoProductionFund.Ledger;

internal static class Base64
{
    /// <returns>Null for everything but the one proper way of writing these bytes.</returns>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length];
        return
            Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : null;
    }

    /// <returns>Null for everything but the one proper way of writing a hash.</returns>
    public static byte[]? ReadHash(string text) => Read(text) is { Length: Merkle.HashSize } hash ? hash : null;
}
