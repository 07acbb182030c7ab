namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class ProjectEndSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["cost-shift-flagged"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "finding": {
                    "presentSpending": 6000000,
                    "from": "2027-04-01",
                    "to": "2027-06-30",
                    "days": 91,
                    "tolerance": 500,
                    "expected": 1495890,
                    "least": 1421095,
                    "reported": 1421094,
                    "isBeyond": true
                  }
                }
                """,
            ["cost-shift-explained"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "explanation": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "byInstitution": true
                }
                """,
            ["cost-shift-explanation-refused"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "reason": "A vacancy of two months does not explain it.",
                  "refusedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["cost-shift-cleared"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "reason": "The institution has put the money back.",
                  "clearedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["cost-shift-not-confirmed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1
                }
                """,
            ["award-completed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "paid": 4800000,
                  "unspent": 125050,
                  "completedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["evaluation-part-written"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "part": "Done",
                  "words": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "byInstitution": false
                }
                """,
            ["evaluation-submitted"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "version": 1
                }
                """,
            ["evaluation-sent-back"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "version": 1,
                  "reason": "Say what did not work, too.",
                  "sentBackBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
            ["evaluation-published"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "version": 2,
                  "figures": {
                    "grant": 4674950,
                    "matchCash": 1200000,
                    "matchInKind": 350000,
                    "people": 118,
                    "reached": [
                      53,
                      31
                    ],
                    "spendingExpected": 6000000,
                    "spendingReported": 5890000,
                    "toldByInstitution": true
                  },
                  "publishedBy": "0198c0de-1a00-7b22-9d31-7f2e4c6a8001"
                }
                """,
        };
}
