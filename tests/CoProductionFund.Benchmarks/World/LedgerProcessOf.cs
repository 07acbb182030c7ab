using System.Diagnostics;
using CoProductionFund.Application.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CoProductionFund.Benchmarks;

/// <summary>The ledger's process of a site, begun and ended while the site runs.</summary>
public sealed class LedgerProcessOf(Site site, Cluster cluster) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(cluster.ConnectionString);
    private bool isAtWork = true; // a site begins it

    private LedgerProcess Process => site.Services.GetServices<IHostedService>().OfType<LedgerProcess>().Single();

    public async Task End()
    {
        if (isAtWork)
        {
            await Process.StopAsync(CancellationToken.None);
            isAtWork = false;
        }
    }

    /// <summary>Until it has taken in what there is.</summary>
    public async Task Begin()
    {
        if (!isAtWork)
        {
            await Process.StartedAsync(CancellationToken.None);
            isAtWork = true;
        }

        await Until("select (select count(*) from ledger.leaf) >= (select count(*) from fund.mt_events)");
    }

    /// <summary>Until a checkpoint covers what there is.</summary>
    public Task IsSigned() =>
        Until("select (select max(size) from ledger.checkpoint) >= (select count(*) from fund.mt_events)");

    public async Task<T> Ask<T>(string question, params object[] values)
    {
        await using var command = source.CreateCommand(question);
        command.CommandTimeout = 600;
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task Until(string so)
    {
        var clock = Stopwatch.StartNew();
        while (!await Ask<bool>(so))
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(5))
            {
                throw new InvalidOperationException("The ledger does not get on.");
            }

            await Task.Delay(20);
        }
    }
}
