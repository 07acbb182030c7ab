namespace CoProductionFund.Web.Design;

public sealed record NavigationItem(string Href, string Text);

/// <summary>What the header offers to the person who looks at the page.</summary>
public sealed class Navigation
{
    public static IReadOnlyList<NavigationItem> ForAnyone { get; } =
    [
        new("/", "Home"),
        new("/rounds", "Open rounds"),
        new("/funded", "What was funded"),
        new("/service-areas", "Service areas"),
    ];

    public Task<IReadOnlyList<NavigationItem>> Items(HttpContext context) => Task.FromResult(ForAnyone);

    /// <summary>Home is open only on its own page; any other item on the pages below it too.</summary>
    public static bool IsHere(NavigationItem item, PathString path) =>
        item.Href == "/" ? path == "/" : path.StartsWithSegments(item.Href);
}
