using CoProductionFund.Application.People;

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

    public async Task<IReadOnlyList<NavigationItem>> Items(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return [.. ForAnyone, new("/sign-in", "Sign in")];
        }

        var fund = context.RequestServices.GetRequiredService<Asking>();
        var places = await fund.Ask(new GetMyPlaces(fund.By), context.RequestAborted);
        return [.. ForAnyone, .. Of(places), new("/sign-out", "Sign out")];
    }

    /// <summary>Home is open only on its own page; any other item on the pages below it too.</summary>
    public static bool IsHere(NavigationItem item, PathString path) =>
        item.Href == "/" ? path == "/" : path.StartsWithSegments(item.Href);

    private static IEnumerable<NavigationItem> Of(MyPlaces places)
    {
        if (places.Groups.Count > 0)
        {
            yield return new("/group", "Your group");
        }

        if (places.Panels.Count > 0)
        {
            yield return new("/panel", "Your reviews");
        }

        if (places.Departments.Count > 0)
        {
            yield return new("/department", "Your department");
        }

        if (places.IsAuditor)
        {
            yield return new("/audit", "Audit");
        }

        if (places.IsAdministrator)
        {
            yield return new("/admin", "Administration");
        }
    }
}
