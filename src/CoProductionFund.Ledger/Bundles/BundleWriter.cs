using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>Writes a bundle as a zip, file after file, and the digest of each at the end.</summary>
public sealed class BundleWriter : IAsyncDisposable
{
    private readonly ZipArchive zip;
    private readonly OnlyAsync stream;
    private readonly StringBuilder sums = new();

    private BundleWriter(ZipArchive zip, OnlyAsync stream) => (this.zip, this.stream) = (zip, stream);

    /// <param name="to">Is written to asynchronously alone, as web servers demand.</param>
    public static async Task<BundleWriter> To(Stream to, CancellationToken stop)
    {
        var stream = new OnlyAsync(to);
        return new(
            await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, stop),
            stream
        );
    }

    public Task Add(string name, string text, CancellationToken stop) =>
        Add(name, file => file.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask(), stop);

    public async Task Add(string name, Func<Stream, Task> write, CancellationToken stop)
    {
        using var sha = SHA256.Create();
        await using (var file = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop))
        await using (var hashing = new CryptoStream(file, sha, CryptoStreamMode.Write))
        await using (var buffered = new BufferedStream(hashing, 1 << 16))
        {
            await write(buffered);
            await buffered.FlushAsync(stop);
            await hashing.FlushFinalBlockAsync(stop);
        }

        await stream.FlushAsync(stop);
        sums.Append(Convert.ToHexStringLower(sha.Hash!)).Append("  ").Append(name).Append('\n');
    }

    /// <summary>Without it the bundle is incomplete.</summary>
    public Task Finish(CancellationToken stop) => Add(BundleNames.Sums, sums.ToString(), stop);

    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await stream.FlushAsync();
        await stream.DisposeAsync();
    }
}
