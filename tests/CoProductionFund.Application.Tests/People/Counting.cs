using Marten;
using Marten.Services;
using Npgsql;

namespace CoProductionFund.Application.Tests.People;

/// <summary>Counts what a session asks the database.</summary>
internal sealed class Counting : IMartenSessionLogger
{
    public int Queries { get; private set; }

    public void OnBeforeExecute(NpgsqlCommand command) => Queries++;

    public void OnBeforeExecute(NpgsqlBatch batch) => Queries += batch.BatchCommands.Count;

    public void LogSuccess(NpgsqlCommand command) { }

    public void LogSuccess(NpgsqlBatch batch) { }

    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    public void LogFailure(Exception ex, string message) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }
}
