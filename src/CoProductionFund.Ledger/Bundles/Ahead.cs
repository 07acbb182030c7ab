using System.Runtime.ExceptionServices;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>Work on every core, handed on in the order in which it was read.</summary>
internal static class Ahead
{
    private const int Batch = 1 << 16;

    private static readonly int Most = 2 * Environment.ProcessorCount;

    /// <summary>Makes something of each, a little ahead of whoever asks. Where reading breaks, what was read before comes first.</summary>
    public static IEnumerable<TMade> Each<T, TMade>(IEnumerable<T> all, Func<T, TMade> make)
    {
        using var reading = all.GetEnumerator();
        Queue<Task<TMade>> ahead = [];
        Exception? broken = null;
        for (var more = true; more || ahead.Count > 0; )
        {
            if (more && (more = Moves(reading, ref broken)))
            {
                var it = reading.Current;
                ahead.Enqueue(Task.Run(() => make(it)));
            }

            if (ahead.Count > (more ? Most : 0))
            {
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }

        Throw(broken);
    }

    /// <summary>The same for lines, many at a time.</summary>
    public static IEnumerable<TMade> EachLine<TMade>(
        IEnumerable<ReadOnlyMemory<byte>> lines,
        Func<ReadOnlyMemory<byte>, TMade> make
    ) => Each(Batches(lines), batch => batch.ConvertAll(line => make(line))).SelectMany(made => made);

    /// <summary>Copies, because whoever reads lines reads them all into the same place.</summary>
    private static IEnumerable<List<ReadOnlyMemory<byte>>> Batches(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        using var reading = lines.GetEnumerator();
        Exception? broken = null;
        for (var more = Moves(reading, ref broken); more; )
        {
            List<ReadOnlyMemory<byte>> batch = [];
            var place = new byte[Math.Max(Batch, reading.Current.Length)].AsMemory();
            for (; more && reading.Current.Length <= place.Length; more = Moves(reading, ref broken))
            {
                reading.Current.CopyTo(place);
                batch.Add(place[..reading.Current.Length]);
                place = place[reading.Current.Length..];
            }

            yield return batch;
        }

        Throw(broken);
    }

    private static bool Moves<T>(IEnumerator<T> reading, ref Exception? broken)
    {
        try
        {
            return reading.MoveNext();
        }
        catch (Exception wrong)
        {
            broken = wrong;
            return false;
        }
    }

    private static void Throw(Exception? broken)
    {
        if (broken is not null)
        {
            ExceptionDispatchInfo.Throw(broken);
        }
    }
}
