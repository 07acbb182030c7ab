using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Rows that are kept in memory are those of the database all the same.</summary>
[Collection(nameof(TheFund))]
public sealed class KnowingLongRows(TheFund fund)
{
    [Fact]
    public async Task Sends_a_row_once()
    {
        var round = (await AnOpenRound()).Round;

        Assert.Same(await Load(round), await Load(round));
    }

    [Fact]
    public async Task Sends_it_again_once_it_has_changed()
    {
        var scene = await AnOpenRound();
        var before = await Load(scene.Round);
        var closes = before!.ClosesAt!.Value.AddDays(7);

        await fund.Do(new ExtendRound(scene.Round, closes, "A flood", Caller.Is(scene.Manager)));

        Assert.Equal(closes, (await Load(scene.Round))!.ClosesAt);
    }

    [Fact]
    public async Task Knows_it_by_its_reference()
    {
        var scene = await AnOpenRound();
        var reference = (await Load(scene.Round))!.Reference;
        var before = await Find(reference);
        Assert.Same(before, await Find(reference));

        await fund.Do(
            new ExtendRound(scene.Round, before!.ClosesAt!.Value.AddDays(7), "A flood", Caller.Is(scene.Manager))
        );

        Assert.Equal(before.ClosesAt.Value.AddDays(7), (await Find(reference))!.ClosesAt);
        Assert.Null(await Find("NO-SUCH-ROUND"));
    }

    /// <summary>Whoever reads in the transaction that writes may see what is never committed.</summary>
    [Fact]
    public async Task Forgets_what_was_taken_back()
    {
        var round = (await AnOpenRound()).Round;
        var before = await Load(round);

        await using (var session = fund.Store.LightweightSession())
        {
            await session.BeginTransactionAsync(default);
            await Update(session, round, """data || '{"name": "Renamed"}'""");
            Assert.Equal("Renamed", (await session.LoadKnown<RoundRow>(round.Value, default))!.Name);
        }

        Assert.Equal(before!.Name, (await Load(round))!.Name);
    }

    /// <summary>Built anew, a row may differ without a new event.</summary>
    [Fact]
    public async Task Sees_a_row_that_was_written_again_for_the_same_version()
    {
        var round = (await AnOpenRound()).Round;
        var before = await Load(round);

        await using (var session = fund.Store.LightweightSession())
        {
            await Update(session, round, "data");
        }

        Assert.NotSame(before, await Load(round));
    }

    [Fact]
    public async Task Knows_of_no_row_where_there_is_none() => Assert.Null(await Load(new(Guid.CreateVersion7())));

    [Fact]
    public async Task Reads_it_within_a_trip()
    {
        var round = (await AnOpenRound()).Round;
        await using var session = fund.Store.QuerySession();
        var trip = session.CreateBatchQuery();
        var (first, none) = (trip.LoadKnown<RoundRow>(round.Value), trip.LoadKnown<RoundRow>(Guid.CreateVersion7()));
        await trip.Execute();

        Assert.Equal(round, (await first)!.Round);
        Assert.Null(await none);
    }

    private async Task<Scene> AnOpenRound()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        return scene;
    }

    private async Task<RoundRow?> Load(RoundId round)
    {
        await using var session = fund.Store.QuerySession();
        return await session.LoadKnown<RoundRow>(round.Value, default);
    }

    private async Task<RoundRow?> Find(string reference)
    {
        await using var session = fund.Store.QuerySession();
        return await session.LoadKnown<RoundRow>(reference, default);
    }

    private static async Task Update(IDocumentSession session, RoundId round, string to)
    {
        await using var command = new NpgsqlCommand($"update fund.mt_doc_roundrow set data = {to} where id = $1");
        command.Parameters.AddWithValue(round.Value);
        await session.ExecuteAsync(command);
    }
}
