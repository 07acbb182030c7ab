namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class PartnerChecksSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["check-opened"] = """
                {
                  "reference": "HEA-C0012",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "number": 2,
                  "cause": "Expiring"
                }
                """,
            ["evidence-file-added"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "item": "Insurance",
                  "file": "9b74c9897bac770ffc029102a200c5de3d4a2f0e6c1b5a7d8e9f0a1b2c3d4e5f",
                  "from": "Organisation"
                }
                """,
            ["evidence-recorded"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "item": "Insurance",
                  "finding": "NotMet",
                  "seen": "A policy for public liability of one million pounds.",
                  "reason": "The department asks for five million.",
                  "files": ["9b74c9897bac770ffc029102a200c5de3d4a2f0e6c1b5a7d8e9f0a1b2c3d4e5f"],
                  "validUntil": "2027-12-31",
                  "bankDetails": 1
                }
                """,
            ["bank-details-outdated"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "number": 2
                }
                """,
            ["check-passed"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Institution", "id": "0198c0de-9e00-7c31-8f52-6a1b2c3d4e05" },
                  "until": "2027-12-31"
                }
                """,
            ["check-failed"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "reasons": "The charity was taken off the register in March."
                }
                """,
            ["check-expired"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "organisation": { "kind": "Group", "id": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203" },
                  "until": "2027-12-31"
                }
                """,
        };
}
