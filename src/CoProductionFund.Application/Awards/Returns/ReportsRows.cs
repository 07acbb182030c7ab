using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>What each event does to the row.</summary>
internal static class ReportsRows
{
    public static ReportsRow Begun(Guid id, ReturnDatesSet it)
    {
        var plan = new ReturnPlan(it.Starts, it.Dates, it.BudgetLines, it.Outcomes, it.PresentSpending, it.Tolerance);
        return new ReportsRow(id, it.Bid, it.BidReference, it.Group, it.Department, plan, []).Dated(plan);
    }

    /// <summary>Returns keep what was written into them; those that fell away had nothing.</summary>
    public static ReportsRow Dated(this ReportsRow row, ReturnPlan plan) =>
        row with
        {
            Plan = plan,
            Returns =
            [
                .. plan.Dates.Select(
                    (date, at) =>
                        (row.Returns.ElementAtOrDefault(at) ?? Untouched) with
                        {
                            Number = at + 1,
                            From = plan.From(at + 1),
                            To = date.To,
                            DueBy = date.DueBy,
                        }
                ),
            ],
        };

    public static ReportsRow With(this ReportsRow row, int number, Func<ReturnRow, ReturnRow> change) =>
        row with
        {
            Returns = [.. row.Returns.Select(it => it.Number == number ? change(it) : it)],
        };

    /// <summary>What lists look for.</summary>
    public static ReportsRow Counted(this ReportsRow row)
    {
        var counting = row.Returns.Where(it => it.Stage is ReturnStage.Accepted).Select(it => it.Versions[^1].Figures);
        return row with
        {
            NextDue = row.Returns.Where(it => it.Stage is ReturnStage.Draft).Min(it => (DateOnly?)it.DueBy),
            WaitingSince = row
                .Returns.Where(it => it.Stage is ReturnStage.Submitted)
                .Select(it => (DateTimeOffset?)it.Versions[^1].SubmittedAt)
                .Append(row.Evaluation.Stage is EvaluationStage.Submitted ? row.Evaluation.SubmittedAt : null)
                .Min(),
            IsFlagged = row.Returns.Any(it => it.CostShift is { Stage: not CostShiftStage.Cleared }),
            MatchEvidenced = counting.Sum(it => it.Match),
            Spent = counting.Sum(it => it.Spent),
        };
    }

    public static ReturnRow Written(this ReturnRow one, ReturnPartWritten it, IEvent e) =>
        one with
        {
            Parts = new Dictionary<ReturnPart, PartRow>(one.Parts)
            {
                [it.Part] = new(it.Words, it.ByInstitution, Who.Did(e), e.Timestamp),
            },
        };

    public static ReturnRow Submitted(this ReturnRow one, ReturnSubmitted it, IEvent e) =>
        one with
        {
            Stage = ReturnStage.Submitted,
            Versions =
            [
                .. one.Versions,
                new(
                    it.Version,
                    it.Figures,
                    one.Parts.ToDictionary(part => part.Key, part => part.Value.Words),
                    e.Timestamp,
                    Who.Did(e)
                ),
            ],
        };

    public static ReturnRow Queried(this ReturnRow one, ReturnQueried it, IEvent e) =>
        one.Latest(version =>
            version with
            {
                Question = it.Question,
                QueriedBy = it.QueriedBy,
                QueriedAt = e.Timestamp,
                AcceptedAt = null,
                AcceptedBy = null,
            }
        ) with
        {
            Stage = ReturnStage.Queried,
            Parts = one.Parts.Where(part => part.Key is not ReturnPart.Reply).ToDictionary(),
        };

    public static ReturnRow Accepted(this ReturnRow one, ReturnAccepted it, IEvent e) =>
        one.Latest(version =>
            version with
            {
                AcceptedAt = e.Timestamp,
                AcceptedBy = it.AcceptedBy,
                Spending = it.Spending,
            }
        ) with
        {
            Stage = ReturnStage.Accepted,
        };

    public static ReturnRow Flagged(this ReturnRow one, CostShiftFlagged it, IEvent e) =>
        one with
        {
            CostShift = new(
                CostShiftStage.Flagged,
                it.Finding,
                e.Timestamp,
                Explanation: null,
                ExplainedByInstitution: false,
                Answer: null,
                AnsweredBy: null,
                AnsweredAt: null
            ),
        };

    public static ReturnRow Explained(this ReturnRow one, CostShiftExplained it) =>
        one with
        {
            CostShift = one.CostShift! with
            {
                Stage = CostShiftStage.Explained,
                Explanation = it.Explanation,
                ExplainedByInstitution = it.ByInstitution,
                Answer = null,
                AnsweredBy = null,
                AnsweredAt = null,
            },
        };

    public static ReturnRow Answered(this ReturnRow one, CostShiftStage stage, string answer, PersonId by, IEvent e) =>
        one with
        {
            CostShift = one.CostShift! with
            {
                Stage = stage,
                Answer = answer,
                AnsweredBy = by,
                AnsweredAt = e.Timestamp,
            },
        };

    public static EvaluationRow Written(this EvaluationRow row, EvaluationPartWritten it, IEvent e) =>
        row with
        {
            Stage = row.Stage is EvaluationStage.Published ? EvaluationStage.Draft : row.Stage,
            Parts = new Dictionary<EvaluationPart, PartRow>(row.Parts)
            {
                [it.Part] = new(it.Words, it.ByInstitution, Who.Did(e), e.Timestamp),
            },
        };

    public static EvaluationRow PublishedNow(this EvaluationRow row, EvaluationPublished it, IEvent e) =>
        row with
        {
            Stage = EvaluationStage.Published,
            Parts = row.Parts.Where(part => part.Key is not EvaluationPart.Correction).ToDictionary(),
            Published =
            [
                .. row.Published,
                new(e.Timestamp, it.Figures, row.Parts.ToDictionary(part => part.Key, part => part.Value.Words)),
            ],
        };

    private static ReturnRow Untouched { get; } =
        new(0, default, default, default, ReturnStage.Draft, new Dictionary<ReturnPart, PartRow>(), []);

    private static ReturnRow Latest(this ReturnRow one, Func<ReturnVersion, ReturnVersion> change) =>
        one with
        {
            Versions = [.. one.Versions.SkipLast(1), change(one.Versions[^1])],
        };
}
