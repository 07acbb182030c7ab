using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Every page and who may open it; see <see cref="TheApi"/>.</summary>
internal static class ThePages
{
    /// <summary>Not pages of the fund: files, health, the API's description, and what exists only while developing.</summary>
    public static IReadOnlyList<string> Unguarded { get; } =
    ["/vendor", "/site", "/favicon", "/health", "/openapi", "/demo", "/design", "/mail", "/error", "/_framework", "/*"];

    public static IEnumerable<Row> Rows => [.. Public, .. Groups];

    private static IEnumerable<Row> Public =>
        [
            Get("/", Everyone),
            Get("/rounds", Everyone),
            Get("/rounds/{round}", Everyone),
            Get("/rounds/{round}/check", Everyone),
            Get("/rounds/{round}/questions", Everyone),
            Get("/rounds/{decided}/results", Everyone),
            Get("/rounds/{round}/results", Nobody),
            Get("/funded", Everyone),
            Get("/funded/{decidedBid}", Everyone),
            Get("/funded/{bid}", Nobody),
            Get("/service-areas", Everyone),
            Get("/service-areas/{area}", Everyone),
        ];

    private static IEnumerable<Row> Groups =>
        [
            Get("/group", SignedIn),
            Get("/group/register/0193d1a0-0000-7000-8000-000000000001", SignedIn),
            Get("/group/join/{group}", Members), // they have joined, and are led to their group
            Get("/groups/{group}", Members | Staff | OtherDepartment | Auditor),
            Get("/groups/{group}/amend", Lead),
            Get("/groups/{group}/invite", Lead),
            Get("/groups/{group}/remove?member=1", Lead),
        ];

    private static Row Get(string address, Roles may) => new("GET", address, null, may);
}
