using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Every endpoint of the API and who may use it. {round}, {bid}, {group}, {fund}, {area}, {person} are those of the story.</summary>
internal static partial class TheApi
{
    public const string Nothing = "{}";
    private const string Reason = """{"reason":""}""";
    private const string Mark = """{"score":3,"reason":""}""";
    private const string NoSuchId = "00000000-0000-7000-8000-000000000001";

    public static IEnumerable<Row> Rows =>
        [
            Get("/departments", Everyone),
            Get("/rounds", Everyone),
            Get("/rounds/{round}", Everyone),
            Get("/rounds/{decided}/results", Everyone),
            Get("/funded", Everyone),
            Get("/service-areas", Everyone),
            Get("/service-areas/{area}", Everyone),
            Get("/departments/EDU/funds", Staff | Auditor),
            Post(
                "/departments/EDU/funds",
                """{"year":2026,"name":"","budget":1,"safetyNetShare":0,"matchRatio":0}""",
                FundManager
            ),
            Get("/departments/EDU/rounds", Staff | Auditor),
            Post("/departments/EDU/service-areas", """{"name":"","description":""}""", FundManager),
            Put(
                "/service-areas/{area}/assessment",
                """{"fits":true,"tiers":[],"depths":[],"evidence":"","reasons":"","reviewBy":"2030-01-01"}""",
                FundManager
            ),
            Get("/funds/{fund}", Staff | Auditor),
            Put("/funds/{fund}/budget", """{"budget":1,"reason":""}""", FundManager),
            Post("/funds/{fund}/rounds", """{"name":""}""", FundManager),
            Put("/rounds/{round}/terms", Terms, FundManager),
            Put(
                "/rounds/{round}/criteria",
                """{"criteria":[],"scale":{"lowest":0,"highest":5,"meanings":[]}}""",
                FundManager
            ),
            Put("/rounds/{round}/questions", """{"questions":[]}""", FundManager),
            Post("/rounds/{decided}/panel", """{"email":"nobody","name":null,"seat":"lay"}""", OtherDepartment),
            Post($"/rounds/{{decided}}/panel/{NoSuchId}/standing-down", Reason, OtherDepartment),
            Get("/rounds/{round}/gaps", Staff | Chair | Auditor),
            Get("/rounds/{round}/panel", Staff | Chair | Auditor),
            Post("/rounds/{round}/publication", Nothing, FundManager),
            Post("/rounds/{round}/extension", """{"closesAt":"2000-01-01T00:00:00Z","reason":""}""", FundManager),
            Post("/rounds/{round}/cancellation", Reason, FundManager),
            Post("/rounds/{round}/decision", Nothing, FundManager),
            Get("/rounds/{round}/bids", Staff | Auditor),
            Get("/rounds/{round}/statistics", Staff | Chair | Auditor),
            Get("/rounds/{round}/moderation", Staff | Chair | Auditor),
            Post("/rounds/{round}/moderations", """{"bid":"{bid}","reason":""}""", Chair),
            Get("/rounds/{round}/ranking", Staff | Chair | Auditor),
            Post("/rounds/{round}/ranking", Nothing, Chair),
            Get("/rounds/{round}/decisions", Staff | Auditor),
            Get("/groups", SignedIn),
            Get("/groups/invitations", SignedIn),
            Post("/groups", Details, SignedIn),
            Get("/groups/{group}", Members | Staff | OtherDepartment | Auditor),
            Put("/groups/{group}/details", Details, Lead),
            Post("/groups/{group}/membership", Nothing, SignedIn),
            Post("/groups/{group}/invitations", """{"email":"","role":"lead"}""", Lead),
            Delete($"/groups/{{group}}/members/{NoSuchId}", Lead),
            Get("/groups/{group}/bids", Members),
            Post("/rounds/{round}/bids", """{"group":"{group}"}""", Members),
            Get("/bids/{bid}", Members | Staff | Auditor),
            Put("/bids/{bid}/sections/summary", """{"seen":null,"answers":{"title":"","publicSummary":""}}""", Members),
            Post("/bids/{decidedBid}/submission", Nothing, Nobody),
            Post("/bids/{bid}/reopening", Nothing, Members),
            Post("/bids/{decidedBid}/withdrawal", """{"reason":"tooMuchWork"}""", Nobody),
            Post(
                "/bids/{bid}/decision",
                """{"outcome":"declined","amount":null,"reasons":[],"departureReason":null}""",
                FundManager
            ),
            Post("/bids/{bid}/risks/1/taking-on", """{"how":""}""", FundManager),
            Post("/bids/{bid}/risks/1/reduction", """{"likelihood":1,"severity":1,"how":""}""", FundManager),
            Post("/bids/{bid}/decision/taking-back", Reason, FundManager),
            Get("/bids/{decidedBid}/decision", OtherDepartment | Auditor),
            .. OfAwards,
            .. AgreementRows.Api,
            .. CheckRows.Api,
            .. OfReturns,
            .. TheCases.InTheApi,
            .. OfPayments,
            Get("/ledger", Everyone),
            Get("/ledger/checkpoints/no-such", Nobody),
            Get("/ledger/consistency", Everyone),
            Get("/ledger/check", Auditor),
            Get("/ledger/bundle", Auditor),
            Get("/bids/{bid}/receipts/submission", Members | Staff | Auditor),
            Get("/bids/{bid}/receipts/submission/proof", Members | Staff | Auditor),
            Get("/panels", SignedIn),
            Get("/rounds/{round}/workbench", Roles.Panel),
            Post("/rounds/{round}/interests", $$"""{"group":"G-0000","interest":"other"}""", Nobody),
            Get("/bids/{bid}/review", Reviewer),
            Post("/bids/{bid}/review/interest", """{"interest":null}""", Reviewer),
            Put("/bids/{bid}/review/scores/no-such", Mark, Reviewer),
            Put("/bids/{bid}/review/revisions/no-such", Mark, Reviewer),
            Post("/bids/{bid}/review/submission", Nothing, Reviewer),
            .. OfPeople,
            .. OfTime,
            .. OfAuditors,
        ];

    private static IEnumerable<Row> OfPeople =>
        [
            Get("/me", SignedIn),
            Put("/me/name", """{"name":""}""", SignedIn),
            Post("/rounds/{round}/eligibility", Applicant, Everyone),
            Post("/departments", """{"code":"","name":""}""", Administrator),
            Post("/departments/EDU/staff", """{"email":"","name":null,"role":"grantOfficer"}""", Administrator),
            Post(
                $"/departments/EDU/staff/{NoSuchId}/standing-down",
                """{"role":"grantOfficer","reason":""}""",
                Administrator
            ),
            Get("/offices", Administrator),
            Post("/offices/administrators", """{"email":"","name":null}""", Administrator),
            Post("/offices/auditors", """{"email":"","name":null}""", Administrator),
            Post($"/offices/auditors/{NoSuchId}/standing-down", Reason, Administrator),
        ];

    private static IEnumerable<Row> OfTime =>
        [
            Get("/funds/{fund}/timeline", Staff | Auditor),
            Get("/rounds/{round}/timeline", Staff | Chair | Auditor),
            Get("/groups/{group}/timeline", Members | Staff | OtherDepartment | Auditor),
            Get("/bids/{bid}/timeline", Members | Staff | Auditor),
            Get("/rounds/{round}/as-it-stood?at=2099-01-01T00:00:00Z", Staff | Chair | Auditor),
        ];

    private const string Applicant =
        """{"applicant":{"kind":"unincorporatedGroup","annualIncome":0,"postcodeDistrict":""},"answers":{}}""";

    private static IEnumerable<Row> OfAuditors =>
        [
            Get("/audit/events", Auditor),
            Get("/audit/events/{number}", Auditor),
            Get("/audit/events/file?text=nothing-says-this", Auditor),
            Get("/audit/events/{number}/known", Nobody),
            Get("/audit/as-it-stood/{bid}", Auditor),
            Post("/audit/rounds/{decided}/ranking", """{"weights":{},"without":null,"raw":false}""", Auditor),
            Get("/audit/read-models", Auditor),
            Put($"/audit/read-models/{NoSuchId}", Nothing, Auditor),
            Get("/erasures", Administrator | Auditor),
            Get("/erasures/{bid}", Nobody),
            Post(
                "/erasures",
                $$"""{"erasure":"{{NoSuchId}}","person":null,"words":[],"receivedOn":"2026-01-01"}""",
                Administrator
            ),
            Post($"/erasures/{NoSuchId}/grant", """{"legalBasis":"objection","reason":""}""", Administrator),
            Post($"/erasures/{NoSuchId}/refusal", Reason, Administrator),
        ];

    private const string Details =
        """{"name":"","kind":"unincorporatedGroup","identifiers":[],"place":"","postcodeDistrict":"","annualIncome":0,"people":1}""";

    private const string Terms = """
        {"purpose":"","invitations":[],"eligibility":{"kinds":[],"largestIncome":null,"places":[],"questions":[]},"smallest":0,
        "largest":0,"matchRatio":0,"bidsPerGroup":1,"reviewsPerBid":3,"layShare":0,"tolerance":1,"opensAt":"2030-01-01T00:00:00Z",
        "closesAt":"2030-01-02T00:00:00Z","decideBy":"2030-02-01","howToAppeal":""}
        """;

    private static Row Get(string address, Roles may) => new("GET", "/api/v1" + address, null, may);

    private static Row Post(string address, string body, Roles may) => new("POST", "/api/v1" + address, body, may);

    private static Row Put(string address, string body, Roles may) => new("PUT", "/api/v1" + address, body, may);

    private static Row Delete(string address, Roles may) => new("DELETE", "/api/v1" + address, null, may);
}

/// <param name="May">Who gets an answer other than "not found" or "sign in first".</param>
internal sealed record Row(string Method, string Address, string? Body, Roles May);
