using System.Text;
using CoProductionFund.Ledger.Bundles;
using CoProductionFund.Verify;

namespace CoProductionFund.Ledger.Tests.Bundles;

/// <summary>Through the program itself: always a clear answer, never an exception.</summary>
public sealed class HostileBundles : IDisposable
{
    private readonly StringWriter said = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fund-bundle-");

    public void Dispose()
    {
        said.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_good_bundle_is_good_zipped_and_unpacked_and_against_a_kept_checkpoint()
    {
        var bundle = await ABundle.Whole();
        var kept = Write("kept", Encoding.UTF8.GetBytes(ABundle.Note(bundle, 120)));
        foreach (var (name, content) in bundle.Files)
        {
            Write("unpacked/" + name, content);
        }

        Assert.Equal(0, Run(Write("b.zip", bundle.Zip())));
        Assert.Equal(0, Run(Path.Combine(folder.FullName, "unpacked")));
        Assert.Equal(0, Run(Write("b.zip", bundle.Zip()), "--older", kept));
    }

    [Fact]
    public async Task A_bundle_that_ends_before_a_kept_checkpoint_is_told_as_too_short_unless_it_is_tampered_with()
    {
        var whole = await ABundle.Whole();
        var kept = Write("kept", Encoding.UTF8.GetBytes(ABundle.Note(whole, 200)));
        var shorter = whole.Copy();
        shorter.Events = shorter.Events[..120];
        shorter.Files.Remove(BundleNames.Checkpoint(200));

        Assert.Equal(3, Run(Write("b.zip", shorter.WithSums().Zip()), "--older", kept));
        Assert.Contains("Ask for a bundle made now", said.ToString(), StringComparison.Ordinal);

        shorter.Events = shorter.Events[..119];
        Assert.Equal(1, Run(Write("b.zip", shorter.WithSums().Zip()), "--older", kept));
    }

    [Fact]
    public async Task Any_file_missing_is_incomplete_or_tampered_never_good()
    {
        var good = await ABundle.Part();
        foreach (var name in good.Files.Keys)
        {
            var bundle = good.Copy();
            bundle.Files.Remove(name);
            Assert.InRange(Run(Write("b.zip", bundle.Zip())), 1, 2);
        }
    }

    [Fact]
    public async Task A_zip_with_a_broken_byte_or_a_lost_end_never_throws()
    {
        var (good, random) = ((await ABundle.Whole()).Zip(), new Random(7));
        for (var round = 0; round < 300; round++)
        {
            byte[] bytes = round % 2 == 0 ? good[..random.Next(good.Length)] : [.. good];
            if (bytes.Length == good.Length)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            Assert.InRange(Run(Write("b.zip", bytes)), round % 2 == 0 ? 1 : 0, 2); // a bit of a date in the zip says nothing
        }
    }

    [Theory]
    [InlineData("events.jsonl", "[]\n")]
    [InlineData("events.jsonl", "\n\n\n")]
    [InlineData("events.jsonl", "{\"v\":1}\n")]
    [InlineData("events.jsonl", "{\"v\":1,\"stream\":\"x\",\"version\":1e99,\"type\":null}\n")]
    [InlineData("disclosures.jsonl", "{\"state\":\"open\",\"commitment\":null,\"salt\":\"zz\",\"text\":1}\n")]
    [InlineData("disclosures.jsonl", "{\"state\":7}\n")]
    [InlineData("SHA256SUMS", "x")]
    [InlineData("checkpoints/000000000200", "\n\n")]
    [InlineData("checkpoints/000000000200", "fund.example/events\n99999999999999999999\nAAAA\n\n— x AAAA\n")]
    public async Task Nonsense_in_a_file_is_told(string file, string content)
    {
        var bundle = await ABundle.Whole();
        bundle.Files[file] = Encoding.UTF8.GetBytes(content);
        Assert.InRange(Run(Write("b.zip", bundle.Zip())), 1, 2);
    }

    [Fact]
    public async Task Deep_nesting_and_endless_lines_are_told()
    {
        var bundle = await ABundle.Whole();
        bundle.Files[BundleNames.Events] = Encoding.UTF8.GetBytes(new string('[', 500_000) + "\n");
        Assert.Equal(1, Run(Write("b.zip", bundle.Zip())));
        bundle.Files[BundleNames.Events] = new byte[3_000_000];
        Assert.Equal(1, Run(Write("b.zip", bundle.Zip())));
    }

    [Fact]
    public void Without_a_bundle_or_keys_the_program_explains_itself()
    {
        Assert.Equal(2, Checking.Run([], TextWriter.Null, TextWriter.Null));
        Assert.Equal(2, Checking.Run(["nowhere", "--keys", "nowhere"], TextWriter.Null, TextWriter.Null));
        Assert.Equal(2, Run(Write("no.zip", "not a zip"u8.ToArray())));
    }

    [Fact]
    public void A_proof_file_is_checked_by_itself()
    {
        var tree = new ATree(0);
        var lines = Enumerable.Range(0, 21).Select(at => Encoding.UTF8.GetBytes($"line {at}")).ToList();
        lines.ForEach(it => tree.Add(Merkle.Leaf(it)));
        var note = new Checkpoint(TestKeys.Origin, 21, Merkle.Root(21, tree.Read)).Sign(TestKeys.Both);
        var proof = new TlogProof(lines[13], 13, Merkle.Inclusion(13, 21, tree.Read), note).ToString();

        Assert.Equal(0, Run(Write("a.tlog-proof", Encoding.UTF8.GetBytes(proof))));
        var random = new Random(13);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(proof);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Assert.InRange(Run(Write("a.tlog-proof", bytes)), 1, 2);
        }
    }

    private int Run(string subject, params string[] more)
    {
        var keys = Write("vkeys", Encoding.UTF8.GetBytes(string.Join('\n', TestKeys.Pinned)));
        return Checking.Run([subject, "--keys", keys, .. more], said, TextWriter.Null);
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
