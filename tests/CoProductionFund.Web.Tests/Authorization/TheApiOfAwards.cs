using static CoProductionFund.Web.Tests.Authorization.Roles;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>What is asked of awards once they are offered.</summary>
internal static partial class TheApi
{
    private static IEnumerable<Row> OfPayments =>
        [
            Get("/awards/{decidedBid}/payments", OtherDepartment | Auditor),
            Put("/awards/{decidedBid}/payments/schedule", """{"instalments":[],"reason":null}""", OtherDepartment),
            Post("/awards/{decidedBid}/payments/1/approval", Nothing, OtherDepartment),
            Post("/awards/{decidedBid}/payments/1/release", Nothing, OtherDepartment),
            Post("/awards/{decidedBid}/payments/holds", """{"number":null,"reason":""}""", OtherDepartment),
            Post(
                "/awards/{decidedBid}/payments/holds/clearing",
                """{"number":null,"cause":"officer","reason":""}""",
                OtherDepartment
            ),
            Post("/awards/{decidedBid}/suspension", Reason, OtherDepartment),
            Post("/awards/{decidedBid}/resumption", Reason, OtherDepartment),
            Post("/awards/{decidedBid}/termination", Reason, OtherDepartment),
            Post("/awards/{decidedBid}/clawback/sought", Entry, OtherDepartment),
            Post("/awards/{decidedBid}/clawback/written-off", Entry, OtherDepartment),
            Post(
                "/awards/{decidedBid}/clawback/received",
                $$"""{"entry":"{{NoSuchId}}","amount":0,"bankReference":"","receivedOn":"2030-01-01"}""",
                OtherDepartment
            ),
            Get("/departments/EDU/payments", Staff | Auditor),
            Get("/departments/EDU/payment-runs", Staff | Auditor),
            Post("/departments/EDU/payment-runs", $$"""{"run":"{{NoSuchId}}"}""", Staff),
            Get("/payment-runs/EDU-P9999", Nobody),
            Get("/payment-runs/EDU-P9999/file", Nobody),
            Post("/payment-runs/EDU-P9999/answers", """{"file":""}""", Nobody),
        ];

    private const string Entry = $$"""{"entry":"{{NoSuchId}}","amount":0,"reason":""}""";

    private static IEnumerable<Row> OfAwards =>
        [
            Get("/awards", SignedIn),
            Get("/awards?department=EDU", Staff | Auditor),
            Get("/awards/{decidedBid}", OtherDepartment | Auditor),
            Get("/awards/{bid}", Nobody), // not decided yet
            Post("/awards/{decidedBid}/acceptance", Nothing, Nobody),
            Post("/awards/{decidedBid}/refusal", """{"reason":"otherReason"}""", Nobody),
            Get("/rounds/{decided}/reserve-list", OtherDepartment | Auditor),
            Get("/rounds/{round}/reserve-list", Staff | Auditor),
            Post("/bids/{bid}/award-from-reserve-list", """{"amount":1,"reason":"","conditions":null}""", FundManager),
            Post("/rounds/{decided}/freed-money", """{"bid":"{decidedBid}","reason":""}""", OtherDepartment),
        ];

    /// <summary>Whoever may ask is told that nothing is due yet, or that the form is not filled in.</summary>
    private static IEnumerable<Row> OfReturns =>
        [
            Get("/awards/{decidedBid}/returns", OtherDepartment | Auditor),
            Post("/awards/{decidedBid}/returns", "{\"starts\":\"1900-01-01\"}", OtherDepartment),
            Put(
                "/awards/{decidedBid}/returns",
                "{\"starts\":\"2027-01-01\",\"dates\":[],\"reason\":\"\"}",
                OtherDepartment
            ),
            Get("/awards/{decidedBid}/returns/1", OtherDepartment | Auditor),
            Put("/awards/{decidedBid}/returns/1/parts/learnt", "{\"seen\":null,\"answers\":{\"learnt\":\"\"}}", Nobody),
            Post("/awards/{decidedBid}/returns/1/submission", Nothing, Nobody),
            Post("/awards/{decidedBid}/returns/1/acceptance", "{\"version\":1}", OtherDepartment),
            Post("/awards/{decidedBid}/returns/1/question", "{\"version\":1,\"question\":\"\"}", OtherDepartment),
            Post("/awards/{decidedBid}/returns/1/cost-shift/explanation", "{\"explanation\":\"\"}", Nobody),
            Post("/awards/{decidedBid}/returns/1/cost-shift/refusal", Reason, OtherDepartment),
            Post("/awards/{decidedBid}/returns/1/cost-shift/clearance", Reason, OtherDepartment),
            Get("/departments/EDU/returns", Staff | Auditor),
            Post("/awards/{decidedBid}/completion", Nothing, OtherDepartment),
            Get("/awards/{decidedBid}/evaluation", OtherDepartment | Auditor),
            Put("/awards/{decidedBid}/evaluation/parts/done", "{\"text\":\"\",\"seen\":null}", Nobody),
            Post("/awards/{decidedBid}/evaluation/submission", Nothing, Nobody),
            Post("/awards/{decidedBid}/evaluation/sending-back", "{\"version\":1,\"reason\":\"\"}", OtherDepartment),
            Post("/awards/{decidedBid}/evaluation/publication", "{\"version\":1}", OtherDepartment),
            Get("/funded/{decidedBid}/result", Nobody), // it is not complete
        ];
}
