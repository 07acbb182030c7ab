namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class SafetyNetSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["risk-event-raised"] = """
                {
                  "award": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "awardReference": "HEA-26-0042",
                  "reference": "SN-0007",
                  "kind": "PremisesLost",
                  "service": "Stopped",
                  "urgency": "ThisWeek",
                  "happened": "3b0c1f5a9e7d2c4b6a8f0e1d3c5b7a9f2e4d6c8b0a1f3e5d7c9b1a3f5e7d9c0b",
                  "affected": "9f0c1f5a9e7d2c4b6a8f0e1d3c5b7a9f2e4d6c8b0a1f3e5d7c9b1a3f5e7d9c0b",
                  "from": "Public",
                  "apparent": "Serious",
                  "nextBy": "2027-03-02T17:00:00+00:00"
                }
                """,
            ["case-triaged"] = """
                {
                  "severity": "Serious",
                  "threatens": ["Continuity", "Plan"],
                  "note": "The hall is closed for a month at least.",
                  "isKeptFromGroup": false,
                  "by": "0198c0de-0100-7a00-8000-0000000000f1",
                  "nextBy": "2027-03-03T17:00:00+00:00"
                }
                """,
            ["report-joined"] = """
                {
                  "case": "0d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c41",
                  "caseReference": "SN-0008",
                  "kind": "PremisesLost",
                  "service": "AtRisk",
                  "urgency": "ThisWeek",
                  "happened": "5b0c1f5a9e7d2c4b6a8f0e1d3c5b7a9f2e4d6c8b0a1f3e5d7c9b1a3f5e7d9c0b",
                  "affected": null,
                  "from": "Group"
                }
                """,
            ["case-joined"] = """
                {"into": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c41", "intoReference": "SN-0007"}
                """,
            ["support-offered"] = """
                {
                  "number": 1,
                  "kind": "BridgingMoney",
                  "amount": 120000,
                  "what": "Two months of rent for the school hall.",
                  "by": "0198c0de-0100-7a00-8000-0000000000f1",
                  "nextBy": "2027-03-17T17:00:00+00:00"
                }
                """,
            ["support-accepted"] = """
                {"number": 1, "nextBy": "2027-03-04T17:00:00+00:00"}
                """,
            ["support-declined"] = """
                {"number": 2, "reason": "AnotherWayFound", "nextBy": "2027-03-04T17:00:00+00:00"}
                """,
            ["bridging-funds-released"] = """
                {
                  "number": 1,
                  "award": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "amount": 120000,
                  "by": "0198c0de-0100-7a00-8000-0000000000f2",
                  "nextBy": "2027-03-18T17:00:00+00:00"
                }
                """,
            ["bridging-funds-returned"] = """
                {
                  "award": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "amount": 20000
                }
                """,
            ["service-stepped-in"] = """
                {"how": "The clinic gives the course until the hall is open.", "nextBy": "2027-03-18T17:00:00+00:00"}
                """,
            ["service-handed-back"] = """
                {"how": "The group teaches again, in the school hall.", "nextBy": "2027-03-31T17:00:00+01:00"}
                """,
            ["people-informed"] = """
                {
                  "howMany": 42,
                  "how": ["Meeting", "Letter"],
                  "on": "2027-03-02",
                  "nextBy": "2027-03-17T17:00:00+00:00"
                }
                """,
            ["case-reviewed"] = """
                {"note": "The insurers look at the hall on Friday.", "nextBy": "2027-03-17T17:00:00+00:00"}
                """,
            ["case-escalated"] = """
                {"alarm": 1, "to": "GrantOfficers", "nextBy": "2027-03-03T09:00:00+00:00"}
                """,
            ["lesson-recorded"] = """
                {"lesson": "Name a second place in the continuity plan."}
                """,
            ["case-resolved"] = """
                {"outcome": "GoesOnDifferently", "reason": "The course goes on in the school hall."}
                """,
            ["reporters-forgotten"] = """
                {"contacts": 2}
                """,
            ["case-reopened"] = """
                {"reason": "The school needs its hall back.", "nextBy": "2027-04-02T17:00:00+01:00"}
                """,
        };
}
