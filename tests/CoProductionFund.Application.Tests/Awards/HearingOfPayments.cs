using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Application.Tests.SafetyNet;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
using JasperFx.Events;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Each mail to those it is for and to nobody else, once, without an account and without anybody's name.</summary>
[Collection(nameof(TheFund))]
public sealed class HearingOfPayments(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Of_what_was_paid_goes_to_the_group_alone()
    {
        var it = await Hearing(1);
        await it.Paid.Release(1);
        await it.Paid.Pay(await it.Paid.Run());

        await it.Hears("member", $"£2,500 is paid for {it.Reference}");
        it.NeverHears("officer", $"£2,500 is paid for {it.Reference}");
        it.SaysNothingOfTheAccount();
    }

    [Fact]
    public async Task Of_what_could_not_be_paid_tells_both_what_to_do_and_repeats_no_digit()
    {
        var it = await Hearing(1);
        await it.Paid.Release(1);
        var run = await it.Paid.Run();
        var payment = (await it.Paid.Row(run)).Payments[0].Line.Reference;
        await fund.Do(new ImportAnswers(run, APaidAward.Answers($"{payment},bounced,,,Account closed"), it.Paid.Ann));

        var subject = $"A payment for {it.Reference} could not be made";
        Assert.Contains("Look whether the bank details", await it.Hears("member", subject));
        Assert.Contains("Clear the hold", await it.Hears("officer", subject));
        it.SaysNothingOfTheAccount();
    }

    [Fact]
    public async Task Of_a_hold_goes_to_the_group_and_of_a_partner_check_to_the_officers_too()
    {
        var it = await Hearing(1);
        await fund.Do(
            new FailCheck(
                it.Paid.CheckOf(OrganisationId.Of(it.Paid.First.Group)),
                "No safeguarding policy",
                it.Paid.Ann
            )
        );

        var subject = $"A payment for {it.Reference} is held";
        Assert.Contains("everything that is not paid is held", await it.Hears("member", subject));
        await it.Hears("officer", subject);
    }

    [Fact]
    public async Task Of_an_end_and_of_what_is_asked_back_goes_to_the_group()
    {
        var it = await Hearing(1);
        await it.Paid.Release(1);
        await it.Paid.Pay(await it.Paid.Run());
        await fund.Do(new SuspendAward(it.Paid.Award, "The lists are late", it.Paid.Ann));
        await it.Hears("member", $"The award {it.Reference} is suspended");
        await fund.Do(new ResumeAward(it.Paid.Award, "The lists are here", it.Paid.Ann));
        await it.Hears("member", $"The award {it.Reference} is resumed");
        await fund.Do(new TerminateAward(it.Paid.Award, "The course is over", it.Paid.Results.Manager));
        await it.Hears("member", $"The award {it.Reference} has ended");
        it.NeverHears("officer", $"The award {it.Reference} has ended");
        var back = new SeekClawback(it.Paid.Award, Guid.CreateVersion7(), Pence.Pounds(900), "Unspent", it.Paid.Ann);
        await fund.Do(back);
        await fund.Do(back); // pressed twice
        var subject = $"The department asks £900 back for {it.Reference}";
        Assert.Contains("The reason: Unspent", await it.Hears("member", subject));
        it.NeverHears("officer", subject);
        it.SaysNothingOfTheAccount();
    }

    [Fact]
    public async Task Of_what_is_due_tells_the_group_and_the_officers_once()
    {
        var it = await Hearing(1);
        var tomorrow = it.Paid.Today.AddDays(1);
        PlannedInstalment[] plan =
        [
            it.Paid.Plan[0],
            new(Pence.Pounds(3_000), tomorrow, null),
            new(Pence.Pounds(4_500), tomorrow.AddDays(30), null),
        ];
        await fund.Do(new SetInstalments(it.Paid.Award, plan, "In three parts", it.Paid.Ann));
        fund.Clock.Set(tomorrow.AtLondon(new(0, 0)));
        await fund.Run(new LetInstalmentFallDue(it.Paid.Award, 2, Caller.TheFund));
        await fund.Run(new LetInstalmentFallDue(it.Paid.Award, 2, Caller.TheFund));

        var subject = $"Instalment 2 of £3,000 for {it.Reference} is due";
        Assert.Contains("The department looks at it now", await it.Hears("member", subject));
        Assert.Contains("One of you approves it", await it.Hears("officer", subject));
        it.SaysNothingOfTheAccount();
    }

    [Fact]
    public async Task Of_the_same_event_twice_is_the_same_mail()
    {
        var it = await Hearing(1);
        await it.Paid.Release(1);
        await it.Paid.Pay(await it.Paid.Run());
        await it.Hears("member", $"£2,500 is paid for {it.Reference}");
        await using var scope = fund.Host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IQuerySession>();
        var paid = (await session.Events.FetchStreamAsync(it.Paid.Award.Value))
            .OfType<IEvent<InstalmentPaid>>()
            .Single();

        var again = await MailWhenPaymentsChange.Handle(
            paid,
            session,
            scope.ServiceProvider.GetRequiredService<IMediator>(),
            CancellationToken.None
        );

        var sent = fund.Post.To(it.Member.Address).Single(mail => mail.Subject.Contains("is paid"));
        Assert.Equal(sent.Key, again.OfType<SendMail>().Single(mail => mail.To == it.Member.Person).Key);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<Ears> Hearing(int awards)
    {
        var paid = await APaidAward.Of(fund, awards);
        var (member, officer) = (await Known.In(fund), await Known.In(fund));
        var department = paid.Results.Scene.Department;
        await fund.Do(new InviteMember(paid.First.Group, member.Person, MemberRole.Contributor, paid.First.By));
        await fund.Do(new JoinGroup(paid.First.Group, member.By));
        await fund.Do(new AppointStaff(department, officer.Person, StaffRole.GrantOfficer, Caller.TheFund));
        var reference = (await paid.Results.RowOf(paid.First.Bid))!.Reference;
        return new(fund, paid, reference, member, officer);
    }

    private sealed record Ears(TheFund Fund, APaidAward Paid, string Reference, Known Member, Known Officer)
    {
        /// <returns>The one mail with this subject.</returns>
        public async Task<string> Hears(string who, string subject)
        {
            await TheFund.Eventually(() => Task.FromResult(Of(who).Any(mail => mail.Subject == subject)));
            return Of(who).Single(mail => mail.Subject == subject).Text;
        }

        public void NeverHears(string who, string subject) =>
            Assert.DoesNotContain(Of(who), mail => mail.Subject == subject);

        public void SaysNothingOfTheAccount() =>
            Assert.All(
                Of("member").Concat(Of("officer")),
                mail =>
                    Assert.All(
                        ["12345678", "309950", "30-99-50"],
                        secret => Assert.DoesNotContain(secret, mail.Subject + JsonSerializer.Serialize(mail.Text))
                    )
            );

        private IReadOnlyList<Message> Of(string who) =>
            Fund.Post.To(who == "member" ? Member.Address : Officer.Address);
    }
}
