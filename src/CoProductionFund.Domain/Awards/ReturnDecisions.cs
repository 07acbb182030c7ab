namespace CoProductionFund.Domain.Awards;

/// <summary>What a project reports: when, what, and whether the department takes it.</summary>
public static class ReturnDecisions
{
    /// <summary>Sets when returns are due, and what they are held against. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, award.completed, returns.set, returns.how-many, returns.order, returns.due-before-end.</remarks>
    public static Decision SetDates(Award award, ReturnDatesSet set)
    {
        if (NotRunning(award) is { } no)
        {
            return no;
        }

        if (award.Reports.Plan is { } plan)
        {
            return plan.Starts == set.Starts && plan.Dates.SequenceEqual(set.Dates)
                ? Decision.Accept()
                : Decision.Refuse("returns.set", "The dates of the returns are set. Change them, with a reason.");
        }

        return ReturnDates.Wrong(set.Starts, set.Dates) ?? Decision.Accept(set);
    }

    /// <summary>Changes dates of returns that were not handed in yet. Nothing written is lost.</summary>
    /// <remarks>Refuses: as setting them, and returns.not-set, returns.submitted-stays, returns.draft-stays.</remarks>
    public static Decision ChangeDates(
        Award award,
        DateOnly starts,
        IReadOnlyList<ReturnDate> dates,
        string reason,
        PersonId by
    )
    {
        if (NotReporting(award) is { } no)
        {
            return no;
        }

        var plan = award.Reports.Plan!;
        if (plan.Starts == starts && plan.Dates.SequenceEqual(dates))
        {
            return Decision.Accept();
        }

        var submitted = award.Reports.Returns.Where(it => it.Value.Version > 0).Select(it => it.Key).ToList();
        if (submitted.Any(it => dates.ElementAtOrDefault(it - 1) != plan.Dates[it - 1]) || MovesStart())
        {
            return Decision.Refuse(
                "returns.submitted-stays",
                "The period of a return that was handed in, and when it was due, stay as they are."
            );
        }

        return award.Reports.Returns.Keys.Any(it => it > dates.Count)
            ? Decision.Refuse(
                "returns.draft-stays",
                "Somebody has begun to write a return that you take away. Keep as many returns as have been begun."
            )
            : ReturnDates.Wrong(starts, dates)
                ?? Decision.Accept(
                    new ReturnDatesChanged(award.Bid, award.Round, award.Group, starts, dates, reason, by)
                );

        bool MovesStart() => submitted.Any(it => FromOf(it, starts, dates) != plan.From(it));
    }

    /// <summary>
    /// Lets the returns follow the last day that a variation of the agreement has set. A variation that was followed already, one
    /// that came before it, and one that comes after the end of the award change nothing.
    /// </summary>
    /// <param name="version">Of the agreement.</param>
    /// <param name="today">In London.</param>
    public static Decision Follow(Award award, int version, DateOnly ends, DateOnly today)
    {
        var reports = award.Reports;
        if (NotReporting(award) is not null || version <= reports.Followed)
        {
            return Decision.Accept();
        }

        var (plan, returns) = (reports.Plan!, reports.Returns);
        var handedIn = returns.Where(it => it.Value.Version > 0).Select(it => it.Key).DefaultIfEmpty().Max();
        var dates = ReturnDates.Until(plan, handedIn, returns.Keys.DefaultIfEmpty().Max(), ends, today);
        return dates.SequenceEqual(plan.Dates)
            ? Decision.Accept()
            : Decision.Accept(new ReturnDatesFollowed(award.Bid, award.Round, award.Group, version, dates));
    }

    /// <summary>Keeps a part of a return. Whoever wrote on an older text is told, and nothing of either text is lost.</summary>
    /// <param name="seen">The text the writer began from; null where there was none.</param>
    /// <param name="isSame">The new text says what the present one says.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, returns.not-set, return.not-found, return.not-open, return.no-question, return.institution-only, return.told-by-institution, return.part-changed.</remarks>
    public static Decision Write(Award award, ReturnPartWritten written, Commitment? seen, bool isSame)
    {
        if (NotThere(award, written.Number) is { } no)
        {
            return no;
        }

        var one = award.Reports.Of(written.Number);
        if (one.Stage is ReturnStage.Submitted or ReturnStage.Accepted)
        {
            return Decision.Refuse(
                "return.not-open",
                "This return has been handed in. It can be changed if it is queried."
            );
        }

        if (written is { Part: ReturnPart.Reply } && one.Stage is not ReturnStage.Queried)
        {
            return Decision.Refuse("return.no-question", "The department has not asked a question about this return.");
        }

        if (written is { ByInstitution: true, Part: not ReturnPart.Institution })
        {
            return Decision.Refuse(
                "return.institution-only",
                "For the institution you can tell its own spending. The rest of the return is for the group to write."
            );
        }

        var present = one.Parts.GetValueOrDefault(written.Part);
        if (isSame && present!.ByInstitution == written.ByInstitution)
        {
            return Decision.Accept();
        }

        if (present is { ByInstitution: true } && !written.ByInstitution)
        {
            return Decision.Refuse(
                "return.told-by-institution",
                "The institution has told its own spending, so the group cannot change it."
            );
        }

        return present?.Words == seen
            ? Decision.Accept(written)
            : Decision.Refuse(
                "return.part-changed",
                "Someone changed this part while you were writing. Compare the two texts, then save again."
            );
    }

    /// <summary>Hands a return in, or hands it in again after a question. Twice is once.</summary>
    /// <param name="form">What the present commitments stand for.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, returns.not-set, return.not-found, return.accepted, return.too-early, return.incomplete with every gap named.</remarks>
    public static Decision Submit(Award award, int number, ReturnForm form, DateOnly today)
    {
        if (NotThere(award, number) is { } no)
        {
            return no;
        }

        var (one, plan) = (award.Reports.Of(number), award.Reports.Plan!);
        if (one.Stage is ReturnStage.Submitted)
        {
            return Decision.Accept();
        }

        if (one.Stage is ReturnStage.Accepted)
        {
            return Decision.Refuse("return.accepted", "This return has been accepted.");
        }

        if (today <= plan.To(number))
        {
            return Decision.Refuse(
                "return.too-early",
                $"This return tells of the days until {plan.To(number).Say()}. Hand it in when they are over."
            );
        }

        var gaps = ReturnGaps.In(form, plan, one.Stage is ReturnStage.Queried);
        return gaps.Count > 0
            ? Decision.Refuse(new Refusal("return.incomplete", "Some answers are missing.") { Problems = gaps })
            : Decision.Accept(
                new ReturnSubmitted(
                    award.Bid,
                    award.Round,
                    award.Group,
                    number,
                    one.Version + 1,
                    Figures(form, plan, one.Parts[ReturnPart.Institution].ByInstitution)
                )
            );
    }

    /// <summary>The award is accepted and not yet complete.</summary>
    internal static Decision? NotRunning(Award award) =>
        award.Stage switch
        {
            AwardStage.NotOffered => Decision.Refuse("award.not-found", "We cannot find this award."),
            AwardStage.Accepted => null,
            AwardStage.Completed => Decision.Refuse("award.completed", "The project is complete."),
            AwardStage.Terminated => Decision.Refuse("award.ended", "The department has ended this award."),
            _ => Decision.Refuse("award.not-accepted", "The group has not accepted this award."),
        };

    /// <summary>The same, and its returns have dates.</summary>
    internal static Decision? NotReporting(Award award) =>
        NotRunning(award)
        ?? (
            award.Reports.Plan is null
                ? Decision.Refuse("returns.not-set", "The department has not set when returns are due.")
                : null
        );

    /// <summary>The same, and this is one of them.</summary>
    internal static Decision? NotThere(Award award, int number) =>
        NotReporting(award)
        ?? (
            number < 1 || number > award.Reports.Plan!.Dates.Count
                ? Decision.Refuse("return.not-found", "We cannot find this return.")
                : null
        );

    private static DateOnly FromOf(int number, DateOnly starts, IReadOnlyList<ReturnDate> dates) =>
        number == 1 ? starts : dates[number - 2].To.AddDays(1);

    private static ReturnFigures Figures(ReturnForm form, ReturnPlan plan, bool toldByInstitution) =>
        new(
            [.. form.Spending!.Lines.Take(plan.BudgetLines.Count).Select(it => it!.Value)],
            form.Match!.Cash!.Value,
            form.Match.InKind!.Value,
            form.Institution!.Spending!.Value,
            toldByInstitution,
            form.People!.TakingPart!.Value,
            form.People.FirstTime!.Value,
            [.. (form.Outcomes?.Outcomes ?? []).Take(plan.Outcomes).Select(it => it.People!.Value)]
        );
}
