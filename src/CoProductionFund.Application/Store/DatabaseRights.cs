using Npgsql;

namespace CoProductionFund.Application.Store;

/// <summary>What an account can do that nobody who serves pages should.</summary>
internal static class DatabaseRights
{
    private const string Question = """
        select what from pg_roles me, (
            select 'fund.mt_events'::regclass as events, 'fund.mt_streams'::regclass as streams
        ) t, lateral (values
            ('do anything, being a superuser', rolsuper),
            ('make roles', rolcreaterole),
            ('act as the owner of the tables', exists (
                select from pg_class where oid in (events, streams, 'ledger.leaf'::regclass)
                and pg_has_role(current_user, relowner, 'member'))),
            ('change events', has_any_column_privilege(events, 'update')),
            ('remove events', has_table_privilege(events, 'delete, truncate')
                or has_table_privilege(streams, 'delete, truncate')),
            ('change more of a stream than its version', exists (
                select from pg_attribute where attrelid = streams and attnum > 0 and not attisdropped
                and attname not in ('version', 'timestamp') and has_column_privilege(streams, attnum, 'update'))),
            ('set back the numbers of events', has_sequence_privilege('fund.mt_events_sequence', 'update')),
            ('put triggers on events', has_table_privilege(events, 'trigger') or has_table_privilege(streams, 'trigger')),
            ('make tables beside the events', has_schema_privilege('fund', 'create')),
            ('write the ledger', exists (
                select from pg_class where relnamespace = 'ledger'::regnamespace and relkind = 'r'
                and has_table_privilege(oid, 'insert, update, delete, truncate'))),
            ('find tables whose guards are missing (ops/database/append-only.sql)', 11 <> (
                select count(*) from pg_trigger where tgname like 'append\_only%' and tgenabled = 'A'
                and tgrelid in (events, streams, 'ledger.leaf'::regclass, 'ledger.node'::regclass, 'ledger.checkpoint'::regclass)))
        ) it (what, so) where me.rolname = current_user and so
        """;

    /// <returns>Each ends a sentence that begins "it can"; empty where all is well.</returns>
    public static async Task<IReadOnlyList<string>> TooMany(string connection, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(Question);
        await using var row = await command.ExecuteReaderAsync(stop);
        List<string> found = [];
        while (await row.ReadAsync(stop))
        {
            found.Add(row.GetString(0));
        }

        return found;
    }
}
