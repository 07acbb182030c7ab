using System.Reflection;
using JasperFx;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace CoProductionFund.Application.Store;

/// <summary>What the owner of the database does at a start: tables, guards and rights (ops/database), where they are not as it left them.</summary>
internal static partial class DatabaseOwner
{
    private const long Turn = 0x66756E6464620000; // "funddb": nodes that start together take turns

    public static async Task MakeReady(string owner, IHostEnvironment environment, ILogger log, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var turn = await source.OpenConnectionAsync(stop);
        await Do(turn, $"select pg_advisory_lock({Turn})", stop);
        if (!await PreparedTables.AreAsLeft(turn, stop))
        {
            await MakeTables(owner, environment);
            await Run("ledger.sql", turn, stop);
            await Run("append-only.sql", turn, stop);
            await Run("rows.sql", turn, stop);
            if (await HasRoles(turn, environment, stop))
            {
                await Run("rights.sql", turn, stop);
            }
            else
            {
                NoRoles(log);
            }

            await PreparedTables.Note(turn, stop);
        }

        await ForgetInterruptedStory(turn, stop);
    }

    /// <param name="file">Of ops/database.</param>
    internal static async Task Run(string file, NpgsqlConnection owner, CancellationToken stop)
    {
        using var text = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"ops/database/{file}")!
        );
        await Do(owner, await text.ReadToEndAsync(stop), stop);
    }

    /// <summary>
    /// Takes away an interrupted demonstration, the one thing that is ever taken away: nobody but it has written here.
    /// Before anything runs that reads events, because whoever has read them would not begin again.
    /// </summary>
    private static Task ForgetInterruptedStory(NpgsqlConnection owner, CancellationToken stop) =>
        Do(
            owner,
            """
            do $$
            begin
              if exists (select from fund.mt_doc_storymark where data ->> 'finishedAt' is null) then
                alter table fund.mt_events disable trigger append_only_all;
                alter table fund.mt_streams disable trigger append_only_all;
                execute (
                  select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
                  from pg_tables
                  where schemaname = 'fund' and tablename <> 'mt_doc_protectionkey'
                    or schemaname = 'messages' and (tablename like '%_envelopes' or tablename like '%_dead_letters')
                );
                alter table fund.mt_events enable always trigger append_only_all;
                alter table fund.mt_streams enable always trigger append_only_all;
              end if;
            end $$
            """,
            stop
        );

    /// <summary>The same store and the same messages as the service's, seen by an account that may make tables.</summary>
    private static async Task MakeTables(string owner, IHostEnvironment environment)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment.EnvironmentName });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStore(owner, AutoCreate.CreateOrUpdate);
        using var host = builder.Build();
        await host
            .Services.GetRequiredService<IDocumentStore>()
            .Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync(AutoCreate.CreateOrUpdate);
    }

    /// <summary>Makes them where it may.</summary>
    /// <exception cref="DatabaseRefusedException">There are none, and outside Development they are needed.</exception>
    private static async Task<bool> HasRoles(
        NpgsqlConnection owner,
        IHostEnvironment environment,
        CancellationToken stop
    )
    {
        if (await Is("select rolsuper or rolcreaterole from pg_roles where rolname = current_user"))
        {
            await Run("roles.sql", owner, stop);
            return true;
        }

        return await Is(
                "select 3 = count(*) from pg_roles where rolname in ('fund_app', 'fund_ledger', 'fund_auditor')"
            )
            || (
                environment.IsDevelopment()
                    ? false
                    : throw new DatabaseRefusedException(
                        "The server has no accounts for the fund. Run ops/database/roles.sql on it, as someone who may make roles."
                    )
            );

        async Task<bool> Is(string question)
        {
            await using var command = new NpgsqlCommand(question, owner);
            return await command.ExecuteScalarAsync(stop) is true;
        }
    }

    /// <summary>All of it or nothing: statements sent together are one transaction.</summary>
    private static async Task Do(NpgsqlConnection connection, string statements, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The server has no accounts for the fund (ops/database/roles.sql), so nobody's rights are limited"
    )]
    private static partial void NoRoles(ILogger log);
}
