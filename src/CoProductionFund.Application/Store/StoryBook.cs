using Marten;
using Wolverine.Persistence.Durability;

namespace CoProductionFund.Application.Store;

/// <param name="FinishedAt">Null while it is being played, or when that was interrupted.</param>
public sealed record StoryMark(string Id, DateTimeOffset? FinishedAt);

/// <summary>Remembers whether the demonstration story was played. Never touches a store that holds anything else.</summary>
public sealed class StoryBook(
    IDocumentStore store,
    IMessageStore messages,
    DatabaseAccounts accounts,
    TimeProvider clock
)
{
    private const string Only = "story";

    /// <summary>True in an empty store. A story that was interrupted is taken away first: nobody but it has written here.</summary>
    public async Task<bool> MayBePlayed(CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        var mark = await session.LoadAsync<StoryMark>(Only, stop);
        if (mark is { FinishedAt: not null } || (mark is null && await HoldsEvents(session, stop)))
        {
            return false;
        }

        if (mark is not null)
        {
            await DatabaseOwner.ForgetEvents(accounts.Owner ?? accounts.Site, stop);
            await store.Advanced.Clean.DeleteAllDocumentsAsync(stop);
            await messages.Admin.ClearAllAsync();
        }

        session.Store(new StoryMark(Only, FinishedAt: null));
        await session.SaveChangesAsync(stop);
        return true;
    }

    public async Task Played(CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        session.Store(new StoryMark(Only, clock.GetUtcNow()));
        await session.SaveChangesAsync(stop);
    }

    /// <summary>True when nothing waits that policies have to do now.</summary>
    public async Task<bool> IsQuiet() => (await messages.Admin.FetchCountsAsync()).Incoming == 0;

    private static Task<bool> HoldsEvents(IQuerySession session, CancellationToken stop) =>
        session.Events.QueryAllRawEvents().AnyAsync(stop);
}
