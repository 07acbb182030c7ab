using System.Text;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Ledger.Tests.Bundles;

/// <summary>The mutation matrix: whatever is done to a bundle is found. The forger always writes the digests anew.</summary>
public sealed class SpoilingABundle
{
    private const int Times = 300;
    private readonly Random random = new(20260301);

    public static TheoryData<string> Ways => [.. Mutations.Keys];

    private static readonly Dictionary<string, Action<ABundle, Random>> Mutations = new()
    {
        ["flip a bit of the events"] = (it, random) => Flip(it.Files[BundleNames.Events], random),
        ["flip a bit of a checkpoint"] = (it, random) =>
            Flip(it.Files[BundleNames.Checkpoint(random.GetItems(ABundle.Sizes, 1)[0])], random),
        ["flip a bit of the disclosures"] = (it, random) => Flip(it.Files[BundleNames.Disclosures], random),
        ["swap two events"] = (it, random) =>
            Events(it, random, (lines, a, b) => (lines[a], lines[b]) = (lines[b], lines[a])),
        ["delete an event"] = (it, random) => Events(it, random, (lines, a, _) => lines.RemoveAt(a)),
        ["repeat an event"] = (it, random) => Events(it, random, (lines, a, b) => lines.Insert(b, lines[a])),
        ["cut the tail"] = (it, random) => Events(it, random, (lines, a, _) => lines.RemoveRange(a, lines.Count - a)),
        ["add an event"] = (it, random) => Events(it, random, (lines, a, _) => lines.Add(lines[a])),
        ["rename a type"] = (it, random) =>
            Events(
                it,
                random,
                (lines, a, _) => lines[a] = lines[a].Replace("\"bid-", "\"big-", StringComparison.Ordinal)
            ),
        ["change an amount"] = (it, random) =>
            Events(
                it,
                random,
                (lines, a, _) => lines[a] = lines[a].Replace("\"asked\":", "\"asked\":1", StringComparison.Ordinal)
            ),
        ["change who"] = (it, random) =>
            Events(
                it,
                random,
                (lines, a, _) => lines[a] = lines[a].Replace("000003\"", "000004\"", StringComparison.Ordinal)
            ),
        ["change when"] = (it, random) =>
            Events(
                it,
                random,
                (lines, a, _) => lines[a] = lines[a].Replace("1970-", "1971-", StringComparison.Ordinal)
            ),
        ["renumber a version"] = (it, random) =>
            Events(
                it,
                random,
                (lines, a, _) => lines[a] = lines[a].Replace("\"version\":", "\"version\":1", StringComparison.Ordinal)
            ),
        ["exchange checkpoints"] = (it, random) => ExchangeCheckpoints(it, random),
        ["windows line ends"] = (it, random) => Events(it, random, (lines, a, _) => lines[a] += "\r"),
        ["cut anywhere"] = (it, random) => Cut(it, BundleNames.Events, random),
        ["cut a checkpoint"] = (it, random) =>
            Cut(it, BundleNames.Checkpoint(random.GetItems(ABundle.Sizes, 1)[0]), random),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Is_found_in_a_bundle_of_everything(string way) =>
        Assert.Equal(Times, await Caught(await ABundle.Whole(), way));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Is_found_in_a_bundle_of_a_part(string way) =>
        Assert.Equal(Times, await Caught(await ABundle.Part(), way));

    /// <summary>The known limit of a part: it shows that what is in it was logged, not that nothing else belongs to it.</summary>
    [Fact]
    public async Task The_last_events_of_a_part_left_out_with_their_indexes_are_seen_only_in_a_bundle_of_everything()
    {
        var part = await ABundle.Part();
        part.Events = part.Events[..^7];
        var indexes = Encoding.UTF8.GetString(part.Files[BundleNames.PartIndexes]).Split('\n')[..^8];
        part.Files[BundleNames.PartIndexes] = Encoding.UTF8.GetBytes(string.Concat(indexes.Select(it => it + "\n")));

        Assert.Equal((Verdict.Good, 43), part.WithSums().Verify() is var it ? (it.Verdict, it.Events) : default);
    }

    [Fact]
    public async Task An_event_left_out_of_the_middle_of_a_part_with_its_index_is_found_by_its_version()
    {
        var part = await ABundle.Part();
        var (lines, indexes) = (
            part.Events,
            Encoding.UTF8.GetString(part.Files[BundleNames.PartIndexes]).Split('\n').ToList()
        );
        lines.RemoveAt(20);
        indexes.RemoveAt(20);
        part.Events = lines;
        part.Files[BundleNames.PartIndexes] = Encoding.UTF8.GetBytes(string.Join('\n', indexes));

        Assert.Contains("version", part.WithSums().Verify().Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("part/leaf-hashes")]
    [InlineData("part/indexes")]
    public async Task Of_the_rest_of_the_log_is_found(string file)
    {
        var good = await ABundle.Part();
        for (var round = 0; round < Times; round++)
        {
            var spoilt = good.Copy();
            Flip(spoilt.Files[file], random);
            Assert.NotEqual(Verdict.Good, spoilt.WithSums().Verify(keys: [TestKeys.Pinned[0]]).Verdict);
        }
    }

    [Fact]
    public async Task Is_not_seen_where_nothing_was_done()
    {
        var (whole, part) = ((await ABundle.Whole()).Verify(), (await ABundle.Part()).Verify());

        Assert.Equal(new BundleReport(Verdict.Good, null, 200, 200, 3, 8, 1, 1, 0), whole);
        Assert.Equal(new BundleReport(Verdict.Good, null, 200, 50, 3, 2, 1, 1, 0), part);
    }

    [Fact]
    public async Task Names_the_interval_in_which_it_was()
    {
        var bundle = await ABundle.Whole();
        var lines = bundle.Events;
        lines[87] = lines[87].Replace("\"asked\":8700", "\"asked\":8701", StringComparison.Ordinal);
        bundle.Events = lines;

        var report = bundle.WithSums().Verify();
        Assert.Equal(Verdict.Tampered, report.Verdict);
        Assert.Contains("events 50 to 119", report.Place, StringComparison.Ordinal);
    }

    /// <summary>Lines are looked at on every core, ahead of one another.</summary>
    [Fact]
    public async Task Names_the_first_bad_place_though_reading_breaks_later()
    {
        var bundle = await ABundle.Whole();
        var lines = bundle.Events;
        (lines[43], lines[45]) = ("{}", "[]");
        bundle.Events = lines;
        bundle.Files[BundleNames.Events] = [.. bundle.Files[BundleNames.Events], .. "no end"u8];
        Assert.StartsWith("event 43: not a line", bundle.WithSums().Verify().Place, StringComparison.Ordinal);

        (lines[43], lines[45]) = ((await ABundle.Whole()).Events[43], (await ABundle.Whole()).Events[45]);
        bundle.Events = lines;
        bundle.Files[BundleNames.Events] = [.. bundle.Files[BundleNames.Events], .. "no end"u8];
        Assert.Equal("events.jsonl, line 201: it does not end", bundle.WithSums().Verify().Place);
    }

    /// <summary>A line that not every reader reads alike is none, even when the right keys signed it.</summary>
    [Theory]
    [InlineData("\"asked\":\"\\ud800\"")]
    [InlineData("\"asked\":\"a\u0000b\"")]
    [InlineData("\"asked\":{]")]
    [InlineData("\"asked\":1}} {\"a\":{\"b\":1")]
    public async Task A_line_that_is_no_json_is_found_though_it_was_signed(string written)
    {
        var bundle = await ABundle.Whole();
        var lines = bundle.Events;
        lines[60] = lines[60].Replace("\"asked\":6000", written, StringComparison.Ordinal);
        bundle.Events = lines;

        var place = bundle.SignedBy(TestKeys.Both, ABundle.Sizes).WithSums().Verify().Place;
        Assert.StartsWith("event 60: not a line of the ledger", place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_digests_left_alone_even_the_read_me_is_guarded()
    {
        var bundle = await ABundle.Whole();
        bundle.Files[BundleNames.ReadMe][0] ^= 1;
        Assert.Equal("README.txt: not the file that was exported", bundle.Verify().Place);

        bundle = await ABundle.Whole();
        bundle.Files["stray"] = [];
        Assert.Equal("stray: it was not exported", bundle.Verify().Place);
    }

    private async Task<int> Caught(ABundle good, string way)
    {
        await Task.Yield();
        var caught = 0;
        // one key where both say the same: checking the other takes long
        var keys = way.Contains("checkpoint", StringComparison.Ordinal) ? TestKeys.Pinned : [TestKeys.Pinned[0]];
        for (var round = 0; round < Times; round++)
        {
            var spoilt = Spoilt(good, way);
            caught += spoilt.WithSums().Verify(keys: keys).Verdict != Verdict.Good ? 1 : 0;
        }

        return caught;
    }

    /// <summary>Tries again where chance changed nothing: only what was changed can be found.</summary>
    private ABundle Spoilt(ABundle good, string way)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var spoilt = good.Copy();
            Mutations[way](spoilt, random);
            if (spoilt.Files.Any(it => !it.Value.AsSpan().SequenceEqual(good.Files[it.Key])))
            {
                return spoilt;
            }
        }

        throw new InvalidOperationException($"To {way} never changes anything.");
    }

    private static void Flip(byte[] bytes, Random random) =>
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

    private static void Cut(ABundle bundle, string file, Random random) =>
        bundle.Files[file] = bundle.Files[file][..random.Next(bundle.Files[file].Length)];

    private static void Events(ABundle bundle, Random random, Action<List<string>, int, int> change)
    {
        var lines = bundle.Events;
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        bundle.Events = lines;
    }

    private static void ExchangeCheckpoints(ABundle bundle, Random random)
    {
        var names = ABundle.Sizes.Select(BundleNames.Checkpoint).ToArray();
        random.Shuffle(names);
        (bundle.Files[names[0]], bundle.Files[names[1]]) = (bundle.Files[names[1]], bundle.Files[names[0]]);
    }
}
