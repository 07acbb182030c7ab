using JasperFx.Events.Projections;
using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace CoProductionFund.Application.Audit;

/// <summary>
/// Two tables that make every event findable: by department, module, kind, person, thing, time and words. Written behind
/// the events and rebuilt from them alone, like any read model.
/// </summary>
/// <remarks>
/// A thing belongs to what its first event names, and to whatever those belong to: a review to its bid, the bid to its
/// round and group, the round to its fund and department. So one look-up finds a thing with everything related to it.
/// </remarks>
internal static class AuditIndex
{
    public const string Name = "AuditIndex"; // part of an address of Wolverine’s, so no space

    public const string Events = "audit_event",
        Things = "audit_thing";

    public static void Use(StoreOptions options)
    {
        options.Schema.For<ReadModelCheck>();
        options.Storage.ExtendedSchemaObjects.Add(EventTable(options.DatabaseSchemaName));
        options.Storage.ExtendedSchemaObjects.Add(ThingTable(options.DatabaseSchemaName));
        options.Projections.Add(
            new AuditIndexProjection(options.DatabaseSchemaName),
            ProjectionLifecycle.Async,
            Name,
            async =>
            {
                async.DeleteDataInTableOnTeardown($"{options.DatabaseSchemaName}.{Events}");
                async.DeleteDataInTableOnTeardown($"{options.DatabaseSchemaName}.{Things}");
            }
        );
    }

    private static Table EventTable(string schema)
    {
        var table = new Table(PostgresqlProvider.Instance.Parse($"{schema}.{Events}"));
        table.AddColumn("seq", "bigint").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("stream", "uuid").NotNull();
        table.AddColumn("module", "text").NotNull();
        table.AddColumn("type", "text").NotNull();
        table.AddColumn("department", "uuid");
        table.AddColumn("people", "uuid[]").NotNull();
        table.AddColumn("things", "uuid[]").NotNull();
        table.AddColumn("words", "tsvector").NotNull();
        Index(table, "at", "at");
        Index(table, "stream", "stream", "seq");
        Index(table, "type", "type", "seq");
        Index(table, "module", "module", "seq");
        Index(table, "department", "department", "seq");
        Gin(table, "people");
        Gin(table, "things");
        Gin(table, "words");
        return table;
    }

    private static Table ThingTable(string schema)
    {
        var table = new Table(PostgresqlProvider.Instance.Parse($"{schema}.{Things}"));
        table.AddColumn("stream", "uuid").AsPrimaryKey();
        table.AddColumn("module", "text").NotNull();
        table.AddColumn("reference", "text");
        table.AddColumn("department", "uuid");
        table.AddColumn("belongs", "uuid[]").NotNull();
        Index(table, "reference", "reference");
        return table;
    }

    private static void Index(Table table, string name, params string[] columns) =>
        table.Indexes.Add(new IndexDefinition($"{table.Identifier.Name}_{name}") { Columns = columns });

    private static void Gin(Table table, string column) =>
        table.Indexes.Add(
            new IndexDefinition($"{table.Identifier.Name}_{column}") { Columns = [column], Method = IndexMethod.gin }
        );
}
