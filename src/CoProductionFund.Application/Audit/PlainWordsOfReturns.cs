using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfReturn(IDomainEvent happened) =>
        happened switch
        {
            ReturnDatesSet it => new(
                $"Set {Count(it.Dates.Count, "return")} on the project, due {List(it.Dates.Select(date => date.DueBy.Say()))}; "
                    + $"the institution spends {it.PresentSpending} a year on the service, and may spend {it.Tolerance} less"
            ),
            ReturnDatesChanged it => new(
                $"Changed the dates of the returns: due {List(it.Dates.Select(date => date.DueBy.Say()))}",
                it.Reason
            ),
            ReturnDatesFollowed it => new(
                $"The dates of the returns followed version {it.Version} of the agreement: due {List(it.Dates.Select(date => date.DueBy.Say()))}"
            ),
            ReturnPartWritten it => new(
                $"Wrote the part “{Say(it.Part)}” of return {it.Number}{(it.ByInstitution ? " for the institution" : "")}"
            ),
            ReturnSubmitted it => new(
                $"Handed in return {it.Number}, {Version(it.Version)}: {it.Figures.Spent} spent, a match of {it.Figures.Match}, "
                    + $"{it.Figures.InstitutionSpending} of the institution’s own spending, told by the {(it.Figures.ToldByInstitution ? "institution" : "group")}, "
                    + $"{Count(it.Figures.TakingPart, "person", "people")} taking part"
            ),
            ReturnQueried it => new($"Asked a question about return {it.Number}, {Version(it.Version)}", it.Question),
            ReturnAccepted it => new(
                $"Accepted return {it.Number}, {Version(it.Version)}: {it.Figures.Spent} spent and a match of {it.Figures.Match} count; "
                    + $"{Say(it.Spending)}"
            ),
            CostShiftFlagged it => new(
                $"Flagged the award because of return {it.Number}: {Say(it.Finding)}. Nothing is paid until this is cleared"
            ),
            CostShiftExplained it => new(
                $"Explained for the {(it.ByInstitution ? "institution" : "group")} why the institution spends less (return {it.Number})"
            ),
            CostShiftExplanationRefused it => new(
                $"Did not take the explanation of the institution’s spending in return {it.Number}; the flag stays",
                it.Reason
            ),
            CostShiftCleared it => new(
                $"Cleared the flag on the institution’s spending in return {it.Number}",
                it.Reason
            ),
            CostShiftNotConfirmed it => new(
                $"Took back the flag on the institution’s spending: return {it.Number} was accepted with other figures"
            ),
            _ => null,
        };

    private static Telling? OfProjectEnd(IDomainEvent happened, Names names) =>
        happened switch
        {
            AwardCompleted it => new(
                $"Recorded that the project {names.Of(it.Bid)} is complete; of {it.Paid} paid, {it.Unspent} was not spent"
            ),
            EvaluationPartWritten it => new(
                $"Wrote the part “{Say(it.Part)}” of the evaluation{(it.ByInstitution ? " for the institution" : "")}"
            ),
            EvaluationSubmitted it => new($"Handed in the evaluation, {Version(it.Version)}"),
            EvaluationSentBack it => new($"Sent the evaluation back, {Version(it.Version)}", it.Reason),
            EvaluationPublished it => new(
                $"Published the evaluation, {Version(it.Version)}: {it.Figures.Total} of public money, {Count(it.Figures.People, "person", "people")} took part"
            ),
            _ => null,
        };

    private static string Say(CostShiftFinding it) =>
        $"the institution spent {it.Reported} of its own in {Count(it.Days, "day")} and was to spend at least {it.Least} "
        + $"({it.PresentSpending} a year less {it.Tolerance})";

    private static string Say(ReturnPart part) =>
        part switch
        {
            ReturnPart.Spending => "What was spent",
            ReturnPart.Match => "Match",
            ReturnPart.Institution => "The institution’s own spending",
            ReturnPart.People => "People taking part",
            ReturnPart.Outcomes => "Outcomes",
            ReturnPart.Risks => "Risks now",
            ReturnPart.Learnt => "What was learnt",
            _ => "Answer to the question",
        };

    private static string Say(EvaluationPart part) =>
        part switch
        {
            EvaluationPart.Done => "What was done",
            EvaluationPart.Reached => "What was reached",
            EvaluationPart.Learnt => "What was learnt",
            EvaluationPart.Institution => "How the institution sees it",
            _ => "What is corrected",
        };

    private static string Version(int version) => $"version {version}";
}
