namespace CoProductionFund.Benchmarks;

/// <summary>The product as it is deployed, or the nearest that there is.</summary>
public static class Deployed
{
    private static readonly string Published = Path.Combine(
        Site.Repository(),
        "artifacts",
        "site",
        "CoProductionFund.Web.dll"
    );

    /// <summary>Whether <c>ops/publish</c> has been run.</summary>
    public static bool IsPublished => File.Exists(Published);

    /// <summary>The site's own assembly: what <c>ops/publish</c> made, else the build beside this program.</summary>
    public static string Assembly => IsPublished ? Published : typeof(Program).Assembly.Location;

    /// <summary>A figure of a build that compiles its handlers as it goes should not pass for one of what is deployed.</summary>
    public static void Say() =>
        Console.Error.WriteLine(
            IsPublished
                ? $"  The site is what ops/publish made on {File.GetLastWriteTime(Published):d MMMM, HH:mm}."
                : "  There is no artifacts/site: this is a development build. Run ops/publish to measure what is deployed."
        );
}
