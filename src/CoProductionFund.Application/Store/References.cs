using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace CoProductionFund.Application.Store;

/// <summary>Short references people read aloud ("HEA-26-0042"): a prefix and the next number of a sequence.</summary>
/// <remarks>Numbers are never given twice; a transaction that fails leaves a gap.</remarks>
public static class References
{
    private const string Bids = "bid_numbers",
        Rounds = "round_numbers",
        ServiceAreas = "service_area_numbers",
        Groups = "group_numbers",
        Institutions = "institution_numbers",
        PaymentRuns = "payment_run_numbers",
        Cases = "case_numbers",
        Checks = "check_numbers",
        Erasures = "erasure_numbers";

    private static readonly string[] All =
    [
        Bids,
        Rounds,
        ServiceAreas,
        Groups,
        Institutions,
        PaymentRuns,
        Cases,
        Checks,
        Erasures,
    ];

    public static void Use(StoreOptions options)
    {
        foreach (var name in All)
        {
            options.Storage.ExtendedSchemaObjects.Add(
                new Sequence(PostgresqlProvider.Instance.Parse($"{options.DatabaseSchemaName}.{name}"))
            );
        }
    }

    public static async Task<string> NextBid(this IDocumentSession session, string fund, CancellationToken stop) =>
        $"{fund}-{await session.Next(Bids, stop):0000}";

    public static async Task<string> NextRound(this IDocumentSession session, string fund, CancellationToken stop) =>
        $"{fund}-R{await session.Next(Rounds, stop):00}";

    public static async Task<string> NextServiceArea(
        this IDocumentSession session,
        string department,
        CancellationToken stop
    ) => $"{department}-S{await session.Next(ServiceAreas, stop):00}";

    public static async Task<string> NextGroup(this IDocumentSession session, CancellationToken stop) =>
        $"G-{await session.Next(Groups, stop):0000}";

    public static async Task<string> NextInstitution(this IDocumentSession session, CancellationToken stop) =>
        $"I-{await session.Next(Institutions, stop):0000}";

    public static async Task<string> NextErasure(this IDocumentSession session, CancellationToken stop) =>
        $"E-{await session.Next(Erasures, stop):0000}";

    public static async Task<string> NextCase(this IDocumentSession session, CancellationToken stop) =>
        $"SN-{await session.Next(Cases, stop):0000}";

    public static async Task<string> NextPaymentRun(
        this IDocumentSession session,
        string department,
        CancellationToken stop
    ) => $"{department}-P{await session.Next(PaymentRuns, stop):0000}";

    public static async Task<string> NextCheck(
        this IDocumentSession session,
        string department,
        CancellationToken stop
    ) => $"{department}-C{await session.Next(Checks, stop):0000}";

    private static async Task<long> Next(this IDocumentSession session, string sequence, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select nextval($1::regclass)");
        command.Parameters.AddWithValue($"{session.DocumentStore.Options.DatabaseSchemaName}.{sequence}");
        await using var row = await session.ExecuteReaderAsync(command, stop);
        await row.ReadAsync(stop);
        return row.GetInt64(0);
    }
}
