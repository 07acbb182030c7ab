using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Tests.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Tests.Awards.Returns;

[Collection(nameof(TheFund))]
public sealed class TellingForTheInstitution(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Is_what_its_representative_does_and_the_group_cannot_change()
    {
        var it = await AnAgreement.Opened(fund);
        await SetDates(it);
        var row = await Row(it);
        Assert.Equal((it.Starts, it.Ends), (row.Plan.Starts, row.Plan.Ends)); // of the agreement
        Assert.True(row.Returns.Count >= 3); // quarterly

        var told = new InstitutionAnswers(Pence.Pounds(9_000), null);
        await fund.Do(Part(it, told, it.Ines));
        await fund.Refused("return.told-by-institution", Part(it, told, it.Lead));
        await fund.Refused("return.institution-only", Part(it, new LearntAnswers("Mine"), it.Ines));
        Assert.True((await Row(it)).Returns[0].Parts[ReturnPart.Institution].ByInstitution);

        var view = (await fund.Ask(new GetReturn(it.Reference, 1, At: null, it.Ines)))!;
        Assert.Equal(
            (true, true, false),
            (view.Reports.Mine.Writes, view.Reports.Mine.ForInstitution, view.Reports.Mine.HandsIn)
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new SubmitReturn(it.Award, 1, it.Ines)));
        await fund.Do(new WriteEvaluationPart(it.Award, EvaluationPart.Institution, "We learnt too", null, it.Ines));
        await fund.Refused(
            "evaluation.institution-only",
            new WriteEvaluationPart(it.Award, EvaluationPart.Done, "Mine", null, it.Ines)
        );
    }

    [Fact]
    public async Task Keeps_from_judging_what_is_told()
    {
        var it = await AnAgreement.Opened(fund);
        await SetDates(it);
        await fund.Do(
            new AppointStaff(it.Results.Scene.Department, it.Ines.Person!.Value, StaffRole.GrantOfficer, Caller.TheFund)
        );

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new AcceptReturn(it.Award, 1, 1, it.Ines)));
    }

    [Fact]
    public async Task Is_asked_for_before_a_return_is_due_and_when_the_spending_fell()
    {
        var it = await AnAgreement.Opened(fund);
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(email, "Rae Representative", Caller.TheFund));
        var rae = (await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
        await it.Join(Caller.Is(rae), RepresentativeRole.Contributor);
        await SetDates(it);
        var first = (await Row(it)).Returns[0];
        var remind = new RemindOfReturn(it.Award, 1, first.DueBy, ReturnReminder.TwoWeeksBefore, Caller.TheFund);

        fund.Clock.Set(ReturnReminders.At(first.DueBy, ReturnReminder.TwoWeeksBefore));
        await fund.Run(remind);
        await fund.Run(remind);
        await Mailed("Tell what you spent on the service");

        fund.Clock.Set(first.To.AddDays(1).AtLondon(new(12, 0)));
        foreach (var answers in AReportingProject.Answers(spending: 10))
        {
            await fund.Do(
                Part(it, answers is SpendingAnswers ? new SpendingAnswers([Pence.Zero], null) : answers, it.Lead)
            );
        }

        await fund.Do(new SubmitReturn(it.Award, 1, it.Lead));
        await fund.Do(new AcceptReturn(it.Award, 1, 1, it.Officer));
        await Mailed("Your own spending on the service");
        await fund.Do(new ExplainCostShift(it.Award, 1, "A post was vacant", Caller.Is(rae)));
        Assert.True((await Row(it)).Returns[0].CostShift!.ExplainedByInstitution);
        await fund.Do(new ClearCostShift(it.Award, 1, "It is filled", it.Officer));
        await Mailed("no longer holds payments up");

        Task Mailed(string subject) =>
            TheFund.Eventually(() =>
                Task.FromResult(
                    fund.Post.To(email)
                        .Where(mail => mail.Subject.Contains(subject))
                        .DistinctBy(mail => mail.Key)
                        .Count() == 1
                )
            );
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private Task SetDates(AnAgreement it) =>
        fund.Do(
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

    private static WriteReturnPart Part(AnAgreement it, IReturnAnswers answers, Caller by) =>
        new(it.Award, 1, answers, Seen: null, by);

    private async Task<ReportsRow> Row(AnAgreement it) =>
        (await fund.Ask(new GetReportsById(it.Award, Caller.TheFund)))!;
}
