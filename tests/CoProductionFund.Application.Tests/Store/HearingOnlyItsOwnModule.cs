using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Store.Samples;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>What a command costs: a row that heard every event would be looked for in every commit.</summary>
[Collection(nameof(TheFund))]
public sealed class HearingOnlyItsOwnModule(TheFund fund)
{
    [Fact]
    public void Is_what_every_inline_row_does()
    {
        var rows = ((DocumentStore)fund.Store)
            .Options.Projections.All.Where(it => it.Lifecycle is ProjectionLifecycle.Inline)
            .ToDictionary(it => it.GetType().Name, it => ((EventFilterable)it).IncludedEventTypes);

        Assert.Contains(typeof(BidStarted), rows["BidRowProjection"]);
        Assert.DoesNotContain(typeof(GroupRegistered), rows["BidRowProjection"]);
        Assert.Contains(typeof(AuditorAppointed), rows["OfficesProjection"]);
        Assert.All(rows, row => Assert.NotEmpty(row.Value));
    }

    /// <summary>A row that names its events misses one that it forgets, in a rebuild as well, so nothing else would find it.</summary>
    [Fact]
    public void Is_told_of_everything_that_it_changes_for()
    {
        Forgets<RoundRow>(new RoundRowProjection().Evolve, new RoundRowProjection());
        Forgets<PanelRow>(new PanelRowProjection().Evolve, new PanelRowProjection());
    }

    private static void Forgets<TRow>(Func<TRow?, Guid, IEvent, TRow?> evolve, EventFilterable projection)
        where TRow : class
    {
        var drafted = EventNames.All.Single(it => it.Type == typeof(RoundDrafted)).Name.Name;
        var row = evolve(null, Guid.Empty, Happened(drafted));
        foreach (var (type, name) in EventNames.All.Where(it => it.Type.Namespace == typeof(Round).Namespace))
        {
            var after = evolve(row, Guid.Empty, Happened(name.Name));
            Assert.True(
                ReferenceEquals(row, after) || projection.IncludedEventTypes.Contains(type),
                $"{typeof(TRow).Name} is not told of {name.Name}"
            );
        }
    }

    private static IEvent Happened(string name)
    {
        var data = EverySample.Read(name);
        return (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(data.GetType()), data)!;
    }

    [Fact]
    public async Task Leaves_one_row_of_offices_however_many_departments_there_are()
    {
        var scene = new Scene(fund);
        await scene.ADepartment();

        await using var session = fund.Store.QuerySession();
        var offices = await session.Query<OfficesRow>().Select(row => row.Id).ToListAsync();
        Assert.All(offices, id => Assert.Equal(Oversight.Stream, id));
    }
}
