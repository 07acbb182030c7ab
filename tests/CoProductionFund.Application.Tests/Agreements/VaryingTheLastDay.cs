using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class VaryingTheLastDay(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Moves_the_dates_of_the_returns_and_their_reminders_with_the_last_day()
    {
        var it = await AnAgreement.InForce(fund);
        await SetReturns(it);
        var before = (await Plan(it)).Dates;
        var last = before[^1];
        Assert.Equal(it.Ends, last.To);

        await fund.Do(VaryingAnAgreement.Longer(it) with { Ends = it.Ends.AddDays(10) });
        await AgreeTo(it, 1);
        await TheFund.Eventually(async () => (await Plan(it)).Ends == it.Ends.AddDays(10));

        var after = (await Plan(it)).Dates;
        Assert.Equal(before.SkipLast(1), after.SkipLast(1)); // the rest belongs to the last return
        Assert.Equal(last.DueBy.AddDays(10), after[^1].DueBy);
        await TheFund.Eventually(async () =>
            await fund.Scheduled<RemindOfReturn>(ReturnReminders.At(after[^1].DueBy, ReturnReminder.DayAfter)) >= 1
        );

        await fund.Do(Shorter(it, before[1].To.AddDays(-20)) with { Number = 2 });
        await AgreeTo(it, 2);
        await TheFund.Eventually(async () => (await Plan(it)).Dates.Count == 2);
        Assert.Equal([before[0].To, before[1].To.AddDays(-20)], (await Plan(it)).Dates.Select(date => date.To));
        Assert.Equal(before[1].DueBy.AddDays(-20), (await Plan(it)).Dates[1].DueBy);
    }

    [Fact]
    public async Task Reminds_of_a_return_by_its_new_date_alone()
    {
        var it = await AnAgreement.InForce(fund);
        await SetReturns(it);
        var address = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(address, "Ann Lee", Caller.TheFund));
        var member = (await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value;
        await fund.Do(new InviteMember(it.Bidder.Group, member, MemberRole.Contributor, it.Lead));
        await fund.Do(new JoinGroup(it.Bidder.Group, Caller.Is(member)));
        var (number, old) = ((await Plan(it)).Dates.Count, (await Plan(it)).Dates[^1].DueBy);
        await fund.Do(VaryingAnAgreement.Longer(it) with { Ends = it.Ends.AddDays(10) });
        await AgreeTo(it, 1);
        await TheFund.Eventually(async () => (await Plan(it)).Ends == it.Ends.AddDays(10));
        await Told("The dates of returns", 1);
        RemindOfReturn Remind(DateOnly due) => new(it.Award, number, due, ReturnReminder.DayAfter, Caller.TheFund);

        fund.Clock.Set(ReturnReminders.At(old, ReturnReminder.DayAfter)); // it would be late by now
        await fund.Run(Remind(old));
        fund.Clock.Set(ReturnReminders.At(old.AddDays(10), ReturnReminder.DayAfter).AddSeconds(-1));
        await fund.Run(Remind(old.AddDays(10)));
        Assert.DoesNotContain(fund.Post.To(address), mail => mail.Subject.Contains("is late"));

        fund.Clock.Set(ReturnReminders.At(old.AddDays(10), ReturnReminder.DayAfter));
        await fund.Run(Remind(old.AddDays(10)));
        await fund.Run(Remind(old));
        await Told("is late", 1);

        Task Told(string subject, int count) =>
            TheFund.Eventually(() =>
                Task.FromResult(
                    fund.Post.To(address)
                        .Where(mail => mail.Subject.Contains(subject))
                        .DistinctBy(mail => mail.Key)
                        .Count() == count
                )
            );
    }

    [Fact]
    public async Task Leaves_the_dates_of_the_returns_where_the_last_day_stays()
    {
        var it = await AnAgreement.InForce(fund);
        await SetReturns(it);
        var plan = await Plan(it);
        await fund.Do(
            new ChangeReturnDates(
                it.Award,
                plan.Starts,
                [.. plan.Dates.SkipLast(1), plan.Dates[^1] with { To = it.Ends.AddDays(3) }],
                "The last course is on a Tuesday",
                it.Officer
            )
        );
        var before = (await Plan(it)).Dates;

        await fund.Do(VaryingAnAgreement.Longer(it) with { Ends = null });
        await AgreeTo(it, 1);
        await Task.Delay(500); // nothing is to happen

        Assert.Equal(before, (await Plan(it)).Dates);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task SetReturns(AnAgreement it) =>
        await fund.Do(
            new SetReturnDates(
                it.Award,
                Starts: null,
                Ends: null,
                Dates: null,
                Tolerance: null,
                Pence.Pounds(36_500),
                it.Officer
            )
        );

    private async Task<ReturnPlan> Plan(AnAgreement it) =>
        (await fund.Ask(new GetReportsById(it.Award, Caller.TheFund)))!.Plan;

    private async Task AgreeTo(AnAgreement it, int number)
    {
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await fund.Do(new ApproveVariation(it.Award, number, text, it.Ines));
        await fund.Do(new ApproveVariation(it.Award, number, text, it.Officer));
    }

    private static ProposeVariation Shorter(AnAgreement it, DateOnly ends) =>
        VaryingAnAgreement.Longer(it) with
        {
            Ends = ends,
        };
}
