using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Erasures;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Content that may not be needed any more; looked at when the erasure is stored.</summary>
/// <param name="Id">SHA-256 of what is in it.</param>
public sealed record DiscardedContent(string Id);

/// <summary>Erases files of checks: all of a check, those of one item ("Insurance"), or one by its commitment.</summary>
public sealed class EraseEvidenceFiles : IErase
{
    public async Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop)
    {
        Dictionary<string, EvidenceFile> found = [];
        foreach (var words in what.Words)
        {
            var files = await session.Query<EvidenceFile>().Where(it => it.Check == words.Stream).ToListAsync(stop);
            foreach (var file in files.Where(it => IsOf(words.Part, it)))
            {
                found[file.Id] = file;
            }
        }

        foreach (var file in found.Values)
        {
            session.HardDelete<EvidenceFile>(file.Id);
            session.Store(new Erasures.Tombstone(file.Id, what.At));
            session.Store(new DiscardedContent(file.Content));
        }

        return new(Texts: 0, found.Count, Entries: 0);
    }

    private static bool IsOf(string part, EvidenceFile file) =>
        part.Length == 0 || part == file.Id || part == file.Item.ToString();
}

/// <summary>Takes the content off the disk as soon as the erasure is stored, unless another check holds the same file.</summary>
public static class RemoveFilesWhenErased
{
    public static async Task Handle(
        IEvent<ErasureCarriedOut> erased,
        IDocumentSession session,
        FileStore store,
        CancellationToken stop
    )
    {
        if (erased.Data.Files == 0)
        {
            return;
        }

        foreach (var discarded in await session.Query<DiscardedContent>().ToListAsync(stop))
        {
            await session.RemoveUnlessUsed(store, discarded.Id, stop);
            session.HardDelete<DiscardedContent>(discarded.Id);
        }
    }
}

internal static class UnusedFiles
{
    /// <summary>Waits for whoever is handing the same content in, and keeps others out until it is gone.</summary>
    public static async Task RemoveUnlessUsed(
        this IDocumentSession session,
        FileStore store,
        string content,
        CancellationToken stop
    )
    {
        await session.ShutFile(content, stop);
        if (!await session.Query<EvidenceFile>().Where(it => it.Content == content).AnyAsync(stop))
        {
            store.Remove(content);
        }
    }
}
