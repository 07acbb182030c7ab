using System.Numerics;

namespace CoProductionFund.Ledger;

/// <summary>Checks proofs. Written after RFC 9162 2.1.3.2 and 2.1.4.2, apart from what makes them.</summary>
public static class MerkleProofs
{
    /// <summary>Is this leaf number <paramref name="index"/> of the tree with this root?</summary>
    public static bool Includes(byte[] leaf, long index, long size, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size || !AreHashes(proof))
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var next in proof)
        {
            if (last == 0)
            {
                return false;
            }

            var isRight = (at & 1) == 1 || at == last;
            hash = isRight ? Merkle.Node(next, hash) : Merkle.Node(hash, next);
            (at, last) = isRight ? Up(at, last) : (at >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Does the tree of <paramref name="size"/> leaves begin with the older one?</summary>
    public static bool Extends(long older, byte[] olderRoot, long size, byte[] root, IReadOnlyList<byte[]> proof)
    {
        if (older < 0 || older > size || !AreHashes(proof))
        {
            return false;
        }

        if (older == 0 || older == size)
        {
            return proof.Count == 0 && (older == size ? olderRoot.AsSpan().SequenceEqual(root) : IsEmpty(olderRoot));
        }

        IReadOnlyList<byte[]> path = BitOperations.IsPow2(older) ? [olderRoot, .. proof] : proof;
        return path.Count > 0 && Walk(older, olderRoot, size, root, path);
    }

    private static bool Walk(long older, byte[] olderRoot, long size, byte[] root, IReadOnlyList<byte[]> path)
    {
        var (at, last) = (older - 1, size - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        var (before, now) = (path[0], path[0]);
        foreach (var next in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (before, now) = (Merkle.Node(next, before), Merkle.Node(next, now));
                (at, last) = Up(at, last);
            }
            else
            {
                now = Merkle.Node(now, next);
                (at, last) = (at >> 1, last >> 1);
            }
        }

        return last == 0 && before.AsSpan().SequenceEqual(olderRoot) && now.AsSpan().SequenceEqual(root);
    }

    /// <summary>To the next level at which the node is a right child, then one more.</summary>
    private static (long At, long Last) Up(long at, long last)
    {
        while ((at & 1) == 0 && at != 0)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return (at >> 1, last >> 1);
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof) =>
        proof.Count <= 64 && proof.All(it => it.Length == Merkle.HashSize);

    private static bool IsEmpty(byte[] root) => root.AsSpan().SequenceEqual(Merkle.EmptyRoot);
}
