using Microsoft.Extensions.Configuration;

namespace CoProductionFund.Application.Ledger;

/// <summary>Where the ledger keeps what must not lie in the database, and whom it signs as.</summary>
/// <param name="Folder">For its own memory and, while trying things out, its keys. Null: this node keeps no ledger.</param>
/// <param name="Origin">The log's name, in every checkpoint and key.</param>
/// <param name="Connection">May be of a role that can only read events and add to the ledger.</param>
/// <param name="MayMakeKeys">Makes keys where there are none. Not for production.</param>
/// <param name="Adopt">The latest published size, to go on from where this node's memory was lost.</param>
public sealed record LedgerSettings(
    string? Folder,
    string Origin,
    string Connection,
    string EcdsaKey,
    string Ed25519Key,
    string PublishFolder,
    bool MayMakeKeys,
    long? Adopt
)
{
    /// <summary>How long an event waits for a checkpoint at most, unless the database is busy.</summary>
    public TimeSpan SignEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often every event is held against the ledger. Zero: never, which is only for tests.</summary>
    public TimeSpan CheckEvery { get; init; } = TimeSpan.FromHours(1);

    public static LedgerSettings Read(IConfiguration configuration, string connection)
    {
        var folder = Setting("Folder");
        return new(
            folder,
            Setting("Origin") ?? "fund.example/events",
            configuration.GetConnectionString("Ledger") is { Length: > 0 } own ? own : connection,
            Setting("EcdsaKey") ?? In("ecdsa.key"),
            Setting("Ed25519Key") ?? In("ed25519.key"),
            Setting("PublishFolder") ?? In("published"),
            configuration.GetValue("Ledger:MakeKeys", defaultValue: false),
            configuration.GetValue<long?>("Ledger:Adopt")
        )
        {
            SignEvery = configuration.GetValue("Ledger:SignEvery", TimeSpan.FromSeconds(10)),
            CheckEvery = configuration.GetValue("Ledger:CheckEvery", TimeSpan.FromHours(1)),
        };

        string? Setting(string name) => configuration[$"Ledger:{name}"] is { Length: > 0 } value ? value : null;
        string In(string name) => Path.Combine(folder ?? "", name);
    }
}

/// <summary>The ledger must not go on: what it finds is not what it signed. Somebody has to look.</summary>
public sealed class LedgerRefusesException(string why) : Exception(why);
