namespace CoProductionFund.Ledger.Tests;

/// <summary>A tree kept whole, node by node, as the database keeps it.</summary>
internal sealed class ATree
{
    private readonly Dictionary<(int, long), byte[]> nodes = [];
    private readonly Frontier frontier = new();

    public ATree(int leaves)
    {
        for (var at = 0; at < leaves; at++)
        {
            Add(LeafAt(at));
        }
    }

    public static byte[] LeafAt(int at) => Merkle.Leaf(BitConverter.GetBytes(at));

    public void Add(byte[] leaf)
    {
        foreach (var node in frontier.Add(leaf))
        {
            nodes[(node.Level, node.Index)] = node.Hash;
        }
    }

    public byte[] Read(int level, long index) => nodes[(level, index)];
}
