namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class FundsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["fund-established"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "year": 2026,
                  "reference": "HEA-26",
                  "name": "Co-production fund 2026 to 2027",
                  "budget": 100000000,
                  "safetyNetShare": 1000,
                  "matchRatio": 2500
                }
                """,
            ["budget-revised"] = """
                {"budget": 120000000, "reason": "Supplementary estimate of July."}
                """,
            ["funds-committed"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "amount": 4800000,
                  "setAside": 480000
                }
                """,
            ["commitment-released"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "amount": 4800000,
                  "setAside": 480000
                }
                """,
            ["reserve-drawn"] = """
                {
                  "case": "0d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "award": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "caseReference": "SN-0007",
                  "amount": 120000
                }
                """,
            ["reserve-returned"] = """
                {
                  "case": "0d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "award": "7d5bba0c-11f2-4f05-8b4c-5b2a9a1f7c40",
                  "caseReference": "SN-0007",
                  "amount": 20000
                }
                """,
            ["grant-paid"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "instalment": 1,
                  "amount": 1200000
                }
                """,
            ["grant-returned"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "amount": 250000
                }
                """,
            ["commitment-reduced"] = """
                {
                  "bid": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304",
                  "round": "0198c0de-6b00-7a44-8e02-91f0c3a7b102",
                  "amount": 3600000,
                  "setAside": 480000
                }
                """,
        };
}
