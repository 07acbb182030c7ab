namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class PaymentRunsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["payment-run-started"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "reference": "HEA-P0007",
                  "lines": [
                    {
                      "reference": "HEA-P0007-001",
                      "award": "7c1f5e0a-2d64-4b83-9f10-6e8a4c2b7d31",
                      "awardReference": "HEA-26-0042",
                      "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                      "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                      "instalment": 1,
                      "amount": 1200000,
                      "account": 1
                    }
                  ]
                }
                """,
            ["payment-confirmed"] = """
                {
                  "reference": "HEA-P0007-001",
                  "award": "7c1f5e0a-2d64-4b83-9f10-6e8a4c2b7d31",
                  "bankReference": "FP 20261109 0031",
                  "paidOn": "2026-11-09"
                }
                """,
            ["payment-bounced"] = """
                {
                  "reference": "HEA-P0007-001",
                  "award": "7c1f5e0a-2d64-4b83-9f10-6e8a4c2b7d31",
                  "reason": "No account with this number"
                }
                """,
        };
}
