using System.Numerics;
using System.Security.Cryptography;

namespace CoProductionFund.Ledger;

/// <summary>Checks Ed25519 signatures (RFC 8032) with the base library alone, which has no such key. It cannot sign.</summary>
/// <remarks>Plain and not quick (milliseconds), and takes a varying time: only public things pass through here.</remarks>
internal static class Ed25519
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", null);

    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (P - 1) / 4, P);
    private static readonly Point Base = Point.Read(Little(Mod(4 * Inverse(5))))!.Value;

    /// <returns>False for anything that is not a signature by this key in its one proper form.</returns>
    public static bool Verify(ReadOnlySpan<byte> key, byte[] message, ReadOnlySpan<byte> signature)
    {
        if (key.Length != 32 || signature.Length != 64 || Point.Read(key) is not { } signer)
        {
            return false;
        }

        var r = signature[..32];
        var s = new BigInteger(signature[32..], isUnsigned: true);
        if (s >= Order)
        {
            return false;
        }

        var hash = SHA512.HashData([.. r, .. key, .. message]);
        var k = new BigInteger(hash, isUnsigned: true) % Order;
        return Point.Sum(Base, s, signer.Negative(), k).Written().AsSpan().SequenceEqual(r);
    }

    private static BigInteger Mod(BigInteger value)
    {
        var rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Mod(value), P - 2, P);

    private static byte[] Little(BigInteger value)
    {
        var bytes = new byte[32];
        value.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    /// <summary>In extended coordinates: x = X/Z, y = Y/Z, T = XY/Z.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
    {
        private static Point Zero => new(0, 1, 1, 0);

        public static Point? Read(ReadOnlySpan<byte> bytes)
        {
            var isOdd = bytes[31] >= 0x80;
            Span<byte> plain = stackalloc byte[32];
            bytes.CopyTo(plain);
            plain[31] &= 0x7F;
            var y = new BigInteger(plain, isUnsigned: true);
            if (y >= P)
            {
                return null;
            }

            var (above, below) = (Mod(y * y - 1), Mod(D * y * y + 1));
            var square = Mod(above * Inverse(below));
            var x = BigInteger.ModPow(square, (P + 3) / 8, P);
            x = Mod(x * x) == square ? x : Mod(x * RootOfMinusOne);
            if (Mod(x * x) != square || (x.IsZero && isOdd))
            {
                return null;
            }

            x = x.IsEven == isOdd ? P - x : x;
            return new(x, y, 1, Mod(x * y));
        }

        public Point Negative() => new(Mod(-X), Y, Z, Mod(-T));

        public Point Plus(Point other)
        {
            var a = Mod((Y - X) * (other.Y - other.X));
            var b = Mod((Y + X) * (other.Y + other.X));
            var c = Mod(2 * T * other.T * D);
            var d = Mod(2 * Z * other.Z);
            var (e, f, g, h) = (b - a, d - c, d + c, b + a);
            return new(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
        }

        /// <summary>One walk for both products.</summary>
        public static Point Sum(Point a, BigInteger timesA, Point b, BigInteger timesB)
        {
            var (sum, both) = (Zero, a.Plus(b));
            for (var bit = 252; bit >= 0; bit--)
            {
                sum = sum.Plus(sum);
                sum = ((timesA >> bit).IsEven, (timesB >> bit).IsEven) switch
                {
                    (false, false) => sum.Plus(both),
                    (false, true) => sum.Plus(a),
                    (true, false) => sum.Plus(b),
                    _ => sum,
                };
            }

            return sum;
        }

        public byte[] Written()
        {
            var shrink = Inverse(Z);
            var bytes = Little(Mod(Y * shrink));
            bytes[31] |= Mod(X * shrink).IsEven ? (byte)0 : (byte)0x80;
            return bytes;
        }
    }
}
