using System.Diagnostics;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Groups;
using CoProductionFund.Domain.Groups;
using JasperFx;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>What a command reads comes in one trip, and what it writes rests on nothing older than its stream.</summary>
[Collection(nameof(TheFund))]
public sealed class ReadingWithTheStream(TheFund fund)
{
    [Fact]
    public async Task Takes_one_trip_to_read_and_one_to_write()
    {
        var group = await AGroup.Registered(fund);

        var trips = await Trips(() =>
            fund.Do(new AmendGroupDetails(group.Id, AGroup.Details with { People = 13 }, group.Lead))
        );

        Assert.Equal(2, trips); // the commit is traced nowhere
        Assert.Equal(13, (await group.Row(fund)).Details.People);
    }

    [Fact]
    public async Task Refuses_a_row_that_is_older_than_what_somebody_wrote_meanwhile()
    {
        var group = await AGroup.Registered(fund);
        await using var session = fund.Store.LightweightSession();
        var opened = await session.Open<Group>(group.Id.Value, default);
        await fund.Do(new InviteMember(group.Id, Scene.Someone(), MemberRole.Lead, group.Lead));

        opened.Record(GroupDecisions.Amend(opened.State, AGroup.Details with { People = 14 }));

        await Assert.ThrowsAnyAsync<ConcurrencyException>(() => session.SaveChangesAsync());
        var row = await group.Row(fund);
        Assert.Equal((12, 1), (row.Details.People, row.Invited.Count));
    }

    [Fact]
    public async Task Reads_the_row_again_for_what_is_written_afterwards()
    {
        var group = await AGroup.Registered(fund);
        await using var session = fund.Store.LightweightSession();
        foreach (var people in (int[])[15, 16])
        {
            var opened = await session.Open<Group>(group.Id.Value, default);
            opened.Record(GroupDecisions.Amend(opened.State, AGroup.Details with { People = people }));
            await session.SaveChangesAsync();
            await fund.Do(new InviteMember(group.Id, Scene.Someone(), MemberRole.Lead, group.Lead));
        }

        var row = await group.Row(fund);
        Assert.Equal((16, 2), (row.Details.People, row.Invited.Count));
    }

    /// <summary>Nothing was read with it, so the row is looked for.</summary>
    [Fact]
    public async Task Finds_the_row_of_a_stream_that_was_not_opened()
    {
        var group = await AGroup.Registered(fund);
        await using var session = fund.Store.LightweightSession();

        session.Events.Append(group.Id.Value, new MemberInvited(Scene.Someone(), MemberRole.Lead));
        await session.SaveChangesAsync();

        var row = await group.Row(fund);
        Assert.Equal((12, 1), (row.Details.People, row.Invited.Count));
    }

    /// <summary>A stream can have several rows, and those of a trip come at once, each to whoever is free.</summary>
    [Fact]
    public async Task Keeps_each_of_the_rows_that_come_at_once()
    {
        await using var session = fund.Store.LightweightSession();
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Guid[] streams = [.. Enumerable.Range(0, 20_000).Select(_ => Guid.CreateVersion7())];
        var keeping = streams.Select(it => Task.Run(() => session.Keep(it, Read(it)))).ToList();

        come.SetResult();
        await Task.WhenAll(keeping);

        Assert.All(streams, it => Assert.Equal(it.ToString(), session.Take<string>(it)));
        Assert.Null(session.Take<string>(streams[0]));

        async Task<string?> Read(Guid stream)
        {
            await come.Task;
            return stream.ToString();
        }
    }

    private static async Task<int> Trips(Func<Task> command)
    {
        using var asked = new Activity("asked");
        var trips = 0;
        using var listener = new ActivityListener();
        listener.ShouldListenTo = source => source.Name == "Npgsql";
        listener.Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData;
        listener.ActivityStopped = it =>
        {
            if (it.TraceId == asked.TraceId && it.GetTagItem("db.query.text") is not null)
            {
                Interlocked.Increment(ref trips);
            }
        };
        ActivitySource.AddActivityListener(listener);
        asked.Start();
        await command();
        asked.Stop();
        return trips;
    }
}
