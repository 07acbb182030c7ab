namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class InstitutionsSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["institution-listed"] = """
                {
                  "reference": "I-0003",
                  "department": "5e0f7a0c-3b52-4d0e-9a57-3c1f0e6b2a11",
                  "details": {"name": "Leeds Community Healthcare", "kind": "NhsBody", "place": "Leeds"}
                }
                """,
            ["institution-details-amended"] = """
                {"details": {"name": "Leeds Community Healthcare", "kind": "NhsBody", "place": "Leeds and Bradford"}}
                """,
            ["representative-invited"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "role": "Signatory"}
                """,
            ["representative-joined"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "role": "Signatory"}
                """,
            ["representative-removed"] = """
                {"person": "0198c0de-9e00-7f01-8a11-000000000402", "reason": "ChangedDuties"}
                """,
        };
}
