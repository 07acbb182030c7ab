using Snapshooter;
using Snapshooter.Xunit;

namespace CoProductionFund.Application.Tests;

/// <summary>Texts that somebody has read and found good. Kept beside the test; a new text is written there to be read.</summary>
internal static class Approved
{
    /// <param name="name">Of the file in <c>__snapshots__</c>, without its ending.</param>
    public static void Match(string text, string name) => Snapshot.Match(text, new SnapshotNameExtension(name));
}
