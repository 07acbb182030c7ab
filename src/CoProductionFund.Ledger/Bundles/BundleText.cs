using System.Text;
using static CoProductionFund.Ledger.Bundles.Demands;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>Small files are read whole; nobody can make us read one without end.</summary>
internal static class BundleText
{
    /// <summary>In bytes.</summary>
    public const int Longest = 10_000_000;

    public static string Text(this BundleFiles files, string name)
    {
        using var stream = files.Read(name);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            Must(bytes.Length <= Longest, $"{name}: it is too long");
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
