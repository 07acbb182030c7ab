using System.Collections;
using System.Reflection;
using CoProductionFund.Application.Store;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests.Audit;

/// <summary>The whole story, stream by stream: the store's own time travel at every version against a fold of just so many events.</summary>
[Collection(nameof(StorySite))]
public sealed class TravellingInTime(StorySite site)
{
    private static readonly string[] NotInTheStory = ["Erasure"];

    private static readonly CancellationToken Stop = CancellationToken.None;

    private IDocumentStore Store => site.Services.GetRequiredService<IDocumentStore>();

    [Fact]
    public async Task Every_version_of_every_stream_is_what_its_first_events_make_of_it()
    {
        await using var session = Store.QuerySession();
        var streams = (await session.Events.QueryAllRawEvents().ToListAsync(Stop)).ToLookup(e => e.StreamId);
        Assert.True(streams.Count > 50);
        var kinds = new HashSet<Type>();
        foreach (var stream in streams)
        {
            var kind = (await session.Events.FetchStreamStateAsync(stream.Key, Stop))!.AggregateType!;
            kinds.Add(kind);
            var travel = GetType()
                .GetMethod(nameof(Travel), BindingFlags.Instance | BindingFlags.NonPublic)!
                .MakeGenericMethod(kind);
            await (Task)travel.Invoke(this, [stream.Key, stream.Count()])!;
        }

        Assert.Equal(NotInTheStory, EventNames.States.Except(kinds).Select(it => it.Name));
    }

    private async Task Travel<TState>(Guid stream, int versions)
        where TState : class, IFold<TState>
    {
        await using var session = Store.QuerySession();
        var (state, version) = (TState.Empty(stream), 0);
        foreach (var e in await session.Events.FetchStreamAsync(stream, token: Stop))
        {
            state = TState.Fold(state, (IDomainEvent)e.Data);
            version++;
            Assert.Equal(version, e.Version);
            var then = await session.Events.AggregateStreamAsync<TState>(stream, version, token: Stop);
            Assert.Equal(Said(state), Said(then));
        }

        Assert.Equal(versions, version);
    }

    /// <summary>All that a state remembers. Sets and dictionaries have no order.</summary>
    private static string Said(object? value) =>
        value switch
        {
            null => "nothing",
            DateTimeOffset moment => $"{moment:O}",
            string or ValueType => $"{value}",
            IDictionary pairs => Listed(pairs.Keys.Cast<object>().Select(key => $"{key}={Said(pairs[key])}").Order()),
            IList items => Listed(items.Cast<object?>().Select(Said)),
            IEnumerable items => Listed(items.Cast<object?>().Select(Said).Order()),
            _ => Listed(
                value
                    .GetType()
                    .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                    .Select(it => $"{it.Name}: {Said(it.GetValue(value))}")
            ),
        };

    private static string Listed(IEnumerable<string> parts) => $"({string.Join(", ", parts)})";
}
