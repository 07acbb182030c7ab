namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class AgreementsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["agreement-opened"] = """
                {
                  "award": "3f0a8b52-5c1d-4e7f-8a90-1b2c3d4e5f60",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "institution": "0198c0de-a100-7c22-9f40-6b1d2e3f4a05",
                  "bidReference": "HEA-26-0042",
                  "starts": "2027-01-11",
                  "ends": "2027-12-17",
                  "signatories": [{"party": "Group", "person": "0198c0de-9e00-7f01-8a11-000000000401"}]
                }
                """,
            ["agreement-dates-set"] = """
                {"starts": "2027-01-18", "ends": "2027-12-17"}
                """,
            ["agreement-institution-replaced"] = """
                {
                  "award": "3f0a8b52-5c1d-4e7f-8a90-1b2c3d4e5f60",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "replaced": "0198c0de-a100-7c22-9f40-6b1d2e3f4a05",
                  "institution": "0198c0de-a100-7c22-9f40-6b1d2e3f4a06",
                  "signatories": [{"party": "Institution", "person": "0198c0de-9e00-7f01-8a11-000000000402"}],
                  "reason": "The school is run by another trust",
                  "replacedBy": "0198c0de-9e00-7f01-8a11-000000000403"
                }
                """,
            ["signatory-named"] = """
                {"party": "Institution", "person": "0198c0de-9e00-7f01-8a11-000000000402"}
                """,
            ["signatory-stood-down"] = """
                {"party": "Institution", "person": "0198c0de-9e00-7f01-8a11-000000000402"}
                """,
            ["agreement-item-proposed"] = """
                {"item": "0198c0de-b200-7a31-8c52-7d9e0f1a2b06", "kind": "Target", "party": "Group", "day": "2027-06-30", "words": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                """,
            ["agreement-item-amended"] = """
                {"item": "0198c0de-b200-7a31-8c52-7d9e0f1a2b06", "kind": "Target", "party": "Group", "day": "2027-07-31", "words": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
                """,
            ["agreement-item-withdrawn"] = """
                {"item": "0198c0de-b200-7a31-8c52-7d9e0f1a2b06", "kind": "Target", "party": "Group"}
                """,
            ["agreement-text-settled"] = """
                {"settling": 2, "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                """,
            ["agreement-text-unsettled"] = """
                {"settling": 1}
                """,
            ["agreement-signed"] = """
                {"party": "Group", "person": "0198c0de-9e00-7f01-8a11-000000000401", "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                """,
            ["agreement-in-force"] = """
                {
                  "award": "3f0a8b52-5c1d-4e7f-8a90-1b2c3d4e5f60",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "institution": "0198c0de-a100-7c22-9f40-6b1d2e3f4a05",
                  "ends": "2027-12-17",
                  "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }
                """,
            ["agreement-review-held"] = """
                {"review": "0198c0de-b200-7a31-8c52-7d9e0f1a2b06", "heldOn": "2027-05-04", "party": "Institution", "note": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
                """,
            ["variation-proposed"] = """
                {
                  "number": 1,
                  "party": "Group",
                  "person": "0198c0de-9e00-7f01-8a11-000000000401",
                  "ends": "2028-03-31",
                  "changes": [
                    {
                      "what": "Changed",
                      "item": "0198c0de-b200-7a31-8c52-7d9e0f1a2b06",
                      "kind": "Target",
                      "party": "Group",
                      "day": "2027-09-30",
                      "words": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                    }
                  ],
                  "reasons": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                  "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }
                """,
            ["variation-approved"] = """
                {"number": 1, "party": "Institution", "person": "0198c0de-9e00-7f01-8a11-000000000402", "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                """,
            ["variation-agreed"] = """
                {
                  "award": "3f0a8b52-5c1d-4e7f-8a90-1b2c3d4e5f60",
                  "number": 1,
                  "version": 2,
                  "ends": "2028-03-31",
                  "text": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }
                """,
            ["variation-refused"] = """
                {"number": 1, "party": "Department", "person": "0198c0de-9e00-7f01-8a11-000000000402", "reasons": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
                """,
            ["variation-withdrawn"] = """
                {"number": 1, "party": "Group"}
                """,
        };
}
