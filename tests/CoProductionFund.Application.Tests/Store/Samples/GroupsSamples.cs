namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class GroupsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["group-registered"] = """
                {
                  "reference": "G-0017",
                  "details": {
                    "name": "Harehills Carers",
                    "kind": "RegisteredCharity",
                    "identifiers": [
                      {"scheme": "CharityEnglandWales", "number": "1098765"},
                      {"scheme": "Company", "number": "01234567"}
                    ],
                    "place": "Harehills, Leeds",
                    "postcodeDistrict": "LS9",
                    "annualIncome": 8400000,
                    "people": 12
                  },
                  "foundedBy": "0198c0de-9e00-7f01-8a11-000000000401"
                }
                """,
            ["group-details-amended"] = """
                {
                  "details": {
                    "name": "Harehills Carers",
                    "kind": "RegisteredCharity",
                    "identifiers": [
                      {"scheme": "CharityEnglandWales", "number": "1098765"},
                      {"scheme": "Company", "number": "01234567"}
                    ],
                    "place": "Harehills, Leeds",
                    "postcodeDistrict": "LS9",
                    "annualIncome": 8400000,
                    "people": 14
                  }
                }
                """,
            ["member-invited"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "role": "Contributor"}
                """,
            ["member-joined"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "role": "Contributor"}
                """,
            ["member-removed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402"}
                """,
        };
}
