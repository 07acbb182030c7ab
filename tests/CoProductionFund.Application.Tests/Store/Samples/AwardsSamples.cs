namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class AwardsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["award-offered"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "bidReference": "HEA-26-0042",
                  "amount": 4800000,
                  "matchRatio": 2500,
                  "conditions": "Show us the emergency drill before the first course.",
                  "lapsesAt": "2026-10-29T00:00:00+00:00"
                }
                """,
            ["award-accepted"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203"
                }
                """,
            ["award-refused"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "AmountTooSmall"
                }
                """,
            ["offer-lapsed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203"
                }
                """,
        };
}
