using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Every page and who may open it; see <see cref="TheApi"/>.</summary>
internal static class ThePages
{
    /// <summary>Not pages of the fund: files, health, the API's description, and what exists only while developing.</summary>
    public static IReadOnlyList<string> Unguarded { get; } =
    ["/vendor", "/site", "/favicon", "/health", "/openapi", "/demo", "/design", "/mail", "/error", "/_framework", "/*"];

    public static IEnumerable<Row> Rows =>
        [
            .. Public,
            .. OfGroups,
            .. OfBids,
            .. OfAwards,
            .. AgreementRows.Pages,
            .. CheckRows.Pages,
            .. OfReturns,
            .. TheCases.OnPages,
            .. OfPanels,
            .. OfDepartments,
            .. OfAuditors,
        ];

    private static IEnumerable<Row> Public =>
        [
            Get("/", Everyone),
            Get("/Index", Everyone),
            Get("/accessibility", Everyone),
            Get("/privacy", Everyone),
            Get("/cookies", Everyone),
            Get("/sign-in", Everyone),
            Get("/sign-in/sent", Everyone),
            Get("/sign-in/link", Everyone),
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
            Get("/ledger", Everyone),
        ];

    private static IEnumerable<Row> OfGroups =>
        [
            Get("/name", SignedIn),
            Get("/sign-out", Everyone),
            Get("/rounds/{round}/start", SignedIn),
            Get("/group", SignedIn),
            Get("/group/register", SignedIn),
            Get("/group/register/0193d1a0-0000-7000-8000-000000000001", SignedIn),
            Get("/group/join/{group}", Members),
            Get("/groups/{group}/remove?member=1", Lead),
            Get("/kept", SignedIn),
            Get("/groups/{group}", Members | Staff | OtherDepartment | Auditor),
            Get("/groups/{group}/amend", Lead),
            Get("/groups/{group}/invite", Lead),
            Get("/groups/{group}/timeline", Members | Staff | OtherDepartment | Auditor),
        ];

    private static IEnumerable<Row> OfBids =>
        [
            Get("/bids/{bid}", Members | Staff | Auditor),
            Get("/bids/{bid}/print", Members | Staff | Auditor),
            Get("/bids/{bid}/timeline", Members | Staff | Auditor),
            Get("/bids/{bid}/as-it-stood", Members | Staff | Auditor),
            Get("/bids/{bid}/decision", Nobody),
            Get("/bids/{decidedBid}/decision", OtherDepartment | Auditor),
            Get("/bids/{bid}/withdraw", Members),
            .. OfDrafts.Select(page => Get("/bids/{draft}" + page, Nobody)), // none of them is of that group
        ];

    private static IEnumerable<Row> OfPayments =>
        [
            Get("/awards/{decidedBid}/payments", OtherDepartment | Auditor),
            Get("/awards/{decidedBid}/payments/as-it-stood", OtherDepartment | Auditor),
            Get("/awards/{decidedBid}/payments/schedule", OtherDepartment),
            Get("/awards/{decidedBid}/payments/1/approve", OtherDepartment),
            Get("/awards/{decidedBid}/payments/hold", OtherDepartment),
            Get("/awards/{decidedBid}/payments/clear", OtherDepartment),
            Get("/awards/{decidedBid}/payments/suspend", OtherDepartment),
            Get("/awards/{decidedBid}/payments/resume", OtherDepartment),
            Get("/awards/{decidedBid}/payments/terminate", OtherDepartment),
            Get("/awards/{decidedBid}/payments/clawback/sought", OtherDepartment),
            Get("/department/payments?code=EDU", Staff | Auditor),
            Get("/department/payments/runs?code=EDU", Staff | Auditor),
            Get("/department/payments/runs/new?code=EDU", Staff),
            Get("/department/payments/runs/EDU-P9999", Nobody),
            Get("/department/funds/{fund}/as-it-stood", Staff | Auditor),
        ];

    private static IEnumerable<Row> OfAwards =>
        [
            Get("/awards/{decidedBid}", OtherDepartment | Auditor),
            Get("/awards/{bid}", Nobody), // not decided yet
            Get("/awards/{decidedBid}/accept", Nobody),
            Get("/awards/{decidedBid}/refuse", Nobody),
            Get("/awards/{decidedBid}/as-it-stood", OtherDepartment | Auditor),
            Get("/department/awards?code=EDU", Staff | Auditor),
            .. OfPayments,
            Get("/department/rounds/{round}/reserve-list", Staff | Auditor), // leads back: it is not decided yet
            Get("/department/rounds/{decided}/reserve-list", OtherDepartment | Auditor),
            Get("/department/rounds/{decided}/reserve-list/{decidedBid}", OtherDepartment),
            Get("/department/rounds/{decided}/reserve-list/keep?bid={decidedBid}", Nobody), // it was taken up
        ];

    /// <summary>The dates of this award are set, and nothing is handed in; it is not complete.</summary>
    private static IEnumerable<Row> OfReturns =>
        [
            Get("/awards/{decidedBid}/returns", OtherDepartment | Auditor),
            Get("/awards/{bid}/returns", Nobody), // not decided yet
            Get("/awards/{decidedBid}/returns/as-it-stood", OtherDepartment | Auditor),
            Get("/awards/{decidedBid}/returns/dates", Nobody), // they are set
            Get("/awards/{decidedBid}/returns/change", OtherDepartment),
            Get("/awards/{decidedBid}/complete", Nobody),
            Get("/awards/{decidedBid}/evaluation", OtherDepartment | Auditor),
            Get("/awards/{decidedBid}/evaluation/done", Nobody),
            Get("/awards/{decidedBid}/evaluation/check", Nobody),
            Get("/awards/{decidedBid}/evaluation/review", Nobody),
            Get("/awards/{decidedBid}/returns/1", OtherDepartment | Auditor),
            .. OfOneReturn.Select(page => Get("/awards/{decidedBid}/returns/1" + page, Nobody)),
            Get("/department/returns?code=EDU", Staff | Auditor),
        ];

    private static IReadOnlyList<string> OfOneReturn { get; } = ["/learnt", "/check", "/review", "/explain", "/flag"];

    private static IReadOnlyList<string> OfDrafts { get; } =
    [
        "",
        "/summary",
        "/scope",
        "/people",
        "/partner",
        "/match",
        "/change",
        "/budget",
        "/risks",
        "/risks/1",
        "/risks/1/remove",
        "/continuity",
        "/questions",
        "/questions/no-such",
        "/declarations",
        "/check",
        "/submitted",
        "/reopen",
        "/withdraw",
        "/withdraw/check",
        "/print",
        "/timeline",
    ];

    private static IEnumerable<Row> OfPanels =>
        [
            Get("/panel", SignedIn),
            Get("/panel/{round}", Roles.Panel | Staff | Auditor),
            Get("/panel/{round}/interests", Roles.Panel),
            Get("/panel/{round}/bids/{bid}", Reviewer),
            Get("/panel/{round}/moderation", Chair | Staff | Auditor),
            Get("/panel/{round}/ranking", Chair | Staff | Auditor),
            Get("/panel/{round}/bids/{bid}/interest", Reviewer),
            Get("/panel/{round}/bids/{bid}/check", Reviewer),
            Get("/panel/{round}/bids/{bid}/criteria/no-such", Nobody),
            Get("/panel/{round}/interests/{group}", Roles.Panel),
            Get("/panel/{round}/moderation/{bid}", Chair | Staff | Auditor),
            Get("/panel/{round}/ranking/settle", Chair),
        ];

    private static IEnumerable<Row> OfDepartments =>
        [
            Get("/department", Staff | OtherDepartment),
            Get("/department/EDU", Staff | Auditor),
            Get("/department/funds/{fund}", Staff | Auditor),
            Get("/department/funds/{fund}/budget", FundManager),
            Get("/department/funds/{fund}/timeline", Staff | Auditor),
            Get("/department/rounds/{round}", Staff | Auditor),
            Get("/department/rounds/{round}/bids", Staff | Auditor),
            Get("/department/rounds/{round}/panel", FundManager),
            Get("/department/rounds/{round}/statistics", Staff | Auditor),
            Get("/department/rounds/{round}/timeline", Staff | Chair | Auditor),
            Get("/department/rounds/{round}/as-it-stood", Staff | Chair | Auditor),
            Get("/department/rounds/{round}/panel/stand-down?member=1", FundManager),
            Get("/department/rounds/{round}/decisions", Staff | Auditor),
            Get("/department/rounds/{decided}/decisions/{decidedBid}", OtherDepartment | Auditor),
            Get("/department/rounds/{decided}/decisions/{decidedBid}/risks/1", Nobody), // none is unreasonable
            Get("/department/rounds/{decided}/decisions/{decidedBid}/take-back", Nobody), // its results are published
            Get("/department/rounds/{round}/publish-results", FundManager),
            Get("/department/rounds/{round}/extend", FundManager),
            Get("/department/rounds/{round}/cancel", FundManager),
            Get("/department/funds/new?code=EDU", FundManager),
            Get("/department/rounds/new?code=EDU", FundManager),
            Get("/department/service-areas?code=EDU", Staff | Auditor),
            Get("/department/service-areas/new?code=EDU", FundManager),
            Get("/department/service-areas/{area}", Staff | Auditor),
            Get("/department/service-areas/{area}/assess", FundManager),
            .. OfSettingUp.Select(page => Get("/department/rounds/{draftRound}" + page, FundManager)),
        ];

    private static IReadOnlyList<string> OfSettingUp { get; } =
    [
        "/about",
        "/money",
        "/dates",
        "/areas",
        "/who",
        "/criteria",
        "/scoring",
        "/questions",
        "/questions/new",
        "/publish",
    ];

    private static IEnumerable<Row> OfAuditors =>
        [
            Get("/audit", Auditor),
            Get("/audit/ledger", Auditor),
            Get("/audit/departments/EDU", Staff | Auditor),
            Get("/audit/events", Auditor),
            Get("/audit/events/{number}", Auditor),
            Get("/audit/events/{number}/known", Nobody), // it is no judgement
            Get("/audit/as-it-stood/{bid}", Auditor),
            Get("/audit/rounds/{decided}/ranking", Auditor),
            Get("/audit/rounds/{round}/ranking", Nobody), // not settled yet
            Get("/audit/read-models", Auditor),
            Get("/erasures", Administrator | Auditor),
            Get("/erasures/new", Administrator),
            Get("/erasures/{bid}", Nobody), // no such request
            Get("/admin", Administrator),
            Get("/admin/departments/new", Administrator),
            Get("/admin/departments/EDU", Administrator),
            Get("/admin/offices/new", Administrator),
            Get("/admin/auditors/stand-down", Nobody), // nobody is named
            Get("/admin/departments/EDU/stand-down", Nobody),
        ];

    private static Row Get(string address, Roles may) => new("GET", address, null, may);
}
