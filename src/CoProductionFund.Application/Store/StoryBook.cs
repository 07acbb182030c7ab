using Marten;
using Wolverine.Persistence.Durability;

namespace CoProductionFund.Application.Store;

/// <param name="FinishedAt">Null while it is being played, or when that was interrupted: then the next start takes all of it away.</param>
public sealed record StoryMark(string Id, DateTimeOffset? FinishedAt);

/// <summary>Remembers whether the demonstration story was played. Never touches a store that holds anything else.</summary>
public sealed class StoryBook(IDocumentStore store, IMessageStore messages, TimeProvider clock)
{
    private const string Only = "story";

    /// <summary>True in an empty store.</summary>
    public async Task<bool> MayBePlayed(CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        if (await session.Query<StoryMark>().AnyAsync(stop) || await session.Events.QueryAllRawEvents().AnyAsync(stop))
        {
            return false;
        }

        session.Store(new StoryMark(Only, FinishedAt: null));
        await session.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>True when nothing waits that policies have to do now.</summary>
    public async Task<bool> IsQuiet() => (await messages.Admin.FetchCountsAsync()).Incoming == 0;

    public async Task Played(CancellationToken stop)
    {
        await using var session = store.LightweightSession();
        session.Store(new StoryMark(Only, clock.GetUtcNow()));
        await session.SaveChangesAsync(stop);
    }
}
