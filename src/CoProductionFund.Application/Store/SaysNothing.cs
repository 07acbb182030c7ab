using Marten;
using Marten.Services;
using Npgsql;

namespace CoProductionFund.Application.Store;

/// <summary>
/// Keeps statements out of the log: their parameters are people's addresses and words, and a lost race is tried again.
/// What fails for good reaches whoever asked, and is logged there.
/// </summary>
internal sealed class SaysNothing : IMartenLogger, IMartenSessionLogger
{
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void SchemaChange(string sql) { }

    public void LogSuccess(NpgsqlCommand command) { }

    public void LogSuccess(NpgsqlBatch batch) { }

    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    public void LogFailure(Exception ex, string message) { }

    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    public void OnBeforeExecute(NpgsqlCommand command) { }

    public void OnBeforeExecute(NpgsqlBatch batch) { }
}
