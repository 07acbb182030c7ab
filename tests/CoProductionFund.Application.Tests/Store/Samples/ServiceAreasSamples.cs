namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class ServiceAreasSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["service-area-listed"] = """
                {
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "reference": "HEA-S03",
                  "name": "Supported self-care",
                  "description": "Help for people who live with a long-term condition."
                }
                """,
            ["appropriateness-assessed"] = """
                {
                  "fits": true,
                  "tiers": ["Individual", "Group"],
                  "depths": ["CoDeliver", "CoDesign"],
                  "evidence": "Two pilots and a survey of 400 people.",
                  "reasons": "People know best what helps them through the day.",
                  "decidedOn": "2026-04-13",
                  "reviewBy": "2028-04-12"
                }
                """,
            ["appropriateness-lapsed"] = """
                {"reviewBy": "2028-04-12"}
                """,
        };
}
