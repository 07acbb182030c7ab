using System.Security.Cryptography;
using System.Text;

namespace CoProductionFund.Ledger;

public enum KeyKind
{
    Ed25519 = 1,
    EcdsaP256 = 2,
}

/// <summary>A public key that somebody pinned, written as <c>name+id+base64</c> (c2sp.org/signed-note, "vkey").</summary>
public sealed class VerifierKey
{
    private readonly byte[] key;

    private VerifierKey(string name, KeyKind kind, byte[] key) => (Name, Kind, this.key) = (name, kind, key);

    public string Name { get; }

    public KeyKind Kind { get; }

    /// <summary>The first four bytes of a digest of the key.</summary>
    public byte[] Id =>
        SHA256.HashData(Kind is KeyKind.EcdsaP256 ? key : [.. Encoding.UTF8.GetBytes(Name), 10, 1, .. key])[..4];

    /// <param name="key">32 bytes for Ed25519, DER (SubjectPublicKeyInfo) for ECDSA P-256.</param>
    /// <exception cref="FormatException">That is no such key, or no name for one.</exception>
    public static VerifierKey Of(string name, KeyKind kind, byte[] key) =>
        !IsName(name) ? throw new FormatException("A key's name has no spaces and no plus.")
        : kind is KeyKind.Ed25519 ? (key.Length == 32 ? new(name, kind, key) : throw Wrong())
        : IsP256(key) ? new(name, kind, key)
        : throw Wrong();

    /// <exception cref="FormatException">Not a key we know the kind of, or its id is not the key's.</exception>
    public static VerifierKey Parse(string text)
    {
        var parts = text.Trim().Split('+', 3);
        if (parts.Length != 3 || Base64.Read(parts[2]) is not { Length: > 1 } bytes || bytes[0] is not (1 or 2))
        {
            throw Wrong();
        }

        var read = Of(parts[0], (KeyKind)bytes[0], bytes[1..]);
        return Convert.ToHexStringLower(read.Id) == parts[1] ? read : throw Wrong();
    }

    public bool Verify(byte[] message, byte[] signature)
    {
        if (Kind is KeyKind.Ed25519)
        {
            return Ed25519.Verify(key, message, signature);
        }

        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public override string ToString() =>
        $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String([(byte)Kind, .. key])}";

    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    private static bool IsP256(byte[] key)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(key, out var read);
            return read == key.Length
                && ecdsa.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == "1.2.840.10045.3.1.7";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static FormatException Wrong() => new("This is not a public key as the ledger writes it.");
}
