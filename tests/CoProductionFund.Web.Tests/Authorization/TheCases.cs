using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>The safety net's pages and endpoints. {accepted} is an award of the department with a {case} that came in as {report}.</summary>
internal static class TheCases
{
    private const string NoSuchId = "00000000-0000-7000-8000-000000000001";

    private const string Report =
        """{"form":"0193d1a0-0000-7000-8000-000000000002","kind":"money","service":"goesOn","urgency":"later","happened":""}""";

    public static IEnumerable<Row> InTheApi =>
        [
            Get("/api/v1/help/{accepted}", Everyone),
            Get("/api/v1/help/{bid}", Nobody), // not decided yet
            Post("/api/v1/help/{accepted}/reports", Report, Everyone),
            Get("/api/v1/help/{accepted}/reports/{report}", Everyone),
            Get($"/api/v1/help/{{accepted}}/reports/{NoSuchId}", Nobody),
            Get("/api/v1/departments/EDU/cases", Staff | Auditor),
            Get("/api/v1/departments/EDU/cases/figures", Staff | Auditor),
            Get("/api/v1/awards/{accepted}/cases", Staff | Auditor),
            Get("/api/v1/cases", Administrator),
            Get("/api/v1/cases/{case}", Staff | Auditor),
            Get("/api/v1/cases/{case}/timeline", Staff | Auditor),
            Post("/api/v1/cases/{case}/triage", """{"severity":"minor","threatens":[],"note":""}""", Staff),
            Post("/api/v1/cases/{case}/joining", """{"into":""}""", Staff),
            Post("/api/v1/cases/{case}/reviews", """{"note":""}""", Staff),
            Post("/api/v1/cases/{case}/support", """{"kind":"advice","amount":null,"what":""}""", Staff),
            Post("/api/v1/cases/{case}/support/1/acceptance", TheApi.Nothing, Nobody),
            Post("/api/v1/cases/{case}/support/1/declining", """{"reason":"notNeeded"}""", Nobody),
            Post("/api/v1/cases/{case}/support/1/release", TheApi.Nothing, FundManager),
            Post("/api/v1/cases/{case}/returned-money", """{"amount":0,"before":0}""", FundManager),
            Post("/api/v1/cases/{case}/stepping-in", """{"how":""}""", Staff),
            Post("/api/v1/cases/{case}/handing-back", """{"how":""}""", Staff),
            Post("/api/v1/cases/{case}/people-informed", """{"howMany":0,"how":[],"on":"2026-01-01"}""", Staff),
            Post("/api/v1/cases/{case}/lessons", """{"lesson":""}""", Staff),
            Post("/api/v1/cases/{case}/resolution", """{"outcome":"nothingFound","reason":"","lessons":[]}""", Staff),
            Post("/api/v1/cases/{case}/reopening", """{"reason":""}""", Staff),
        ];

    public static IEnumerable<Row> OnPages =>
        [
            Get("/help/{accepted}", Everyone),
            Get("/help/{bid}", Nobody), // not decided yet
            Get("/help/{accepted}/poster", Everyone),
            Get("/help/{accepted}/received?report={report}", Everyone),
            Get("/help/{accepted}/received?report=1", Nobody),
            Get("/awards/{accepted}/cases", Staff | Auditor),
            Get("/department/safety-net?code=EDU", Staff | Auditor),
            Get("/admin/cases", Administrator),
            Get("/cases/{case}", Staff | Auditor),
            Get("/cases/{case}/timeline", Staff | Auditor),
            Get("/cases/{case}/as-it-stood", Staff | Auditor),
            Get("/cases/{case}/triage", Staff),
            Get("/cases/{case}/join", Staff),
            Get("/cases/{case}/offer", Staff),
            Get("/cases/{case}/inform", Staff),
            Get("/cases/{case}/resolve", Staff),
            Get("/cases/{case}/look", Staff),
            Get("/cases/{case}/support/1", Nobody), // nothing is offered
            Get("/cases/{case}/support/1/release", Nobody),
            Get("/cases/{case}/returned", Nobody), // nothing was paid out
        ];

    private static Row Get(string address, Roles may) => new("GET", address, null, may);

    private static Row Post(string address, string body, Roles may) => new("POST", address, body, may);
}
