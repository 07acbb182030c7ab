using System.Text.RegularExpressions;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

internal static partial class Describe
{
    /// <summary>"FundPosition" is read as "Fund position", "BidRow" as "Bid".</summary>
    public static string Name(string model) =>
        Capital().Replace(model, m => " " + m.Value.ToLowerInvariant()).Replace(" row", "", StringComparison.Ordinal);

    /// <summary>Looks up whom and what the records name: one query for people, one for the rest.</summary>
    public static async Task<Describing> For(
        IQuerySession session,
        IMediator ask,
        IReadOnlyList<object?> records,
        CancellationToken stop
    )
    {
        HashSet<PersonId> people = [];
        HashSet<Guid> ids = [];
        var first = new Describing(Remember(people), Remember(ids));
        foreach (var record in records)
        {
            first.Lines(record);
        }

        var things = (
            await session.Read(
                $"select stream, reference from {session.DocumentStore.Options.DatabaseSchemaName}.{AuditIndex.Things} where stream = any($1) and reference is not null",
                it => (Id: it.GetGuid(0), Reference: it.GetString(1)),
                stop,
                ids.ToArray()
            )
        ).ToDictionary(it => it.Id, it => it.Reference);
        var names = await ask.Send(new NamesOf(people, Caller.TheFund), stop);
        return new(person => names[person], id => things.GetValueOrDefault(id, id.ToString()));
    }

    private static Func<T, string> Remember<T>(HashSet<T> met) =>
        it =>
        {
            met.Add(it);
            return "";
        };

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capital();
}
