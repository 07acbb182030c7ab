using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A row that is written together with its events is told which events those are: the ones of the module it belongs to.
/// Untold, every row of every module would be looked for at each commit. A row that says itself which it reads is left alone.
/// </summary>
internal static class ReadModules
{
    /// <summary>Events that are read and kept together; rows in memory between them, and before they are written in a rebuild (docs/adr/0072).</summary>
    private const int Together = 5_000,
        RowsRemembered = 2_000,
        RowsWrittenTogether = 20_000;

    public static void Limit(StoreOptions options)
    {
        options.Projections.RebuildWithBulkCopy = true;
        foreach (var kept in options.Projections.All.Select(it => it.Options))
        {
            kept.BatchSize = Together;
            kept.MaximumHopperSize = 4 * Together;
            kept.CacheLimitPerTenant = RowsRemembered;
            kept.RebuildFlushThreshold = RowsWrittenTogether;
        }

        foreach (var row in options.Projections.All.Where(it => it.Lifecycle is ProjectionLifecycle.Inline))
        {
            if (((EventFilterable)row).IncludedEventTypes.Count > 0)
            {
                continue;
            }

            foreach (var (happened, _) in EventNames.All.Where(it => IsOfItsModule(it.Type, row.GetType())))
            {
                ((IEventFilterable)row).IncludeType(happened);
            }
        }
    }

    /// <summary>Modules have the same name in Domain and Application.</summary>
    private static bool IsOfItsModule(Type happened, Type row) => Module(happened) == Module(row);

    private static string Module(Type type) => type.Namespace!.Split('.')[2];
}
