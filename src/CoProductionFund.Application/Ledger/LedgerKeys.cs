using System.Security.Cryptography;
using CoProductionFund.Ledger;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace CoProductionFund.Application.Ledger;

/// <summary>The two keys that sign every checkpoint: one for the base library and openssl, one for the tools of public logs.</summary>
/// <remarks>ECDSA as PKCS 8 in PEM; Ed25519 as the 32 bytes of its seed in base64.</remarks>
public sealed class LedgerKeys
{
    private LedgerKeys(IReadOnlyList<INoteSigner> signers) => Signers = signers;

    public IReadOnlyList<INoteSigner> Signers { get; }

    public IReadOnlyList<VerifierKey> Public => [.. Signers.Select(it => it.Public)];

    /// <exception cref="LedgerRefusesException">There are no keys, and none may be made.</exception>
    public static LedgerKeys Open(LedgerSettings settings)
    {
        foreach (
            var (file, make) in ((string, Func<string>)[])
                [(settings.EcdsaKey, NewEcdsa), (settings.Ed25519Key, NewEd25519)]
        )
        {
            if (!File.Exists(file))
            {
                Make(file, make, settings);
            }
        }

        return new([
            new WithEcdsa(settings.Origin, File.ReadAllText(settings.EcdsaKey)),
            new WithEd25519(settings.Origin, Convert.FromBase64String(File.ReadAllText(settings.Ed25519Key).Trim())),
        ]);
    }

    private static void Make(string file, Func<string> make, LedgerSettings settings)
    {
        if (!settings.MayMakeKeys)
        {
            throw new LedgerRefusesException($"There is no key at {file}. Set Ledger:EcdsaKey and Ledger:Ed25519Key.");
        }

        OwnFiles.Write(file, make());
    }

    private static string NewEcdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    private static string NewEd25519() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n";

    private sealed class WithEcdsa : INoteSigner
    {
        private readonly ECDsa key = ECDsa.Create();

        public WithEcdsa(string name, string pem)
        {
            key.ImportFromPem(pem);
            Public = VerifierKey.Of(name, KeyKind.EcdsaP256, key.ExportSubjectPublicKeyInfo());
        }

        public VerifierKey Public { get; }

        public byte[] Sign(byte[] message) =>
            key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private sealed class WithEd25519(string name, byte[] seed) : INoteSigner
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
}

/// <summary>Files that only the account of the service may read, and that are whole or not there.</summary>
internal static class OwnFiles
{
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
