using System.Buffers;
using System.Numerics;
using System.Security.Cryptography;

namespace CoProductionFund.Ledger;

/// <summary>Reads the hash of a complete subtree: that of the 2^level leaves from index × 2^level on.</summary>
public delegate byte[] NodeReader(int level, long index);

/// <summary>The tree of RFC 6962: SHA-256, with a zero byte before a leaf and a one before two children.</summary>
public static class Merkle
{
    public const int HashSize = SHA256.HashSizeInBytes;

    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <param name="line">The exact bytes of a leaf, without a line end.</param>
    public static byte[] Leaf(ReadOnlySpan<byte> line)
    {
        var marked = ArrayPool<byte>.Shared.Rent(1 + line.Length);
        marked[0] = 0;
        line.CopyTo(marked.AsSpan(1));
        var hash = SHA256.HashData(marked.AsSpan(0, 1 + line.Length));
        ArrayPool<byte>.Shared.Return(marked);
        return hash;
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * HashSize)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashSize)..]);
        return SHA256.HashData(both);
    }

    /// <param name="size">How many of the first leaves the tree holds.</param>
    public static byte[] Root(long size, NodeReader read) => size == 0 ? EmptyRoot : Range(0, size, read);

    /// <summary>The hashes that lead from leaf <paramref name="index"/> to the root, the lowest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf in a tree of that size.</exception>
    public static IReadOnlyList<byte[]> Inclusion(long index, long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<byte[]> path = [];
        Include(index, 0, size, read, path);
        return path;
    }

    /// <summary>Shows that the tree of <paramref name="size"/> leaves begins with the one of <paramref name="older"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is larger, or empty.</exception>
    public static IReadOnlyList<byte[]> Consistency(long older, long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(older, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, size);
        List<byte[]> path = [];
        Extend(older, 0, size, known: true, read, path);
        return path;
    }

    private static void Include(long index, long from, long to, NodeReader read, List<byte[]> path)
    {
        if (to - from == 1)
        {
            return;
        }

        var middle = from + Split(to - from);
        if (index < middle)
        {
            Include(index, from, middle, read, path);
            path.Add(Range(middle, to, read));
        }
        else
        {
            Include(index, middle, to, read, path);
            path.Add(Range(from, middle, read));
        }
    }

    private static void Extend(long older, long from, long to, bool known, NodeReader read, List<byte[]> path)
    {
        if (older == to)
        {
            if (!known)
            {
                path.Add(Range(from, to, read));
            }

            return;
        }

        var middle = from + Split(to - from);
        if (older <= middle)
        {
            Extend(older, from, middle, known, read, path);
            path.Add(Range(middle, to, read));
        }
        else
        {
            Extend(older, middle, to, known: false, read, path);
            path.Add(Range(from, middle, read));
        }
    }

    /// <summary>Every range met here begins at a multiple of its width rounded up, so complete ones are nodes.</summary>
    private static byte[] Range(long from, long to, NodeReader read)
    {
        var width = to - from;
        if (BitOperations.IsPow2(width))
        {
            return read(BitOperations.Log2((ulong)width), from / width);
        }

        var middle = from + Split(width);
        return Node(Range(from, middle, read), Range(middle, to, read));
    }

    /// <summary>The largest power of two below <paramref name="width"/>.</summary>
    private static long Split(long width) => 1L << BitOperations.Log2((ulong)(width - 1));
}
