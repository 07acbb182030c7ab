using CoProductionFund.LocalPostgres;
using JasperFx;

namespace CoProductionFund.Web;

/// <summary>What the command line can ask for instead of the site. The site may run meanwhile.</summary>
internal static class Verbs
{
    /// <summary>Commands of Marten and Wolverine that look into the database. The others (codegen, help) do without.</summary>
    private static readonly string[] NeedDatabase = ["projections", "storage", "resources", "marten-patch"];

    /// <returns>Null where the site is wanted; otherwise what the process should exit with.</returns>
    public static Task<int>? Of(WebApplication app, string[] args) =>
        args switch
        {
            ["audit", "verify", ..] => app.DoOrExplain(AuditVerb.Verify, DatabaseVerb.Prepare),
            ["ledger", .. var more] => app.DoOrExplain(all => LedgerVerb.Do(all, more), DatabaseVerb.Prepare),
            ["database", "prepare"] => app.DoOrExplain(DatabaseVerb.Say, DatabaseVerb.Prepare),
            [var verb, ..] when verb.StartsWith("db-", StringComparison.Ordinal) || NeedDatabase.Contains(verb) =>
                app.DoOrExplain(_ => app.RunJasperFxCommands(args), DatabaseVerb.Prepare),
            [var verb, ..] when !verb.StartsWith('-') => app.RunJasperFxCommands(args),
            _ => null,
        };
}
