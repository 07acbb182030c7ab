using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Tests.Groups;

namespace CoProductionFund.Application.Tests.Store;

[Collection(nameof(TheFund))]
public sealed class EventTimes(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Are_those_of_the_services_clock()
    {
        DateTimeOffset first = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            second = new(2031, 8, 4, 15, 30, 0, TimeSpan.Zero);

        fund.Clock.Set(first);
        var group = await AGroup.Registered(fund);
        fund.Clock.Set(second);
        await fund.Do(new AmendGroupDetails(group.Id, AGroup.Details, group.Lead));

        var events = await Stored(group);
        Assert.InRange(events[0].Timestamp, first, first.AddMinutes(1));
        Assert.InRange(events[1].Timestamp, second, second.AddMinutes(1));
    }

    [Fact]
    public async Task Stand_beside_who_did_it()
    {
        var group = await AGroup.Registered(fund);
        var lead = await group.WithMember(fund, Domain.Groups.MemberRole.Lead);
        await fund.Do(new AmendGroupDetails(group.Id, AGroup.Details, lead));

        string[] people = [.. (await Stored(group)).Select(e => e.UserName!)];

        Assert.Equal([Name(group.Lead), Name(group.Lead), Name(lead), Name(lead)], people);
    }

    public void Dispose() => fund.Clock.Advance(TimeProvider.System.GetUtcNow() - fund.Clock.GetUtcNow());

    private static string Name(Asking.Caller person) => person.Person!.Value.Value.ToString();

    private async Task<IReadOnlyList<JasperFx.Events.IEvent>> Stored(AGroup group)
    {
        await using var session = fund.Store.QuerySession();
        return await session.Events.FetchStreamAsync(group.Id.Value);
    }
}
