namespace CoProductionFund.Ledger.Bundles;

/// <summary>Reads bytes line by line: lines end with LF, the last one too.</summary>
internal static class Lines
{
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream stream, string name, int longest)
    {
        var buffer = new byte[1 << 16];
        var (filled, number) = (0, 0L);
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            var (end, start) = (filled + read, 0);
            for (int at; (at = Array.IndexOf(buffer, (byte)'\n', start, end - start)) >= 0; start = at + 1)
            {
                number++;
                yield return buffer.AsMemory(start, at - start);
            }

            filled = end - start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (read == 0)
            {
                if (filled > 0)
                {
                    throw BadBundleException.Tampered($"{name}, line {number + 1}: it does not end");
                }

                yield break;
            }

            if (filled > longest)
            {
                throw BadBundleException.Tampered($"{name}, line {number + 1}: it is too long");
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }
}
