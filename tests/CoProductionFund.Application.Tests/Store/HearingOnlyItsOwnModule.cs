using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
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
