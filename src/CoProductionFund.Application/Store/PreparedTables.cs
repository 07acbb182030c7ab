using System.Security.Cryptography;
using System.Text;
using JasperFx.Events;
using Marten;
using Npgsql;
using Weasel.Postgresql;
using Wolverine;
using Wolverine.Marten;
using Wolverine.RDBMS;

namespace CoProductionFund.Application.Store;

/// <summary>
/// Whether the tables, guards and rights are just as this version left them when it last prepared the database: one question
/// in place of a comparison of every table with what it should be (docs/adr/0071).
/// </summary>
/// <remarks>
/// Kept as the comment on the schema, which only the owner can write: a digest of the version and of everything that the catalogue
/// says of our schemas. Whatever is changed by anybody makes another digest, and then every table is looked at.
/// </remarks>
internal static class PreparedTables
{
    private const string Everything = """
        with ours as (select oid, nspname, nspacl, nspowner from pg_namespace where nspname in ('fund', 'messages', 'ledger'))
        select obj_description(to_regnamespace('fund'), 'pg_namespace'), (
          select string_agg(it, E'\n' order by it collate "C") from (
            select concat_ws(' ', 'role', rolname, rolconfig) it from pg_roles where rolname like 'fund\_%'
            union all
            select concat_ws(' ', 'schema', nspname, nspowner, nspacl) from ours
            union all
            select concat_ws(' ', relkind, c.oid::regclass, relowner, relacl, relpersistence, relispartition)
              from pg_class c join ours on ours.oid = relnamespace where relkind in ('r', 'p', 'S', 'v', 'm')
            union all
            select concat_ws(' ', 'column', attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
                attgenerated, attacl, pg_get_expr(adbin, adrelid))
              from pg_attribute join pg_class c on c.oid = attrelid join ours on ours.oid = relnamespace
              left join pg_attrdef on adrelid = attrelid and adnum = attnum
              where attnum > 0 and not attisdropped and relkind in ('r', 'p')
            union all
            select concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid)
              from pg_index join pg_class c on c.oid = indrelid join ours on ours.oid = relnamespace
            union all
            select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid), convalidated)
              from pg_constraint join ours on ours.oid = connamespace
            union all
            select concat_ws(' ', 'function', p.oid::regprocedure, proowner, proacl, pg_get_function_result(p.oid), prosecdef, prosrc)
              from pg_proc p join ours on ours.oid = pronamespace
            union all
            select concat_ws(' ', pg_get_triggerdef(t.oid), tgenabled)
              from pg_trigger t join pg_class c on c.oid = tgrelid join ours on ours.oid = relnamespace where not tgisinternal
          ) all_of_it)
        """;

    /// <summary>Our code, with the statements of ops/database in it, and the libraries that say what their tables are.</summary>
    private static string Version { get; } =
        string.Join(
            ' ',
            new[]
            {
                typeof(PreparedTables),
                typeof(IEvent),
                typeof(DocumentStore),
                typeof(PostgresqlProvider),
                typeof(IMessageBus),
                typeof(MartenIntegration),
                typeof(DatabaseSettings),
            }.Select(it => it.Module.ModuleVersionId)
        );

    public static async Task<bool> AreAsLeft(NpgsqlConnection connection, CancellationToken stop)
    {
        var (noted, found) = await Look(connection, stop);
        return noted == found;
    }

    /// <summary>By the owner, after everything else.</summary>
    public static async Task Note(NpgsqlConnection owner, CancellationToken stop)
    {
        var (_, found) = await Look(owner, stop);
        await using var note = new NpgsqlCommand($"comment on schema fund is '{found}'", owner);
        await note.ExecuteNonQueryAsync(stop);
    }

    private static async Task<(string? Noted, string Found)> Look(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var look = new NpgsqlCommand(Everything, connection);
        await using var row = await look.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var catalogue = await row.IsDBNullAsync(1, stop) ? "" : row.GetString(1);
        return (
            await row.IsDBNullAsync(0, stop) ? null : row.GetString(0),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{catalogue}")))
        );
    }
}
