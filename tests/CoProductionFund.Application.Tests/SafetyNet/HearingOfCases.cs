using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.SafetyNet;
using JasperFx.Events;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class HearingOfCases(TheFund fund) : IDisposable
{
    private static readonly string[] Said = ["Nuala", "nuala", "Water", "Forty", "Somebody calls", "Rent", "Roofs"];

    [Fact]
    public async Task Goes_to_the_officers_at_once_and_never_repeats_what_was_said()
    {
        var project = await AProjectInTrouble.Of(fund);
        var member = await AMember(project);
        var it = await project.Row(await project.Raised());

        var mail = await Mail(project.OfficerKnown, $"Something has gone wrong: {it.Reference}");
        Assert.Contains($"/cases/{it.Reference}", mail);
        Assert.Contains(it.NextBy!.Value.Say(), mail);
        Assert.DoesNotContain("Nuala", mail);
        Assert.DoesNotContain("nuala", mail);

        await fund.Do(new TriageCase(it.Case, Severity.Serious, [Threat.Plan], "A month", false, project.Officer));
        await Mail(member, $"looks after case {it.Reference}");
        Assert.DoesNotContain(fund.Post.To(member.Address), mail => mail.Subject.Contains("We have the report"));
    }

    [Fact]
    public async Task Says_each_step_to_whoever_must_act_next()
    {
        var project = await AProjectInTrouble.Of(fund);
        var member = await AMember(project);
        var it = await project.WithMoney(60_000);
        var reference = (await project.Row(it)).Reference;
        await Mail(member, $"You are offered support in case {reference}");
        Assert.Contains(
            "A fund manager who did not propose the bridging money releases it",
            await Mail(project.SecondManagerKnown, $"Support is accepted in case {reference}")
        );

        await fund.Do(new ReleaseBridging(it, 1, project.SecondManager));
        await Mail(member, "£600 of bridging money is released");
        await fund.Do(new StepIn(it, "We", project.Officer));
        await Mail(member, $"The department keeps the service going: {reference}");
        await fund.Do(new HandBack(it, "They", project.Officer));
        await Mail(member, $"The service is handed back: {reference}");
        var today = fund.Clock.GetUtcNow().LondonDate();
        await fund.Do(new InformPeople(it, 1, [ContactWay.Letter], today, project.Officer));
        await fund.Do(new ResolveCase(it, CaseOutcome.BackOnCourse, "Dry", ["Roofs"], project.Officer));
        await Mail(member, $"Case {reference} is resolved");
        await fund.Do(new ReopenCase(it, "Wet", project.Officer));
        await Mail(project.OfficerKnown, $"Case {reference} is open again");
        await Mail(member, $"Case {reference} is open again");
    }

    [Fact]
    public async Task Reaches_nobody_of_a_group_from_which_the_case_is_kept()
    {
        var project = await AProjectInTrouble.Of(fund);
        var member = await AMember(project);
        var it = await project.Triaged(isKept: true);
        var reference = (await project.Row(it)).Reference;
        await fund.Do(new ResolveCase(it, CaseOutcome.NothingFound, "A rumour", [], project.Officer));
        await fund.Do(new ReopenCase(it, "More is known", project.Officer));

        await Mail(project.OfficerKnown, $"Case {reference} is open again");
        Assert.DoesNotContain(fund.Post.To(member.Address), mail => mail.Text.Contains(reference));
    }

    [Fact]
    public async Task Of_the_same_event_twice_is_the_same_mail()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Row(await project.Raised());
        await Mail(project.OfficerKnown, $"Something has gone wrong: {it.Reference}");
        await using var scope = fund.Host.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IQuerySession>();
        var raised = (IEvent<RiskEventRaised>)(await session.Events.FetchStreamAsync(it.Id))[0];

        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        var again = await MailWhenCaseChanges.Handle(raised, session, ask, CancellationToken.None);

        var sent = fund.Post.To(project.OfficerKnown.Address).Single(mail => mail.Subject.Contains(it.Reference));
        Assert.Equal(sent.Key, again.OfType<SendMail>().Single(mail => mail.To == project.OfficerKnown.Person).Key);
    }

    /// <summary>Each mail to those it is for and to nobody else, once, and with nothing of what was reported.</summary>
    [Fact]
    public async Task Goes_to_whom_it_is_for_and_to_nobody_else()
    {
        var project = await AProjectInTrouble.Of(fund);
        var member = await AMember(project);
        (string Who, Known Known)[] all =
        [
            ("officer", project.OfficerKnown),
            ("manager", project.SecondManagerKnown),
            ("administrator", project.AdministratorKnown),
            ("member", member),
        ];
        var it = await project.Raised(project.Group.By);
        var reference = (await project.Row(it)).Reference;
        var today = fund.Clock.GetUtcNow().LondonDate();
        await fund.Do(new TriageCase(it, Severity.Serious, [Threat.Continuity], "A month", false, project.Officer));
        await fund.Do(new OfferSupport(it, SupportKind.Advice, null, "Somebody calls", project.Officer));
        await fund.Do(new DeclineSupport(it, 1, DeclineReason.NotEnough, project.Group.By));
        await fund.Do(new OfferSupport(it, SupportKind.BridgingMoney, new(60_000), "Rent", project.Officer));
        await fund.Do(new AcceptSupport(it, 2, project.Group.By));
        await fund.Do(new ReleaseBridging(it, 2, project.SecondManager));
        await fund.Do(new StepIn(it, "We", project.Officer));
        await fund.Do(new HandBack(it, "They", project.Officer));
        await fund.Do(new ReviewCase(it, "Looks better", project.Officer));
        await fund.Do(new InformPeople(it, 1, [ContactWay.Letter], today, project.Officer));
        await fund.Do(new ResolveCase(it, CaseOutcome.BackOnCourse, "Dry", ["Roofs"], project.Officer));
        await fund.Do(new RecordLesson(it, "Floors", project.Officer));
        await Mail(member, $"Case {reference} is resolved");

        var row = await project.Row(it);
        (string, string[])[] expected =
        [
            ($"Something has gone wrong: {reference}, answer by {row.AnswerBy.Say()}", ["officer"]),
            ($"We have the report {reference}", ["member"]),
            ($"The department looks after case {reference}", ["member"]),
            ($"You are offered support in case {reference}", ["member", "member"]), // two offers
            ($"Support is declined in case {reference}", ["officer", "manager"]),
            ($"Support is accepted in case {reference}", ["officer", "manager"]),
            ("£600 of bridging money is released", ["member"]),
            ($"The department keeps the service going: {reference}", ["member"]),
            ($"The service is handed back: {reference}", ["member"]),
            ($"Case {reference} is resolved", ["member"]),
        ];
        var count = expected.Sum(mail => mail.Item2.Length);
        await TheFund.Eventually(() => Task.FromResult(Sent().Count() >= count));
        Assert.Equal(
            expected.SelectMany(mail => mail.Item2.Select(who => (mail.Item1, who))).Order(),
            Sent().Select(mail => (mail.Message.Subject, mail.Who)).Order()
        );
        Assert.Equal(count, Sent().DistinctBy(mail => mail.Message.Key).Count());
        Assert.All(
            Sent(),
            mail =>
            {
                Assert.Contains($"/cases/{reference}", mail.Message.Text);
                foreach (var said in Said)
                {
                    Assert.DoesNotContain(said, mail.Message.Subject + mail.Message.Text);
                }
            }
        );

        IEnumerable<(string Who, Message Message)> Sent() =>
            from one in all
            from message in fund.Post.To(one.Known.Address)
            where message.Text.Contains($"/cases/{reference}")
            select (one.Who, message);
    }

    [Fact]
    public async Task Goes_to_all_the_staff_at_once_when_help_is_needed_today()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Row(await project.Raised(urgency: Urgency.Today));

        await Mail(project.OfficerKnown, $"Something has gone wrong: {it.Reference}");
        await Mail(project.SecondManagerKnown, $"Something has gone wrong: {it.Reference}");
        Assert.DoesNotContain(
            fund.Post.To(project.AdministratorKnown.Address),
            mail => mail.Text.Contains(it.Reference)
        );
    }

    [Fact]
    public async Task Ends_with_the_case()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Triaged();
        var row = await project.Row(it);
        await fund.Do(new ResolveCase(it, CaseOutcome.NothingFound, "A rumour", [], project.Officer));
        await Mail(project.OfficerKnown, row.Reference);
        var before = fund.Post.To(project.OfficerKnown.Address).Count;

        fund.Clock.Set(row.NextBy!.Value.AddDays(30));
        await fund.Run(new EscalateCase(it, row.NextBy.Value, Application.Asking.Caller.TheFund));
        await fund.Run(new ForgetReporters(it, Application.Asking.Caller.TheFund));
        var next = await project.Row(await project.Raised()); // what is mailed after it has been mailed
        await Mail(project.OfficerKnown, $"Something has gone wrong: {next.Reference}");

        Assert.Equal(before + 1, fund.Post.To(project.OfficerKnown.Address).Count);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<Known> AMember(AProjectInTrouble project)
    {
        var member = await Known.In(fund);
        await fund.Do(new InviteMember(project.Group.Group, member.Person, MemberRole.Contributor, project.Group.By));
        await fund.Do(new JoinGroup(project.Group.Group, member.By));
        return member;
    }

    private async Task<string> Mail(Known to, string subject)
    {
        await TheFund.Eventually(() =>
            Task.FromResult(fund.Post.To(to.Address).Any(mail => mail.Subject.Contains(subject)))
        );
        return fund.Post.To(to.Address).Single(mail => mail.Subject.Contains(subject)).Text;
    }
}
