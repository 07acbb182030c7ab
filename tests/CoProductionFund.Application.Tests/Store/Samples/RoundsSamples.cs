namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class RoundsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["round-drafted"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "reference": "HEA-26-R03",
                  "name": "Living well with pain"
                }
                """,
            ["round-terms-set"] = """
                {
                  "terms": {
                    "purpose": "To let people who live with pain shape the help they get.",
                    "invitations": [
                      {
                        "serviceArea": "0198c0de-5a00-7c21-9f10-3b6a52d1e001",
                        "tiers": ["Group"],
                        "depths": ["CoDesign", "Lead"]
                      }
                    ],
                    "eligibility": {
                      "kinds": ["RegisteredCharity", "UnincorporatedGroup"],
                      "largestIncome": 50000000,
                      "places": ["LS9", "LS12"],
                      "questions": [
                        {
                          "key": "works-in-leeds",
                          "text": "Does your group work in Leeds?",
                          "mustBe": true,
                          "whyNot": "This round is for groups that work in Leeds."
                        }
                      ]
                    },
                    "smallest": 500000,
                    "largest": 6000000,
                    "matchRatio": 2500,
                    "bidsPerGroup": 1,
                    "reviewsPerBid": 3,
                    "layShare": 3333,
                    "tolerance": 2,
                    "opensAt": "2026-05-04T08:00:00+00:00",
                    "closesAt": "2026-06-30T11:00:00+00:00",
                    "decideBy": "2026-09-30",
                    "howToAppeal": "Write to the appeals panel within 20 working days."
                  }
                }
                """,
            ["criteria-set"] = """
                {
                  "criteria": [
                    {
                      "key": "people",
                      "name": "People lead",
                      "guidance": "Who decides, and about what?",
                      "weight": 60
                    },
                    {"key": "change", "name": "Change", "guidance": "How will you know?", "weight": 40}
                  ],
                  "scale": {
                    "lowest": 0,
                    "highest": 5,
                    "meanings": [
                      {"score": 0, "meaning": "Nothing said"},
                      {"score": 5, "meaning": "Convincing throughout"}
                    ]
                  }
                }
                """,
            ["questions-set"] = """
                {
                  "questions": [
                    {
                      "key": "where-you-meet",
                      "text": "Where do you meet?",
                      "hint": "",
                      "kind": "Text",
                      "required": true,
                      "maxWords": 100,
                      "choices": []
                    },
                    {
                      "key": "days",
                      "text": "On which days?",
                      "hint": "Choose the nearest.",
                      "kind": "Choice",
                      "required": false,
                      "maxWords": null,
                      "choices": ["Weekdays", "Weekends"]
                    }
                  ]
                }
                """,
            ["panel-member-appointed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "seat": "Lay"}
                """,
            ["panel-member-stood-down"] = """
                {
                  "person": "0198c0de-9e00-7f01-8a11-000000000402",
                  "reason": "Illness in the family.",
                  "released": ["0198c0de-8d00-7e55-b1c4-03d7a6e5f304"]
                }
                """,
            ["panel-interest-declared"] = """
                {
                  "person": "0198c0de-9e00-7f01-8a11-000000000402",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "interest": "MemberOrTrustee"
                }
                """,
            ["round-published"] = """
                {"opensAt": "2026-05-04T08:00:00+00:00", "closesAt": "2026-06-30T11:00:00+00:00"}
                """,
            ["round-extended"] = """
                {"closesAt": "2026-07-07T11:00:00+00:00", "reason": "The service was down for a day."}
                """,
            ["round-opened"] = """
                {"closesAt": "2026-07-07T11:00:00+00:00"}
                """,
            ["round-closed"] = """
                {}
                """,
            ["reviews-allocated"] = """
                {
                  "allocations": [
                    {
                      "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                      "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                      "reviewer": "0198c0de-9e00-7f01-8a11-000000000402"
                    },
                    {
                      "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                      "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                      "reviewer": "0198c0de-9e00-7f01-8a11-000000000403"
                    }
                  ],
                  "tooFew": ["0198c0de-8d01-7e55-b1c4-03d7a6e5f305"]
                }
                """,
            ["scores-moderated"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reason": "One mark rested on an annex that the others had not seen."
                }
                """,
            ["ranking-settled"] = """
                {
                  "ranked": [
                    {
                      "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                      "rank": 1,
                      "reviews": 3,
                      "weightedPoints": 1120,
                      "criteria": [
                        {"criterion": "people", "points": 12, "lowest": 4, "highest": 4},
                        {"criterion": "change", "points": 10, "lowest": 3, "highest": 4}
                      ],
                      "areaDecidedOn": "2026-04-13"
                    }
                  ]
                }
                """,
            ["decision-noted"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "outcome": "OnReserveList",
                  "departureReason": "The bid above it covers the same streets."
                }
                """,
            ["decision-note-taken-back"] = """
                {"bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304", "reason": "The amount had a nought too many."}
                """,
            ["round-decided"] = """
                {"appealBy": "2026-10-28"}
                """,
            ["round-cancelled"] = """
                {"reason": "The budget was withdrawn."}
                """,
            ["award-not-taken-up"] = """
                {"bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304"}
                """,
            ["reserve-bid-awarded"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f305",
                  "inPlaceOf": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reason": "It is the first of the list, and the money now covers it in full."
                }
                """,
            ["freed-money-kept"] = """
                {
                  "notTakenUp": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reason": "It is too little for any bid of the list."
                }
                """,
        };
}
