namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class DepartmentsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["department-listed"] = """
                {"code": "HEA", "name": "Department for Health"}
                """,
            ["staff-appointed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000401", "role": "FundManager"}
                """,
            ["staff-stood-down"] = """
                {
                  "person": "0198c0de-9e00-7f01-8a11-000000000401",
                  "role": "GrantOfficer",
                  "reason": "Moved to another department."
                }
                """,
            ["administrator-appointed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000401"}
                """,
            ["auditor-appointed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402"}
                """,
            ["auditor-stood-down"] = """
                {
                  "person": "0198c0de-9e00-7f01-8a11-000000000402",
                  "reason": "End of the term of office."
                }
                """,
        };
}
