using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace CoProductionFund.Ledger.Tests;

internal sealed class EcdsaSigner(string name) : INoteSigner, IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public VerifierKey Public => VerifierKey.Of(name, KeyKind.EcdsaP256, key.ExportSubjectPublicKeyInfo());

    public byte[] Sign(byte[] message) =>
        key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => key.Dispose();
}

/// <summary>Signs with a library of others: what we check ourselves is checked against somebody else's work.</summary>
internal sealed class Ed25519Signing(string name, byte[] seed) : INoteSigner
{
    private readonly Ed25519PrivateKeyParameters key = new(seed, 0);

    public VerifierKey Public => VerifierKey.Of(name, KeyKind.Ed25519, key.GeneratePublicKey().GetEncoded());

    public byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}

internal static class TestKeys
{
    public const string Origin = "fund.example/events";

    public static IReadOnlyList<INoteSigner> Both { get; } =
    [new EcdsaSigner(Origin), new Ed25519Signing(Origin, SHA256.HashData("a seed"u8))];

    public static IReadOnlyList<VerifierKey> Pinned { get; } = [.. Both.Select(it => it.Public)];
}
