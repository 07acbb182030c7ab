using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Awards;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>What people call the states and parts of what a project reports, and what is due next from whom.</summary>
public static class ReportWords
{
    public static string Of(ReturnStage stage) =>
        stage switch
        {
            ReturnStage.Submitted => "With the department",
            ReturnStage.Queried => "To be answered",
            ReturnStage.Accepted => "Accepted",
            _ => "To be written",
        };

    public static TagColour ColourOf(ReturnStage stage) =>
        stage switch
        {
            ReturnStage.Submitted => TagColour.Blue,
            ReturnStage.Queried => TagColour.Yellow,
            ReturnStage.Accepted => TagColour.Green,
            _ => TagColour.Grey,
        };

    public static string Of(ReturnPart part) =>
        part switch
        {
            ReturnPart.Spending => "What was spent",
            ReturnPart.Match => "Match since the last return",
            ReturnPart.Institution => "The institution’s own spending",
            ReturnPart.People => "People taking part",
            ReturnPart.Outcomes => "Outcomes",
            ReturnPart.Risks => "Risks now",
            ReturnPart.Learnt => "What was learnt",
            _ => "Answer to the question",
        };

    public static string SlugOf(ReturnPart part) => part.ToString().ToLowerInvariant();

    public static string Of(CostShiftStage stage) =>
        stage switch
        {
            CostShiftStage.Explained => "Explained, with the department",
            CostShiftStage.ExplanationRefused => "Explanation not taken",
            CostShiftStage.Cleared => "Cleared",
            _ => "To be explained",
        };

    public static string Of(EvaluationStage stage) =>
        stage switch
        {
            EvaluationStage.Submitted => "With the department",
            EvaluationStage.SentBack => "Sent back",
            EvaluationStage.Published => "Published",
            _ => "To be written",
        };

    public static string Of(EvaluationPart part) =>
        part switch
        {
            EvaluationPart.Done => "What was done",
            EvaluationPart.Reached => "What was reached",
            EvaluationPart.Learnt => "What was learnt",
            EvaluationPart.Institution => "How the institution sees it",
            _ => "What is corrected, and why",
        };

    public static string HintOf(EvaluationPart part) =>
        part switch
        {
            EvaluationPart.Done => "Everyone will be able to read it. Name nobody",
            EvaluationPart.Reached => "Held against what the bid promised, also where it was not reached",
            EvaluationPart.Learnt => "What would you do again, and what not? Others will build on it",
            EvaluationPart.Institution => "In the institution’s own words. It may be left empty",
            _ => "It is published with the new version; the earlier one stays readable",
        };

    public static string Period(ReturnRow one) => $"{Words.Date(one.From)} to {Words.Date(one.To)}";

    /// <summary>The rule with its inputs and its result, as a sentence.</summary>
    public static string Say(CostShiftFinding it) =>
        $"Before the project the institution spent {it.PresentSpending} a year on the service, which is {it.Expected} in {Words.Plural(it.Days, "day")}. "
        + $"With the agreed tolerance of {it.Tolerance} it was to spend at least {it.Least}. It spent {it.Reported}"
        + (it.IsBeyond ? $", {it.Least - it.Reported} less." : ".");

    /// <summary>What is due next on the reports of an award, for its page.</summary>
    public static IEnumerable<Due> DueNext(ReportsView view)
    {
        var here = $"/awards/{view.Award.Row.Reference}";
        if (view.Row is not { } row)
        {
            if (view.Award.Row.Stage is AwardStage.Accepted)
            {
                yield return new("The department sets when the group reports", null, $"{here}/returns");
            }

            yield break;
        }

        foreach (var one in row.Returns)
        {
            if (DueOn(one, here) is { } due)
            {
                yield return due;
            }

            if (one.CostShift is { Stage: not CostShiftStage.Cleared } shift)
            {
                yield return new(
                    shift.Stage is CostShiftStage.Explained
                        ? "A fund manager must decide on the explanation of the institution’s spending"
                        : "The institution must explain why it spends less of its own: nothing is paid until that is cleared",
                    null,
                    $"{here}/returns/{one.Number}"
                );
            }

            if (one.Stage is ReturnStage.Draft)
            {
                break; // the next one is enough
            }
        }

        if (EndOf(row, here) is { } end)
        {
            yield return end;
        }
    }

    private static Due? DueOn(ReturnRow one, string here) =>
        one.Stage switch
        {
            ReturnStage.Draft => new(
                $"The group must hand in return {one.Number}",
                one.Date.LateFrom,
                $"{here}/returns/{one.Number}"
            ),
            ReturnStage.Queried => new(
                $"The group must answer the question about return {one.Number}",
                null,
                $"{here}/returns/{one.Number}"
            ),
            ReturnStage.Submitted => new(
                $"The department must look at return {one.Number}",
                null,
                $"{here}/returns/{one.Number}"
            ),
            _ => null,
        };

    private static Due? EndOf(ReportsRow row, string here) =>
        (row.Completed, row.Evaluation.Stage) switch
        {
            (null, _) when row.Returns.All(it => it.Stage is ReturnStage.Accepted) => new(
                "The department must record that the project is complete",
                null,
                $"{here}/returns"
            ),
            (null, _) or (_, EvaluationStage.Published) => null,
            (_, EvaluationStage.Submitted) => new(
                "The department must look at the evaluation",
                null,
                $"{here}/evaluation"
            ),
            _ => new("The group must write the evaluation", null, $"{here}/evaluation"),
        };
}
