using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>The clock's message, whenever it comes and however often.</summary>
[Collection(nameof(TheFund))]
public sealed class FallingDue(TheFund fund) : IDisposable
{
    [Theory]
    [InlineData("2027-03-28", "2027-03-28T00:00:00Z")] // summer time begins an hour later
    [InlineData("2027-10-31", "2027-10-30T23:00:00Z")] // and ends two hours later
    [InlineData("2027-06-15", "2027-06-14T23:00:00Z")]
    public async Task Happens_at_the_first_instant_of_the_day_and_not_a_second_before_and_once(
        string day,
        string instant
    )
    {
        var (it, due) = (await Planned(day), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        fund.Clock.Set(due.AddSeconds(-1));
        await Told(it);
        Assert.Equal(0, await FellDue(it));

        fund.Clock.Set(due);
        await Told(it);
        await Told(it);
        fund.Clock.Set(due.AddSeconds(1));
        await Told(it);
        Assert.Equal(1, await FellDue(it));
    }

    [Fact]
    public async Task Happens_once_when_the_service_was_down_for_days()
    {
        var it = await Planned("2027-06-15");
        fund.Clock.Set(DateTimeOffset.Parse("2027-06-25T09:00:00Z", CultureInfo.InvariantCulture));
        await Told(it);
        await Told(it);
        Assert.Equal(1, await FellDue(it));
    }

    [Fact]
    public async Task Says_nothing_of_what_was_moved_since_of_what_is_not_there_and_after_the_end()
    {
        var it = await Planned("2027-06-15");
        await fund.Do(new SetInstalments(it.Award, Plan("2027-07-15"), "The courses begin later", it.Ann));
        fund.Clock.Set(DateTimeOffset.Parse("2027-06-15T09:00:00Z", CultureInfo.InvariantCulture));
        await Told(it); // the message of the old day
        await fund.Run(new LetInstalmentFallDue(it.Award, 7, Caller.TheFund));
        Assert.Equal(0, await FellDue(it));

        await fund.Do(new TerminateAward(it.Award, "The group has dissolved", it.Ann));
        fund.Clock.Set(DateTimeOffset.Parse("2027-07-15T09:00:00Z", CultureInfo.InvariantCulture));
        await Told(it);
        Assert.Equal(0, await FellDue(it));
    }

    [Fact]
    public async Task Is_not_said_of_what_was_approved_before_the_message_came()
    {
        var it = await Planned("2027-06-15");
        fund.Clock.Set(DateTimeOffset.Parse("2027-06-14T23:00:00Z", CultureInfo.InvariantCulture));
        await fund.Do(new ApproveInstalment(it.Award, 1, it.Ann)); // the clock's message is late
        await Told(it);
        Assert.Equal(0, await FellDue(it));
        await fund.Do(new ReleaseInstalment(it.Award, 1, it.Ben));
        await Told(it);
        Assert.Equal(0, await FellDue(it));
        Assert.Equal(PaymentStanding.WaitingForRun, (await it.Row()).Instalments[0].Standing);
    }

    /// <summary>What the policy mails when its message comes twice, and when it comes after somebody has approved.</summary>
    [Fact]
    public async Task Is_mailed_the_same_twice_and_not_any_more_once_it_is_approved()
    {
        var it = await Planned("2027-06-15");
        fund.Clock.Set(DateTimeOffset.Parse("2027-06-14T23:00:00Z", CultureInfo.InvariantCulture));
        await Told(it);
        var first = await Mails(it);
        Assert.NotEmpty(first);
        Assert.Equal(first, await Mails(it));

        await fund.Do(new ApproveInstalment(it.Award, 1, it.Ann));
        Assert.Empty(await Mails(it));
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<IReadOnlyList<object>> Mails(APaidAward it)
    {
        await using var scope = fund.Host.Services.CreateAsyncScope();
        await using var session = fund.Store.QuerySession();
        var fell = (await session.Events.FetchStreamAsync(it.Award.Value)).OfType<IEvent<InstalmentFellDue>>().Last();
        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        return await MailWhenPaymentsChange.Handle(fell, session, ask, CancellationToken.None);
    }

    private async Task<APaidAward> Planned(string day)
    {
        var it = await APaidAward.Of(fund);
        await fund.Do(new SetInstalments(it.Award, Plan(day), "The courses begin later", it.Ann));
        return it;
    }

    /// <summary>The second one is of another year, so that only the first is looked at.</summary>
    private static PlannedInstalment[] Plan(string day) =>
        [
            new(Pence.Pounds(2_500), DateOnly.Parse(day, CultureInfo.InvariantCulture), null),
            new(Pence.Pounds(7_500), new(2028, 3, 1), null),
        ];

    private Task Told(APaidAward it) => fund.Run(new LetInstalmentFallDue(it.Award, 1, Caller.TheFund));

    /// <summary>Since the schedule was changed: what fell due on the day the award was set up is not counted.</summary>
    private async Task<int> FellDue(APaidAward it) =>
        (await fund.EventsOf(it.Award.Value))
            .AsEnumerable()
            .Reverse()
            .TakeWhile(e => e is not InstalmentsScheduled)
            .OfType<InstalmentFellDue>()
            .Count(e => e.Number == 1);
}
