using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Checks, their files, and the bank details of groups. {check} is of a group that none of the matrix acts for.</summary>
internal static class CheckRows
{
    public static IEnumerable<Row> Pages =>
        [
            Page("/checks", SignedIn),
            Page("/checks/{check}", Staff | Auditor),
            Page("/checks/{check}/{item}", Staff),
            Page("/checks/{check}/{item}/files", Staff),
            Page("/checks/{check}/files/{file}", Nobody), // no such file
            Page("/checks/{check}/pass", Staff),
            Page("/checks/{check}/fail", Staff),
            Page("/checks/{check}/timeline", Staff | Auditor),
            Page("/checks/{check}/as-it-stood", Staff | Auditor),
            Page("/awards/{decidedBid}/checks", OtherDepartment | Auditor),
            Page("/department/checks?code=EDU", Staff | Auditor),
            Page("/department/checks/new?code=EDU", Staff),
            Page("/groups/{group}/bank", Members | Staff | OtherDepartment | Auditor),
            Page("/groups/{group}/bank/new", Members),
            Page("/groups/{group}/bank/rejection", Members | Staff | OtherDepartment | Auditor),
        ];

    public static IEnumerable<Row> Api =>
        [
            Get("/checks", SignedIn),
            Get("/departments/EDU/checks", Staff | Auditor),
            Post("/departments/EDU/checks", """{"organisation":"G-0000"}""", Staff),
            Get("/awards/{decidedBid}/checks", OtherDepartment | Auditor),
            Get("/checks/{check}", Staff | Auditor),
            Put(
                "/checks/{check}/evidence/{item}",
                """{"finding":"met","seen":"","reason":null,"files":[],"validUntil":null}""",
                Staff
            ),
            Post("/checks/{check}/files/{item}", TheApi.Nothing, Staff),
            Get("/checks/{check}/files/{file}", Nobody), // no such file
            Post("/checks/{check}/passing", """{"until":"2000-01-01"}""", Staff),
            Post("/checks/{check}/failure", """{"reasons":""}""", Staff),
            Get("/checks/{check}/timeline", Staff | Auditor),
            Get("/groups/{group}/bank", Members | Staff | OtherDepartment | Auditor),
            Put("/groups/{group}/bank", """{"sortCode":"","accountNumber":"","accountName":""}""", Members),
            Post("/groups/{group}/bank/confirmation", """{"seen":""}""", Members | Staff | OtherDepartment),
            Post("/groups/{group}/bank/rejection", """{"seen":"","reason":""}""", Members | Staff | OtherDepartment),
        ];

    private static Row Page(string address, Roles may) => new("GET", address, null, may);

    private static Row Get(string address, Roles may) => new("GET", "/api/v1" + address, null, may);

    private static Row Post(string address, string body, Roles may) => new("POST", "/api/v1" + address, body, may);

    private static Row Put(string address, string body, Roles may) => new("PUT", "/api/v1" + address, body, may);
}
