using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Institutions, and the agreement of the story's decided bid, which is in force. Of the roles only its department is a party.</summary>
internal static class AgreementRows
{
    private const string NoSuchId = "00000000-0000-7000-8000-000000000001";
    private const string Agreement = "/awards/{decidedBid}/agreement";
    private const string NoDigest = """{"text":"none"}""";
    private const string Details = """{"name":"","kind":"council","place":""}""";

    public static IEnumerable<Row> Pages =>
        [
            Get(Agreement, OtherDepartment | Auditor),
            Get($"{Agreement}/open", OtherDepartment),
            .. Read.Select(page => Get(Agreement + page, OtherDepartment | Auditor)),
            .. Written.Select(page => Get(Agreement + page, OtherDepartment)),
            .. Missing.Select(page => Get(Agreement + page, Nobody)),
            Get("/awards/{decidedBid}/timeline", OtherDepartment | Auditor),
            Get("/department/agreements?code=EDU", Staff | Auditor),
            Get("/department/institutions?code=EDU", Staff | Auditor),
            Get("/department/institutions/new?code=EDU", Staff),
            Get("/institution", SignedIn),
            Get("/institution/join/no-such", Nobody),
            Get("/institutions/no-such/amend", Nobody),
            Get("/institutions/no-such/invite", Nobody),
            Get("/institutions/no-such/remove", Nobody),
            // there is none of that reference, which those who may look are told as a page that is not there
            Get("/institutions/no-such", Nobody),
            Get("/institutions/no-such/timeline", Nobody),
        ];

    public static IEnumerable<Row> Api =>
        [
            Get("/api/v1/agreements", SignedIn),
            Get("/api/v1/departments/EDU/agreements", Staff | Auditor),
            Get("/api/v1/awards/{decidedBid}/timeline", OtherDepartment | Auditor),
            Get("/api/v1/institutions", Staff | OtherDepartment | Auditor),
            Get("/api/v1/institutions/mine", SignedIn),
            Get("/api/v1/institutions/invitations", SignedIn),
            Post("/departments/EDU/institutions", Details, Staff),
            Get("/api/v1/institutions/no-such", Nobody),
            Get("/api/v1/institutions/no-such/timeline", Nobody),
            Send("PUT", "/institutions/no-such/details", Details, Nobody),
            Post("/institutions/no-such/invitations", """{"email":"","role":"signatory"}""", Nobody),
            Post("/institutions/no-such/representation", "{}", Nobody),
            Send("DELETE", $"/institutions/no-such/representatives/{NoSuchId}?reason=OtherReason", null, Nobody),
            .. OfAnAgreementByPrograms,
        ];

    private static IEnumerable<string> Read => ["/text", "/changes", "/as-it-stood", "/versions/{number}"];

    private static IEnumerable<string> Written =>
        ["/dates", "/institution", "/items/new?kind=Target", "/settle", "/sign", "/signatories"];

    /// <summary>No such item, no such variation, and the fund manager does not sign.</summary>
    private static IEnumerable<string> Missing =>
        [
            $"/items/{NoSuchId}",
            $"/items/{NoSuchId}/withdraw",
            $"/reviews/{NoSuchId}",
            "/variations/new",
            "/variations/{number}",
        ];

    private static IEnumerable<Row> OfAnAgreementByPrograms =>
        [
            Get($"/api/v1{Agreement}", OtherDepartment | Auditor),
            Get($"/api/v1{Agreement}/text", OtherDepartment | Auditor),
            Get($"/api/v1{Agreement}/changes", OtherDepartment | Auditor),
            Get($"/api/v1{Agreement}/versions/{{number}}", OtherDepartment | Auditor),
            Get($"/api/v1{Agreement}/variations/{{number}}", Nobody),
            Post(Agreement, """{"institution":"no-such","starts":"2027-01-01","ends":"2027-12-31"}""", Nobody),
            Send(
                "PUT",
                $"{Agreement}/institution",
                """{"replaced":"no-such","institution":"no-such","reason":""}""",
                Nobody
            ),
            Send("PUT", $"{Agreement}/dates", """{"starts":"2027-01-01","ends":"2027-12-31"}""", OtherDepartment),
            Post(
                $"{Agreement}/items",
                $$"""{"item":"{{NoSuchId}}","kind":"target","text":"","measure":null,"day":null}""",
                OtherDepartment
            ),
            Send(
                "PUT",
                $"{Agreement}/items/{NoSuchId}",
                """{"kind":"target","text":"","measure":null,"day":null,"seen":"none"}""",
                OtherDepartment
            ),
            Send("DELETE", $"{Agreement}/items/{NoSuchId}?seen=none", null, OtherDepartment),
            Post($"{Agreement}/signatories", $$"""{"person":"{{NoSuchId}}"}""", OtherDepartment),
            Send("DELETE", $"{Agreement}/signatories/{NoSuchId}", null, OtherDepartment),
            Post($"{Agreement}/settling", """{"changes":0}""", OtherDepartment),
            Post($"{Agreement}/signature", NoDigest, OtherDepartment),
            Post($"{Agreement}/reviews/{NoSuchId}", """{"heldOn":"2027-01-01","note":""}""", OtherDepartment),
            Post($"{Agreement}/variations", """{"number":1,"ends":null,"changes":[],"reasons":""}""", OtherDepartment),
            Post($"{Agreement}/variations/{{number}}/approval", NoDigest, OtherDepartment),
            Post($"{Agreement}/variations/{{number}}/refusal", """{"reasons":""}""", OtherDepartment),
            Post($"{Agreement}/variations/{{number}}/withdrawal", "{}", OtherDepartment),
        ];

    private static Row Get(string address, Roles may) => new("GET", address, null, may);

    private static Row Post(string address, string body, Roles may) => Send("POST", address, body, may);

    private static Row Send(string method, string address, string? body, Roles may) =>
        new(method, "/api/v1" + address, body, may);
}
