using CoProductionFund.Application.People;

namespace CoProductionFund.Web.Design;

public sealed record NavigationItem(string Href, string Text);

/// <summary>What the header offers to the person who looks at the page. Asked once for each request.</summary>
public sealed class Navigation
{
    private Task<MyPlaces?>? places;

    public static IReadOnlyList<NavigationItem> ForAnyone { get; } =
    [
        new("/", "Home"),
        new("/rounds", "Rounds"),
        new("/funded", "What was funded"),
        new("/service-areas", "Service areas"),
    ];

    public async Task<IReadOnlyList<NavigationItem>> Items(HttpContext context) =>
        await Places(context) is { } mine ? [.. ForAnyone, .. Of(mine)] : [.. ForAnyone, new("/sign-in", "Sign in")];

    /// <summary>Null for a visitor.</summary>
    public Task<MyPlaces?> Places(HttpContext context) => places ??= Ask(context);

    /// <summary>Home is open only on its own page; any other item on the pages below it too.</summary>
    public static bool IsHere(NavigationItem item, PathString path) =>
        item.Href switch
        {
            "/" => path == "/",
            "/group" => path.StartsWithSegments("/group") || path.StartsWithSegments("/groups"),
            "/institution" => path.StartsWithSegments("/institution") || path.StartsWithSegments("/institutions"),
            var href => path.StartsWithSegments(href),
        };

    private static async Task<MyPlaces?> Ask(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var fund = context.RequestServices.GetRequiredService<Asking>();
        return await fund.Places(context.RequestAborted);
    }

    private static IEnumerable<NavigationItem> Of(MyPlaces mine)
    {
        // whoever has no other place here may have come to bring a group
        if (mine.Groups.Count > 0 || !mine.HasOffice)
        {
            yield return new("/group", "Your group");
        }

        if (mine.Institutions.Count > 0)
        {
            yield return new("/institution", "Your institution");
        }

        if (mine.Panels.Count > 0)
        {
            yield return new("/panel", "Panel");
        }

        if (mine.Departments.Count > 0)
        {
            yield return new("/department", "Department");
        }

        if (mine.IsAuditor)
        {
            yield return new("/audit", "Audit");
        }

        if (mine.IsAdministrator)
        {
            yield return new("/admin", "Admin");
        }
    }
}
