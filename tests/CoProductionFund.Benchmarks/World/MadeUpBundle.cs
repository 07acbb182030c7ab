using System.Security.Cryptography;
using System.Text;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Ledger;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Benchmarks;

/// <summary>A year's bundle of everything, with made-up events: bids of thirteen events, ten of which commit to a text. A real store of a million takes an hour to fill.</summary>
/// <param name="Texts">Whether the texts are open, or withheld.</param>
public sealed record MadeUpBundle(DirectoryInfo Folder, int Events, bool Texts)
{
    private const int EachBid = 13,
        Days = 365;

    private static readonly string Words = string.Join(' ', Enumerable.Repeat("neighbours", 36));
    private static readonly DateTimeOffset Begun = new(2027, 1, 1, 9, 0, 0, TimeSpan.Zero);

    public string Zip => Path.Combine(Folder.FullName, $"{Events}-{Texts}.zip");

    public string Keys => Path.Combine(Folder.FullName, "vkeys.txt");

    public async Task Write()
    {
        var keys = LedgerKeys.Open(Settings());
        await File.WriteAllLinesAsync(Keys, keys.Public.Select(it => it.ToString()!));
        List<string> disclosures = [];
        SortedDictionary<long, string> checkpoints = [];
        await using var file = File.Create(Zip);
        await using var bundle = await BundleWriter.To(file, CancellationToken.None);
        await bundle.Add(
            BundleNames.Events,
            async to =>
            {
                var tree = new Frontier();
                foreach (var leaf in Leaves(disclosures))
                {
                    var line = leaf.Line();
                    await to.WriteAsync(line);
                    to.WriteByte((byte)'\n');
                    tree.Add(Merkle.Leaf(line));
                    if (tree.Size == Events || tree.Size % (Events / Days) == 0)
                    {
                        checkpoints[tree.Size] = new Checkpoint(Settings().Origin, tree.Size, tree.Root()).Sign(
                            keys.Signers
                        );
                    }
                }
            },
            CancellationToken.None
        );
        await bundle.Add(
            BundleNames.Disclosures,
            async to =>
            {
                foreach (var line in disclosures)
                {
                    await to.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
                }
            },
            CancellationToken.None
        );
        foreach (var (size, note) in checkpoints)
        {
            await bundle.Add(BundleNames.Checkpoint(size), note, CancellationToken.None);
        }

        await bundle.Finish(CancellationToken.None);
    }

    private IEnumerable<Leaf> Leaves(List<string> disclosures)
    {
        var (bid, round, group) = (Guid.Empty, Guid.CreateVersion7(), Guid.Empty);
        for (var n = 0; n < Events; n++)
        {
            var version = (n % EachBid) + 1;
            (bid, group) = version == 1 ? (Guid.CreateVersion7(), Guid.CreateVersion7()) : (bid, group);
            var (type, rest) = version switch
            {
                1 => ("bid-started", $"\"reference\":\"BEN-27-{n / EachBid:00000}\""),
                <= 11 => (
                    "section-answered",
                    $"\"section\":\"section-{version}\",\"answers\":\"{Text(n, disclosures)}\""
                ),
                12 => ("bid-submitted", "\"asked\":2000000,\"match\":500000,\"tier\":\"group\",\"depth\":\"coDesign\""),
                _ => ("bid-found-eligible", "\"checks\":[]"),
            };
            yield return new(
                n + 1,
                Guid.CreateVersion7(),
                bid,
                version,
                type,
                Begun.AddSeconds(n * 30),
                group.ToString(),
                group.ToString("N"),
                null,
                $$"""{"round":"{{round}}","group":"{{group}}",{{rest}}}"""
            );
        }
    }

    private string Text(int n, List<string> disclosures)
    {
        var (salt, text) = (RandomNumberGenerator.GetBytes(32), $"{n} {Words}");
        var commitment = Commitment.To(salt, text).Sha256;
        disclosures.Add(
            (
                Texts
                    ? new Disclosure(commitment, DisclosureState.Open, salt, text)
                    : new(commitment, DisclosureState.Withheld)
            ).Line()
        );
        return commitment;
    }

    private LedgerSettings Settings() =>
        new(
            Folder.FullName,
            "bench.example/events",
            Connection: "",
            Path.Combine(Folder.FullName, "ecdsa.key"),
            Path.Combine(Folder.FullName, "ed25519.key"),
            Path.Combine(Folder.FullName, "published"),
            MayMakeKeys: true,
            Adopt: null
        );
}
