using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>What the project reports, and what the department says to it.</summary>
internal sealed class Returns(Project project)
{
    public void Write()
    {
        if (project.Told.Returns is not { } told)
        {
            return;
        }

        project.At(told.SetDay, 10.6, () => SetDates(told));
        if (told.Changed is { } changed)
        {
            project.At(changed.Day, 10, () => Change(changed));
        }

        foreach (var (at, one) in told.Dates.Index())
        {
            Write(at + 1, one);
        }

        if (project.Told.CostShift is { } shift)
        {
            project.At(
                shift.Explained.Day,
                15,
                () => new ExplainCostShift(project.Award, shift.Return, shift.Explained.Text, project.Representative)
            );
            project.At(
                shift.Refused.Day,
                11,
                () => new RefuseCostShiftExplanation(project.Award, shift.Return, shift.Refused.Text, project.Manager)
            );
        }
    }

    private void Write(int number, StoryReturn told)
    {
        if (told.Written is { } written)
        {
            project.At(told.StartedDay ?? told.SubmittedDay!.Value - 2, 20, () => Fill(number, written));
        }

        if (told.SubmittedDay is { } submitted)
        {
            project.At(submitted, 19, () => new SubmitReturn(project.Award, number, project.Lead));
        }

        if (told.Queried is { } query)
        {
            project.At(query.Day, 11, () => new QueryReturn(project.Award, number, 1, query.Question, project.Officer));
            project.At(query.AgainDay, 19, () => Answer(number, query));
        }

        if (told.AcceptedDay is { } accepted)
        {
            var version = told.Queried is null ? 1 : 2;
            project.At(accepted, 11, () => new AcceptReturn(project.Award, number, version, project.Officer));
        }
    }

    private SetReturnDates SetDates(StoryReturns told) =>
        new(
            project.Award,
            project.Day(project.Told.Agreement.StartsDay),
            project.Day(project.Told.Agreement.EndsDay),
            [.. told.Dates.Select(it => new ReturnDate(project.Day(it.ToDay), project.Day(it.DueDay)))],
            Tolerance: null,
            PresentSpending: null,
            project.Officer
        );

    private ChangeReturnDates Change(StoryNewDates told) =>
        new(
            project.Award,
            project.Day(project.Told.Agreement.StartsDay),
            [.. told.Dates.Select(it => new ReturnDate(project.Day(it[0]), project.Day(it[1])))],
            told.Reason,
            project.Officer
        );

    /// <summary>The institution says itself what it spent; the group writes the rest.</summary>
    private async Task Fill(int number, StoryReport told)
    {
        IReturnAnswers?[] parts =
        [
            told.SpendingPounds is { } spent
                ? new SpendingAnswers([.. spent.Select(it => Pounds.Of(it))], told.SpendingNote)
                : null,
            told.MatchShown is null
                ? null
                : new MatchEvidence(
                    Pounds.Of(told.MatchCashPounds),
                    Pounds.Of(told.MatchInKindPounds),
                    told.MatchShown
                ),
            told.OwnSpendingPounds is { } own ? new InstitutionAnswers(Pounds.Of(own), told.OwnSpendingNote) : null,
            told.TakingPart is null ? null : new TakingPartAnswers(told.TakingPart, told.FirstTime, Note: null),
            told.Outcomes is { } outcomes
                ? new OutcomesAnswers([.. outcomes.Select(it => new OutcomeReached(it.People, it.Measured))])
                : null,
            told.Risks is { } risks ? new RisksNow(risks) : null,
            told.Learnt is { } learnt ? new LearntAnswers(learnt) : null,
        ];
        foreach (var part in parts.OfType<IReturnAnswers>())
        {
            var by = part is InstitutionAnswers ? project.Representative : project.Contributor;
            await project.Tell.Do(new WriteReturnPart(project.Award, number, part, Seen: null, by));
        }
    }

    private async Task Answer(int number, StoryQuery told)
    {
        await project.Tell.Do(
            new WriteReturnPart(project.Award, number, new ReplyAnswers(told.Reply), Seen: null, project.Lead)
        );
        await project.Tell.Do(new SubmitReturn(project.Award, number, project.Lead));
    }
}
