namespace CoProductionFund.Application.Tests.Store.Samples;

internal static class ErasuresSamples
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["erasure-requested"] = """
                {
                  "reference": "E-0003",
                  "person": "0198c0de-1100-7aaa-9d01-55f0a3b1c201",
                  "words": [{"stream": "0198c0de-8d00-7e55-b1c4-03d7a6e5f304", "part": "Risks"}],
                  "receivedOn": "2026-11-02"
                }
                """,
            ["erasure-granted"] = """
                {"legalBasis": "NoLongerNecessary", "reason": "The project ended and nobody relies on the names."}
                """,
            ["erasure-refused"] = """
                {"reason": "An appeal rests on these words until it is decided."}
                """,
            ["erasure-carried-out"] = """
                {"texts": 3, "files": 0, "entries": 1}
                """,
        };
}
