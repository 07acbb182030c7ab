namespace CoProductionFund.Ledger.Tests;

public sealed class ProvingWithTrees
{
    private const int Most = 66;
    private static readonly ATree Tree = new(Most);

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_nothing_else_is()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = Merkle.Root(size, Tree.Read);
            for (var index = 0; index < size; index++)
            {
                var path = Merkle.Inclusion(index, size, Tree.Read);
                Assert.True(MerkleProofs.Includes(ATree.LeafAt(index), index, size, path, root));
                Assert.False(MerkleProofs.Includes(ATree.LeafAt(index + 1), index, size, path, root));
                Assert.False(MerkleProofs.Includes(ATree.LeafAt(index), index, size, [.. path, root], root));
                Assert.False(MerkleProofs.Includes(ATree.LeafAt(index), size, size, path, root));
                Assert.False(
                    size > 1 && MerkleProofs.Includes(ATree.LeafAt(index), (index + 1) % size, size, path, root)
                );
            }
        }
    }

    [Fact]
    public void Every_small_tree_extends_every_smaller_one_and_no_other()
    {
        for (var size = 1; size <= Most; size++)
        {
            var root = Merkle.Root(size, Tree.Read);
            for (var older = 1; older <= size; older++)
            {
                var (before, path) = (Merkle.Root(older, Tree.Read), Merkle.Consistency(older, size, Tree.Read));
                Assert.True(MerkleProofs.Extends(older, before, size, root, path));
                Assert.False(MerkleProofs.Extends(older, Merkle.Leaf([9]), size, root, path));
                Assert.False(MerkleProofs.Extends(older, before, size, Merkle.Leaf([9]), path));
                Assert.False(MerkleProofs.Extends(older, before, size, root, [.. path, root]));
                Assert.False(path.Count > 0 && MerkleProofs.Extends(older, before, size, root, [.. path.Skip(1)]));
            }
        }
    }

    [Fact]
    public void A_frontier_taken_up_again_goes_on_as_if_it_had_never_stopped()
    {
        var (whole, broken) = (new Frontier(), new Frontier());
        for (var at = 0; at < Most; at++)
        {
            whole.Add(ATree.LeafAt(at));
            broken.Add(ATree.LeafAt(at));
            broken = Frontier.From(broken.Size, broken.Edge);
            Assert.Equal(whole.Root(), broken.Root());
            Assert.Equal(Merkle.Root(whole.Size, Tree.Read), whole.Root());
        }

        Assert.Throws<ArgumentException>(() => Frontier.From(7, whole.Edge));
    }

    [Fact]
    public void A_random_bit_of_a_random_proof_breaks_it()
    {
        var random = new Random(6962);
        for (var round = 0; round < 500; round++)
        {
            var size = random.Next(2, Most);
            var index = random.Next(size);
            byte[][] path = [.. Merkle.Inclusion(index, size, Tree.Read).Select(it => it.ToArray())];
            path[random.Next(path.Length)][random.Next(32)] ^= (byte)(1 << random.Next(8));
            Assert.False(MerkleProofs.Includes(ATree.LeafAt(index), index, size, path, Merkle.Root(size, Tree.Read)));
        }
    }
}
