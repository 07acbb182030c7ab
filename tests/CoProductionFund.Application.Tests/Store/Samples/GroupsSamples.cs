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
            ["bank-details-proposed"] = """
                {
                  "details": "9b74c9897bac770ffc029102a200c5de3d4a2f0e6c1b5a7d8e9f0a1b2c3d4e5f",
                  "by": "0198c0de-7c00-7d10-a6b3-52e9d8f4c207"
                }
                """,
            ["bank-details-rejected"] = """
                {
                  "details": "9b74c9897bac770ffc029102a200c5de3d4a2f0e6c1b5a7d8e9f0a1b2c3d4e5f",
                  "proposedBy": "0198c0de-7c00-7d10-a6b3-52e9d8f4c207",
                  "reason": "4c1d0b5a7d8e9f0a1b2c3d4e5f9b74c9897bac770ffc029102a200c5de3d4a2f",
                  "by": "0198c0de-7c00-7d10-a6b3-52e9d8f4c208",
                  "as": "Member"
                }
                """,
            ["bank-details-confirmed"] = """
                {
                  "details": "9b74c9897bac770ffc029102a200c5de3d4a2f0e6c1b5a7d8e9f0a1b2c3d4e5f",
                  "number": 2,
                  "by": "0198c0de-7c00-7d10-a6b3-52e9d8f4c208",
                  "as": "Officer"
                }
                """,
        };
}
