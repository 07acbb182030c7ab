using System.Collections;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Erasures;

/// <summary>Erases the words beside streams, every version that was ever written.</summary>
public sealed class EraseWords : IErase
{
    public async Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop)
    {
        HashSet<Commitment> found = [];
        foreach (var words in what.Words)
        {
            var events = await session.Events.FetchStreamAsync(words.Stream, token: stop);
            found.UnionWith(
                events
                    .Select(e => e.Data)
                    .OfType<IDomainEvent>()
                    .Where(it => words.Part.Length == 0 || PartOf(it) == words.Part)
                    .SelectMany(CommitmentsOf)
            );
        }

        string[] ids = [.. found.Select(it => it.Sha256)];
        var kept = ids.Length == 0 ? [] : await session.LoadManyAsync<WrittenText>(stop, ids);
        foreach (var text in kept)
        {
            session.HardDelete<WrittenText>(text.Sha256);
            session.Store(new Tombstone(text.Sha256, what.At));
        }

        return new(kept.Count, Files: 0, Entries: 0);
    }

    /// <summary>The part an event writes: its property "Section", or "Party" where several parties write.</summary>
    private static string? PartOf(IDomainEvent happened) =>
        (happened.GetType().GetProperty("Section") ?? happened.GetType().GetProperty("Party"))
            ?.GetValue(happened)
            ?.ToString();

    /// <summary>However deep they lie in its records and lists.</summary>
    private static IEnumerable<Commitment> CommitmentsOf(object? value) =>
        value switch
        {
            null or string => [],
            Commitment one => [one],
            IEnumerable items => items.Cast<object?>().SelectMany(CommitmentsOf),
            _ when value.GetType().Namespace!.StartsWith("CoProductionFund", StringComparison.Ordinal) => value
                .GetType()
                .GetProperties()
                .Where(it => it.GetIndexParameters().Length == 0 && !it.GetMethod!.IsStatic)
                .SelectMany(it => CommitmentsOf(it.GetValue(value))),
            _ => [],
        };
}
