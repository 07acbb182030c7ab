namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class PaymentsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["instalments-scheduled"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "instalments": [
                    { "amount": 1200000, "due": "2026-11-02", "condition": null },
                    { "amount": 3600000, "due": "2027-03-01", "condition": "The first return is accepted." }
                  ],
                  "paidAhead": 1200000,
                  "reason": "The courses begin a month later."
                }
                """,
            ["instalment-fell-due"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1
                }
                """,
            ["instalment-approved"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "amount": 1200000,
                  "by": "0198c0de-0100-7a00-8000-00000000a0a1"
                }
                """,
            ["instalment-released"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "amount": 1200000,
                  "by": "0198c0de-0100-7a00-8000-00000000b0b2"
                }
                """,
            ["instalment-put-in-run"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "amount": 1200000,
                  "run": "0198c0de-9e00-7f66-a2d5-14e8b7f6a405",
                  "reference": "HEA-P0007-001"
                }
                """,
            ["instalment-paid"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "fund": "d21c4f4e-8b1a-4f35-b0f9-6a7d0c9e5521",
                  "number": 1,
                  "amount": 1200000,
                  "run": "0198c0de-9e00-7f66-a2d5-14e8b7f6a405",
                  "bankReference": "FP 20261109 0031",
                  "paidOn": "2026-11-09"
                }
                """,
            ["instalment-bounced"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 1,
                  "amount": 1200000,
                  "run": "0198c0de-9e00-7f66-a2d5-14e8b7f6a405",
                  "reason": "No account with this number"
                }
                """,
            ["instalment-held"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": 2,
                  "cause": "Officer",
                  "reason": "We wait for the photographs of the drill."
                }
                """,
            ["instalment-hold-cleared"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "number": null,
                  "cause": "PartnerCheck",
                  "reason": "The insurance is renewed."
                }
                """,
            ["award-suspended"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "The hall has burnt down."
                }
                """,
            ["award-resumed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "The courses go on in the library."
                }
                """,
            ["award-terminated"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "reason": "The group has closed.",
                  "paid": 1200000,
                  "unpaid": 3600000
                }
                """,
            ["clawback-sought"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "entry": "0198c0de-af00-7a77-93e6-25f9c8a7b506",
                  "amount": 400000,
                  "reason": "Not spent when the group closed."
                }
                """,
            ["clawback-received"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "entry": "0198c0de-af00-7a77-93e6-25f9c8a7b506",
                  "amount": 250000,
                  "bankReference": "BGC 20270402 77",
                  "receivedOn": "2027-04-02"
                }
                """,
            ["clawback-written-off"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "group": "0198c0de-7c00-7d10-a6b3-52e9d8f4c203",
                  "entry": "0198c0de-af00-7a77-93e6-25f9c8a7b506",
                  "amount": 150000,
                  "reason": "The group has nothing left."
                }
                """,
        };
}
