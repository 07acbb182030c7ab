using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.ServiceAreas;

namespace CoProductionFund.Application.Tests.ServiceAreas;

[Collection(nameof(TheFund))]
public sealed class LapsingByTheClock(TheFund fund) : IDisposable
{
    private static readonly DateOnly ReviewBy = new(2026, 6, 30);

    [Fact]
    public async Task Happens_at_the_midnight_after_the_day_of_review()
    {
        var (_, area) = await Assessed(at: ReviewBy.AddDays(-1));

        fund.Clock.Set(ReviewBy.AddDays(1).AtLondon(TimeOnly.MinValue).AddSeconds(-1));
        await fund.Run(new LapseAppropriateness(area, ReviewBy, Caller.TheFund));
        Assert.False((await AnArea.Row(fund, area)).HasLapsed);

        fund.Clock.Set(ReviewBy.AddDays(1).AtLondon(TimeOnly.MinValue));
        await fund.Run(new LapseAppropriateness(area, ReviewBy, Caller.TheFund));
        Assert.True((await AnArea.Row(fund, area)).HasLapsed);
    }

    [Fact]
    public async Task Needs_nobody_to_ask()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);
        var reviewBy = fund.Clock.GetUtcNow().LondonDate().AddDays(1_234);

        await fund.Do(AnArea.Assessment(area, department.Manager, reviewBy));

        await TheFund.Eventually(async () =>
            await fund.Scheduled<LapseAppropriateness>(at: new LapseAppropriateness(area, reviewBy, Caller.TheFund).Due)
            == 1
        );
    }

    [Fact]
    public async Task Leaves_a_decision_made_since_alone()
    {
        var (department, area) = await Assessed(at: ReviewBy.AddDays(-1));
        await fund.Do(AnArea.Assessment(area, department.Manager, ReviewBy.AddDays(100)));

        fund.Clock.Set(ReviewBy.AddDays(1).AtLondon(new(0, 1)));
        await fund.Run(new LapseAppropriateness(area, ReviewBy, Caller.TheFund));

        var row = await AnArea.Row(fund, area);
        Assert.False(row.HasLapsed);
        Assert.True(row.IsInForce(ReviewBy.AddDays(2)));
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var (_, area) = await Assessed(at: ReviewBy.AddDays(-1));
        fund.Clock.Set(ReviewBy.AddDays(1).AtLondon(new(0, 1)));

        await fund.Run(new LapseAppropriateness(area, ReviewBy, Caller.TheFund));
        await fund.Run(new LapseAppropriateness(area, ReviewBy, Caller.TheFund));

        Assert.Single((await fund.EventsOf(area.Value)).OfType<AppropriatenessLapsed>());
    }

    [Fact]
    public async Task Of_an_area_that_is_not_there_is_a_bug_that_shows() =>
        await Assert.ThrowsAsync<RefusedException>(() =>
            fund.Run(new LapseAppropriateness(new(Guid.CreateVersion7()), new(2020, 1, 1), Caller.TheFund))
        );

    [Fact]
    public async Task Is_not_for_people()
    {
        var (department, area) = await Assessed(at: ReviewBy.AddDays(-1));

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Run(new LapseAppropriateness(area, ReviewBy, department.Manager))
        );
    }

    public void Dispose() => fund.Clock.Advance(TimeProvider.System.GetUtcNow() - fund.Clock.GetUtcNow());

    private async Task<(ADepartment Department, ServiceAreaId Area)> Assessed(DateOnly at)
    {
        fund.Clock.Set(at.AtLondon(new(12, 0)));
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);
        await fund.Do(AnArea.Assessment(area, department.Manager, ReviewBy));
        return (department, area);
    }
}
