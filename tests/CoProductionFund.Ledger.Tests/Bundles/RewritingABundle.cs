using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Ledger.Tests.Bundles;

/// <summary>Whoever writes the log anew can make it agree with itself, and not with what others have kept.</summary>
public sealed class RewritingABundle
{
    [Fact]
    public async Task A_history_written_anew_with_another_key_is_found()
    {
        using var other = new EcdsaSigner(TestKeys.Origin);
        var bundle = Rewritten(await ABundle.Whole()).SignedBy([other, TestKeys.Both[1]], ABundle.Sizes);
        Assert.Equal(Verdict.Tampered, bundle.WithSums().Verify().Verdict);
    }

    /// <summary>Whoever holds the keys can sign another history; a checkpoint that somebody kept gives it away.</summary>
    [Fact]
    public async Task A_history_written_anew_with_the_right_keys_is_found_by_whoever_kept_a_checkpoint()
    {
        var good = await ABundle.Whole();
        var bundle = Rewritten(good.Copy()).SignedBy(TestKeys.Both, ABundle.Sizes).WithSums();

        Assert.Equal(Verdict.Good, bundle.Verify().Verdict);
        Assert.Equal(Verdict.Tampered, bundle.Verify(ABundle.Note(good, 120)).Verdict);
        Assert.Equal(Verdict.Good, bundle.Verify(ABundle.Note(good, 50)).Verdict); // what came before is the same
    }

    /// <summary>The known limit: a shorter log is a log. The latest size that was published elsewhere shows it.</summary>
    [Fact]
    public async Task The_tail_and_its_checkpoints_cut_together_are_found_only_with_the_latest_published_checkpoint()
    {
        var good = await ABundle.Whole();
        var bundle = good.Copy();
        bundle.Events = bundle.Events[..120];
        bundle.Files.Remove(BundleNames.Checkpoint(200));
        bundle.WithSums();

        Assert.Equal(Verdict.Good, bundle.Verify().Verdict);
        Assert.Equal(Verdict.Shorter, bundle.Verify(ABundle.Note(good, 200)).Verdict);
    }

    private static ABundle Rewritten(ABundle bundle)
    {
        var lines = bundle.Events;
        lines[87] = lines[87].Replace("\"asked\":8700", "\"asked\":99999", StringComparison.Ordinal);
        bundle.Events = lines;
        return bundle;
    }
}
