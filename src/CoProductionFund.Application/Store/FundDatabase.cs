using Marten;
using Marten.Exceptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Weasel.Core.Migrations;
using Wolverine.Persistence.Durability;

namespace CoProductionFund.Application.Store;

/// <summary>The database is not as the service needs it. The message says what to do.</summary>
public sealed class DatabaseRefusedException(string what) : Exception(what);

/// <summary>Who the service is to the database.</summary>
/// <param name="Site">For all that the service does: fund_app, which can change no event (docs/adr/0044).</param>
/// <param name="Owner">Makes tables and gives rights at the start. Null where that is done by hand.</param>
public sealed record DatabaseAccounts(string Site, string? Owner);

/// <summary>Before anything else starts: the tables are made and guarded, and this service cannot do more than it should.</summary>
public sealed partial class FundDatabase(
    DatabaseAccounts accounts,
    IDocumentStore store,
    IMessageStore messages,
    IHostEnvironment environment,
    ILogger<FundDatabase> log
) : IHostedLifecycleService
{
    private Task? ready;

    /// <summary>Does nothing the second time.</summary>
    /// <exception cref="DatabaseRefusedException">Outside Development: too many rights, no guards, or other tables.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => ready ??= MakeReady(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeReady(CancellationToken stop)
    {
        if ((accounts.Owner ?? (environment.IsDevelopment() ? accounts.Site : null)) is { } owner)
        {
            await DatabaseOwner.MakeReady(owner, environment, log, stop);
        }
        else
        {
            await RefuseOtherTables(stop);
        }

        if (await DatabaseRights.TooMany(accounts.Site, stop) is not { Count: > 0 } found)
        {
            return;
        }

        var what =
            $"This service's database account can {string.Join("; ", found)}. Let the service be fund_app: see docs/operating.md, \"Accounts of the database\".";
        if (!environment.IsDevelopment())
        {
            throw new DatabaseRefusedException(what);
        }

        TooMuch(log, what);
    }

    private async Task RefuseOtherTables(CancellationToken stop)
    {
        await using (var source = NpgsqlDataSource.Create(accounts.Site))
        await using (var connection = await source.OpenConnectionAsync(stop))
        {
            if (await PreparedTables.AreAsLeft(connection, stop))
            {
                return;
            }
        }

        try
        {
            await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(stop);
            await ((IDatabase)messages).AssertDatabaseMatchesConfigurationAsync(stop);
        }
        catch (Exception differs) when (differs is DatabaseValidationException or MartenSchemaException)
        {
            throw new DatabaseRefusedException(
                "The tables of the database are not those of this version. Run \"database prepare\" as their owner: see docs/operating.md, \"Accounts of the database\"."
            );
        }
    }

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void TooMuch(ILogger log, string what);
}
