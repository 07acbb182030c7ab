using System.Reflection;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Whatever people do in whatever order: read models say what the events say, and the past can be seen at every step.</summary>
[Collection(nameof(TheFund))]
public sealed class AnyStory(TheFund fund, ITestOutputHelper output)
{
    private const int Steps = 300;

    [Fact]
    public async Task Leaves_rows_that_the_events_give_again_and_a_past_that_can_be_seen()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var bids = new List<(BidId Bid, GroupId Group, PersonId Lead)>();
        for (var i = 0; i < 4; i++)
        {
            bids.Add(await scene.ACompleteDraft());
        }

        var administrator = Caller.Is(Scene.Someone());
        await fund.Do(new AppointAdministrator(administrator.Person!.Value, Caller.TheFund));
        var before = await Last();
        var any = new AnyCommand(random, scene, bids, administrator);
        HashSet<string> modules = [];
        var (done, refused) = (0, 0);
        for (var step = 0; step < Steps; step++)
        {
            if (step == Steps / 2)
            {
                foreach (var handIn in any.HandIn())
                {
                    await fund.Decide(handIn);
                }

                fund.Clock.Set((await scene.RoundRow()).ClosesAt!.Value.AddSeconds(10));
                await fund.Run(new CloseRound(scene.Round, Caller.TheFund));
            }

            try
            {
                var command = any.Next();
                var isDone = (await fund.Decide(command)).Refusal is null;
                (done, refused) = isDone ? (done + 1, refused) : (done, refused + 1);
                if (isDone)
                {
                    modules.Add(command.GetType().Namespace!.Split('.')[^1]);
                }
            }
            catch (NotAllowedException)
            {
                refused++;
            }
        }

        output.WriteLine($"{done} done, {refused} refused");
        Assert.True(done > 50 && refused > 0);
        Assert.Superset(Modules().Except(["Reviews"]).ToHashSet(), modules); // a panel may have lost everybody
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(progress: null, CancellationToken.None)).Differences);
        Assert.Superset(Modules(), await EveryVersion(before));
    }

    /// <summary>The store's own time travel at every version against our fold of just so many events.</summary>
    /// <returns>The modules whose streams were seen.</returns>
    private async Task<HashSet<string>> EveryVersion(long before)
    {
        await using var session = fund.Store.QuerySession();
        var streams = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence > before)
            .Select(e => e.StreamId)
            .Distinct()
            .ToListAsync();
        HashSet<string> modules = [];
        foreach (var stream in streams)
        {
            var state = (await session.Events.FetchStreamStateAsync(stream))!.AggregateType!;
            await (Task)TravelThrough.MakeGenericMethod(state).Invoke(null, [session, stream])!;
            modules.Add(state.Namespace!.Split('.')[^1]);
        }

        return modules;
    }

    private async Task<long> Last()
    {
        await using var session = fund.Store.QuerySession();
        return await session.Events.QueryAllRawEvents().MaxAsync(e => e.Sequence);
    }

    /// <summary>Every module that has events.</summary>
    private static HashSet<string> Modules() => [.. EventNames.All.Select(it => it.Type.Namespace!.Split('.')[^1])];

    private static readonly MethodInfo TravelThrough = typeof(AnyStory).GetMethod(
        nameof(Travel),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    private static async Task Travel<TState>(IQuerySession session, Guid stream)
        where TState : class, IFold<TState>
    {
        var state = TState.Empty(stream);
        foreach (var e in await session.Events.FetchStreamAsync(stream))
        {
            state = TState.Fold(state, (IDomainEvent)e.Data);
            var then = await session.Events.AggregateStreamAsync<TState>(stream, version: e.Version);
            Assert.Equal(Told(state), Told(then));
        }
    }

    private static IReadOnlyList<string> Told(object? state) =>
        [
            .. new Describing(person => person.Value.ToString(), new Dictionary<Guid, string>())
                .Lines(state is Department department ? department.Staff.Select(it => it.ToString()) : state)
                .Select(it => $"{it.Label}: {it.Text}"),
        ];
}
