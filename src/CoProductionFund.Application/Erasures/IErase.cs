using CoProductionFund.Domain.Erasures;
using Marten;

namespace CoProductionFund.Application.Erasures;

/// <summary>
/// A module that keeps personal data outside the events, and can erase it. Every implementation is found and asked
/// whenever something is erased; a file store joins by having one.
/// </summary>
public interface IErase
{
    /// <summary>Queues the erasure in this session, so that all of it and the event that says so are one transaction.</summary>
    Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop);
}

/// <param name="Person">Whose entry goes; null for nobody's.</param>
/// <param name="Words">See <see cref="WordsToErase"/>.</param>
/// <param name="At">The moment that pages name.</param>
public sealed record ToErase(PersonId? Person, IReadOnlyList<WordsToErase> Words, DateTimeOffset At);

/// <summary>How much there was. Zero of all where it was erased before.</summary>
public sealed record Erased(int Texts, int Files, int Entries)
{
    public static Erased operator +(Erased left, Erased right) =>
        new(left.Texts + right.Texts, left.Files + right.Files, left.Entries + right.Entries);
}

/// <summary>That a text beside a stream, or an entry of the directory, was erased. It says when, and nothing of what.</summary>
/// <param name="Id">The commitment of the text, or the person's id.</param>
public sealed record Tombstone(string Id, DateTimeOffset ErasedAt);

public static class Tombstones
{
    /// <summary>When the entries of these people were erased; those who never had one are missing.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> ErasedOf(
        this IQuerySession session,
        IReadOnlyCollection<PersonId> people,
        CancellationToken stop
    )
    {
        string[] ids = [.. people.Select(it => it.Value.ToString())];
        var found = ids.Length == 0 ? [] : await session.LoadManyAsync<Tombstone>(stop, ids);
        return found.ToDictionary(it => new PersonId(Guid.Parse(it.Id)), it => it.ErasedAt);
    }

    /// <summary>When these texts were erased; those that were not are missing.</summary>
    public static async Task<IReadOnlyDictionary<Commitment, DateTimeOffset>> ErasedOf(
        this IQuerySession session,
        IEnumerable<Commitment> commitments,
        CancellationToken stop
    )
    {
        string[] ids = [.. commitments.Select(it => it.Sha256).Distinct()];
        var found = ids.Length == 0 ? [] : await session.LoadManyAsync<Tombstone>(stop, ids);
        return found.ToDictionary(it => new Commitment(it.Id), it => it.ErasedAt);
    }
}
