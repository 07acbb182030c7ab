namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class ReturnsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["return-dates-set"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "bidReference": "HEA-26-0042",
                  "starts": "2027-04-01",
                  "dates": [
                    {
                      "to": "2027-06-30",
                      "dueBy": "2027-07-14"
                    },
                    {
                      "to": "2027-09-30",
                      "dueBy": "2027-10-14"
                    }
                  ],
                  "budgetLines": [
                    4200000,
                    1800000
                  ],
                  "outcomes": 2,
                  "presentSpending": 6000000,
                  "tolerance": 500,
                  "setBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["return-dates-changed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "starts": "2027-04-01",
                  "dates": [
                    {
                      "to": "2027-06-30",
                      "dueBy": "2027-07-14"
                    },
                    {
                      "to": "2027-10-31",
                      "dueBy": "2027-11-14"
                    }
                  ],
                  "reason": "The last course begins a month later.",
                  "changedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["return-dates-followed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "version": 2,
                  "dates": [{"to": "2027-03-31", "dueBy": "2027-04-14"}, {"to": "2027-09-30", "dueBy": "2027-10-14"}]
                }
                """,
            ["return-part-written"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "part": "Learnt",
                  "words": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "byInstitution": false
                }
                """,
            ["return-submitted"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "version": 2,
                  "figures": {
                    "spending": [
                      1250000,
                      310050
                    ],
                    "matchCash": 400000,
                    "matchInKind": 125000,
                    "institutionSpending": 1450000,
                    "toldByInstitution": true,
                    "takingPart": 42,
                    "firstTime": 40,
                    "reached": [
                      17,
                      9
                    ]
                  }
                }
                """,
            ["return-queried"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "version": 1,
                  "question": "Which of the rooms is counted in kind?",
                  "queriedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["return-accepted"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "version": 2,
                  "figures": {
                    "spending": [
                      1250000,
                      310050
                    ],
                    "matchCash": 400000,
                    "matchInKind": 125000,
                    "institutionSpending": 1450000,
                    "toldByInstitution": true,
                    "takingPart": 42,
                    "firstTime": 40,
                    "reached": [
                      17,
                      9
                    ]
                  },
                  "spending": {
                    "presentSpending": 6000000,
                    "from": "2027-04-01",
                    "to": "2027-06-30",
                    "days": 91,
                    "tolerance": 500,
                    "expected": 1495890,
                    "least": 1421095,
                    "reported": 1450000,
                    "isBeyond": false
                  },
                  "acceptedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
        };
}
