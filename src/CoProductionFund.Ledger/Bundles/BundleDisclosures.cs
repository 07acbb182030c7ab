using System.Text;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>The words beside the events: each is what an event committed to, and is there once.</summary>
internal static class BundleDisclosures
{
    /// <returns>How many there are of each state.</returns>
    public static (int Open, int Erased, int Withheld) Check(Stream stream, IReadOnlySet<Digest> commitments)
    {
        var counts = new int[3];
        HashSet<Digest> seen = [];
        foreach (
            var (read, isTrue, digest) in Ahead.EachLine(
                Lines.Of(stream, BundleNames.Disclosures, BundleText.Longest),
                Read
            )
        )
        {
            if (read is null)
            {
                throw Bad("not a disclosure");
            }

            if (!isTrue)
            {
                throw Bad("the text is not what was committed to");
            }

            if (digest is not { } commitment || !commitments.Contains(commitment))
            {
                throw Bad("no event of the bundle committed to it");
            }

            if (!seen.Add(commitment))
            {
                throw Bad("it is there twice");
            }

            counts[(int)read.Value]++;
        }

        return (counts[0], counts[1], counts[2]);

        BadBundleException Bad(string what) =>
            BadBundleException.Tampered($"{BundleNames.Disclosures}, line {seen.Count + 1}: {what}");
    }

    /// <returns>Without a state for what is no disclosure, and without a digest where its commitment is none.</returns>
    private static (DisclosureState? Read, bool IsTrue, Digest? Commitment) Read(ReadOnlyMemory<byte> line) =>
        Disclosure.Read(Encoding.UTF8.GetString(line.Span)) is { } it
            ? (it.State, it.IsTrue(), Digest.Read(Encoding.UTF8.GetBytes(it.Commitment)))
            : default;
}
