using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Ledger;

internal static class LedgerStore
{
    public static void Use(StoreOptions options) => options.Schema.For<LatestLedgerCheck>();

    public static void AddLedger(this IServiceCollection services, string connection)
    {
        services.AddSingleton(all => LedgerSettings.Read(all.GetRequiredService<IConfiguration>(), connection));
        services.AddSingleton<LedgerState>();
        services.AddSingleton<LedgerReader>();
        services.AddSingleton<LedgerExport>();
        services.AddHostedService<LedgerProcess>();
        services.AddHostedService<LedgerWatch>();
        services.AddHealthChecks().AddCheck<LedgerAlive>("ledger");
    }
}
