using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>How a project is found complete, what came of it, and what comes back.</summary>
internal sealed class Endings(Project project)
{
    public void Write()
    {
        if (project.Told.Ending is not { } told)
        {
            return;
        }

        project.At(told.CompletedDay, 11, () => new CompleteAward(project.Award, project.Officer));
        project.At(told.Evaluation.WrittenDay, 20, () => Fill(told.Evaluation));
        project.At(told.Evaluation.SubmittedDay, 19, () => new SubmitEvaluation(project.Award, project.Lead));
        project.At(
            told.Evaluation.PublishedDay,
            11,
            () => new PublishEvaluation(project.Award, Version: 1, project.Officer)
        );
        if (told.Clawback is { } back)
        {
            project.At(back.SoughtDay, 15, () => Seek(back));
            project.At(back.ReceivedDay, 15, () => Receive(back));
        }
    }

    private async Task Fill(StoryEvaluation told)
    {
        (EvaluationPart Part, string Text)[] parts =
        [
            (EvaluationPart.Done, told.Done),
            (EvaluationPart.Reached, told.Reached),
            (EvaluationPart.Learnt, told.Learnt),
            (EvaluationPart.Institution, told.Institution),
        ];
        foreach (var (part, text) in parts)
        {
            var by = part is EvaluationPart.Institution ? project.Representative : project.Lead;
            await project.Tell.Do(new WriteEvaluationPart(project.Award, part, text, Seen: null, by));
        }
    }

    private SeekClawback Seek(StoryClawback told) =>
        new(project.Award, Entry("sought"), Pence.Pounds(told.AmountPounds), told.Reason, project.Manager);

    private RecordClawbackReceived Receive(StoryClawback told) =>
        new(
            project.Award,
            Entry("received"),
            Pence.Pounds(told.AmountPounds),
            told.BankReference,
            project.Day(told.ReceivedDay),
            project.Officer
        );

    private Guid Entry(string what) => DerivedId.Of("story-clawback", project.Award.Value, what);
}
