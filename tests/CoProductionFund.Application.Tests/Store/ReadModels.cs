using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoProductionFund.Application.Tests.Store;

[Collection(nameof(TheFund))]
public sealed class ReadModels(TheFund fund)
{
    [Fact]
    public async Task Rebuilt_from_the_events_say_what_the_live_rows_say()
    {
        await SomethingHappens();
        IReadOnlyList<string> live,
            rebuilt;
        long before;
        do
        {
            before = await EventsSoFar(); // the clock of other tests may still open a round meanwhile
            (live, rebuilt) = await LiveAndRebuilt();
        } while (await EventsSoFar() != before);

        Assert.NotEmpty(live);
        Assert.Equal(live, rebuilt);
        var check = await fund
            .Host.Services.GetRequiredService<ReadModelChecker>()
            .Everything(progress: null, CancellationToken.None);
        Assert.Empty(check.Differences);
    }

    private async Task<long> EventsSoFar()
    {
        await using var session = fund.Store.QuerySession();
        return await session.Events.QueryAllRawEvents().CountAsync();
    }

    private async Task<(IReadOnlyList<string> Live, IReadOnlyList<string> Rebuilt)> LiveAndRebuilt()
    {
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var live = await EveryRow();
        using var daemon = await fund.Store.BuildProjectionDaemonAsync();
        foreach (var name in Projections())
        {
            await daemon.RebuildProjectionAsync(name, CancellationToken.None);
        }

        return (live, await EveryRow());
    }

    [Fact]
    public async Task Are_well_while_they_keep_up_and_unwell_when_nobody_keeps_them()
    {
        await SomethingHappens();
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HealthStatus.Healthy, await Health(fund.Store));

        var database = await fund.NewDatabase();
        using var nobody = DocumentStore.For(options => StoreSetup.Use(options, database, TimeProvider.System));
        await using var session = nobody.LightweightSession();
        session.Events.StartStream<Round>(new RoundDrafted(default, default, "X", "Nobody's"));
        await session.SaveChangesAsync();
        Assert.Equal(HealthStatus.Unhealthy, await Health(nobody));
    }

    private static async Task<HealthStatus> Health(IDocumentStore store) =>
        (
            await new ReadModelsAlive(store, TimeProvider.System) { Patience = TimeSpan.Zero }.CheckHealthAsync(new())
        ).Status;

    private async Task SomethingHappens()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4, 4, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 5_000));
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));
    }

    /// <summary>Every row of every read model, as text, in a fixed order.</summary>
    private async Task<IReadOnlyList<string>> EveryRow()
    {
        await using var session = fund.Store.QuerySession();
        List<string> rows = [];
        foreach (var model in ReadModel.Of(fund.Store))
        {
            rows.AddRange(
                await session.Read(
                    $"select data::text from {session.TableOf(model.Row)} order by id",
                    it => $"{model.Name} {it.GetString(0)}",
                    CancellationToken.None
                )
            );
        }

        return rows;
    }

    private IEnumerable<string> Projections() =>
        ((DocumentStore)fund.Store)
            .Options.Projections.All.Where(it => it.Lifecycle is not ProjectionLifecycle.Live)
            .Select(it => it.Name)
            .Distinct();
}
