using System.IO.Compression;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Ledger.Tests.Bundles;

/// <summary>Web servers refuse synchronous writes, and .NET's zip makes some.</summary>
public sealed class WritingABundle
{
    [Fact]
    public async Task Never_writes_synchronously()
    {
        await using var server = new AsyncWritesAlone();
        await using (var bundle = await BundleWriter.To(server, default))
        {
            await bundle.Add("short", "a word", default);
            await bundle.Add("long", new string('x', 3_000_000), default);
            await bundle.Finish(default);
        }

        await using var zip = new ZipArchive(new MemoryStream(server.ToArray()));
        Assert.Equal(["short", "long", BundleNames.Sums], zip.Entries.Select(it => it.FullName));
        Assert.Equal(3_000_000, zip.Entries[1].Length);
    }

    private sealed class AsyncWritesAlone : MemoryStream
    {
        private bool isAsync;

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) =>
            Allowed(() => base.Write(buffer, offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            isAsync = true;
            await base.WriteAsync(buffer, cancellationToken);
            isAsync = false;
        }

        private void Allowed(Action write)
        {
            Assert.True(isAsync, "Synchronous operations are disallowed.");
            write();
        }
    }
}
