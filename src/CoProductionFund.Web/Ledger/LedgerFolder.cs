using CoProductionFund.LocalPostgres;

namespace CoProductionFund.Web.Ledger;

internal static class LedgerFolder
{
    /// <summary>Beside the private database, with keys of its own. A database of yours needs a folder and keys of yours.</summary>
    public static void UseLedgerBesidePrivateDatabase(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Ledger:Folder"] is not { Length: > 0 } && builder.PrivateFolder() is { } folder)
        {
            builder.Configuration["Ledger:Folder"] = Path.Combine(folder, "ledger");
            builder.Configuration["Ledger:MakeKeys"] ??= "true";
        }
    }
}
