namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class BidsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["bid-started"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "reference": "HEA-26-0042"
                }
                """,
            ["section-answered"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "section": "People",
                  "answers": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }
                """,
            ["bid-submitted"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "serviceArea": "0198c0de-5a00-7c21-9f10-3b6a52d1e001",
                  "tier": "Group",
                  "depth": "CoDesign",
                  "asked": 4800000,
                  "matchCash": 800000,
                  "matchInKind": 450000,
                  "receivedAt": "2026-06-30T10:59:59.123456+00:00"
                }
                """,
            ["bid-reopened"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203"
                }
                """,
            ["bid-withdrawn"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "FundedElsewhere"
                }
                """,
            ["bid-found-eligible"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "findings": [{"rule": "kind-of-group", "isMet": true, "reason": "Registered charities may bid."}]
                }
                """,
            ["bid-found-ineligible"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "findings": [
                    {
                      "rule": "income",
                      "isMet": false,
                      "reason": "The round is for groups with an income below £500,000."
                    }
                  ]
                }
                """,
            ["bid-awarded"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "amount": 4800000,
                  "setAside": 480000,
                  "reasons": [
                    {"criterion": "people", "reason": "People who use the service lead the work."},
                    {"criterion": "change", "reason": "The change is measured against a year before."}
                  ],
                  "departureReason": null,
                  "decidedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["bid-placed-on-reserve-list"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reasons": [
                    {"criterion": "people", "reason": "People who use the service lead the work."},
                    {"criterion": "change", "reason": "The change is measured against a year before."}
                  ],
                  "departureReason": "The bid above it covers the same streets.",
                  "decidedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["bid-declined"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reasons": [
                    {"criterion": "people", "reason": "People who use the service lead the work."},
                    {"criterion": "change", "reason": "The change is measured against a year before."}
                  ],
                  "departureReason": null,
                  "decidedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["bid-awarded-from-reserve-list"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "amount": 4800000,
                  "setAside": 480000,
                  "reason": "It is the first of the list, and the money now covers it in full.",
                  "conditions": null,
                  "decidedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["unreasonable-risk-found"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "risks": [
                    {"number": 1, "likelihood": 3, "severity": 5, "carriedBy": "PeopleWhoUseTheService", "limit": 15},
                    {"number": 3, "likelihood": 4, "severity": 5, "carriedBy": "Group", "limit": 20}
                  ]
                }
                """,
            ["risk-taken-on-by-department"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "risk": 1,
                  "how": "A nurse is on call until nine, and the department puts right what goes wrong.",
                  "takenOnBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["risk-reduced"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "risk": 3,
                  "likelihood": 2,
                  "severity": 5,
                  "how": "Visits are called off in ice and fog.",
                  "recordedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["bid-decision-taken-back"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "The amount had a nought too many.",
                  "takenBackBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["bid-not-taken-up"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203"
                }
                """,
        };
}
