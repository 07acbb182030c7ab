namespace CoProductionFund.Ledger;

/// <summary>One node of the tree that has become complete.</summary>
public sealed record TreeNode(int Level, long Index, byte[] Hash);

/// <summary>A growing tree that remembers only the right edge: one hash for each power of two in its size.</summary>
public sealed class Frontier
{
    private readonly List<byte[]> edge = [];

    public long Size { get; private set; }

    /// <summary>The hashes of the complete subtrees, the largest first.</summary>
    public IReadOnlyList<byte[]> Edge => edge;

    /// <exception cref="ArgumentException">So many hashes are not the edge of a tree of that size.</exception>
    public static Frontier From(long size, IEnumerable<byte[]> edge)
    {
        var frontier = new Frontier { Size = size };
        frontier.edge.AddRange(edge);
        return
            size >= 0
            && frontier.edge.Count == long.PopCount(size)
            && frontier.edge.TrueForAll(it => it.Length == Merkle.HashSize)
            ? frontier
            : throw new ArgumentException("These are not the hashes of a tree of that size.", nameof(edge));
    }

    public Frontier Copy() => From(Size, edge);

    /// <returns>What became complete: the leaf, and each subtree that it finished.</returns>
    public IReadOnlyList<TreeNode> Add(byte[] leaf)
    {
        List<TreeNode> complete = [new(0, Size, leaf)];
        edge.Add(leaf);
        for (var (level, rest) = (1, Size); (rest & 1) == 1; level++, rest >>= 1)
        {
            var hash = Merkle.Node(edge[^2], edge[^1]);
            edge.RemoveRange(edge.Count - 2, 2);
            edge.Add(hash);
            complete.Add(new(level, Size >> level, hash));
        }

        Size++;
        return complete;
    }

    public byte[] Root()
    {
        if (Size == 0)
        {
            return Merkle.EmptyRoot;
        }

        var root = edge[^1];
        for (var at = edge.Count - 2; at >= 0; at--)
        {
            root = Merkle.Node(edge[at], root);
        }

        return root;
    }
}
