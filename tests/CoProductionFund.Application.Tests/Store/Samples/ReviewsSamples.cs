namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class ReviewsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["review-assigned"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402"
                }
                """,
            ["interest-declared"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402",
                  "hasInterest": false
                }
                """,
            ["reviewer-recused"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402",
                  "cause": "Interest"
                }
                """,
            ["criterion-scored"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402",
                  "score": {
                    "criterion": "people",
                    "score": 4,
                    "reason": "Six of eight steps are led by people with lived experience."
                  }
                }
                """,
            ["review-submitted"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402",
                  "scores": [
                    {
                      "criterion": "people",
                      "score": 4,
                      "reason": "Six of eight steps are led by people with lived experience."
                    },
                    {
                      "criterion": "change",
                      "score": 3,
                      "reason": "Measures are clear, the targets are modest."
                    }
                  ]
                }
                """,
            ["review-revised"] = """
                {
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "reviewer": "0198c0de-9e00-7f01-8a11-000000000402",
                  "score": {
                    "criterion": "people",
                    "score": 3,
                    "reason": "Six of eight steps are led by people with lived experience."
                  }
                }
                """,
        };
}
