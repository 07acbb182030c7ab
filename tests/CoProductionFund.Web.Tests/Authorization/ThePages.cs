using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Every page and who may open it; see <see cref="TheApi"/>.</summary>
internal static class ThePages
{
    /// <summary>Not pages of the fund: files, health, the API's description, and what exists only while developing.</summary>
    public static IReadOnlyList<string> Unguarded { get; } =
    ["/vendor", "/site", "/favicon", "/health", "/openapi", "/demo", "/design", "/mail", "/error", "/_framework", "/*"];

    public static IEnumerable<Row> Rows => [Get("/", Everyone)];

    private static Row Get(string address, Roles may) => new("GET", address, null, may);
}
