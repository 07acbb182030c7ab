namespace CoProductionFund.Domain.SafetyNet;

/// <summary>From the report to somebody who works on it.</summary>
public static class CaseDecisions
{
    /// <summary>Takes a report. The same one twice is once.</summary>
    /// <remarks>Refuses: case.not-covered.</remarks>
    public static Decision Raise(SafetyNetCase it, RiskEventRaised report, ProjectTime project, DateTimeOffset now)
    {
        if (it.Stage is not CaseStage.NotRaised)
        {
            return Decision.Accept();
        }

        return project.IsCovered(now) ? Decision.Accept(report) : NotCovered;
    }

    /// <summary>Said of every project that takes no report, whether it is there or not.</summary>
    public static Decision NotCovered { get; } =
        Decision.Refuse(
            "case.not-covered",
            "The safety net holds from the day the group accepts the award until a year after the project ended."
        );

    /// <summary>Judges a case, or judges it anew while it is open. The same judgement twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.nothing-threatened.</remarks>
    public static Decision Triage(SafetyNetCase it, CaseTriaged judged)
    {
        if (it.Closed() is { } refusal)
        {
            return refusal;
        }

        if (judged.Threatens.Count == 0)
        {
            return Decision.Refuse("case.nothing-threatened", "Say what is threatened.");
        }

        return it.Triage is { } before && IsSame(before, judged) ? Decision.Accept() : Decision.Accept(judged);
    }

    /// <summary>Ends a case that reports the same matter as another. Both are decided in one transaction.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.same, case.other-project, case.kept-from-group, case.due-sooner, case.worked-on.</remarks>
    public static Decision Join(SafetyNetCase it, SafetyNetCase into)
    {
        if (it.JoinedInto is { } already && already.Value == into.Id)
        {
            return Decision.Accept();
        }

        if ((it.Closed() ?? into.Closed()) is { } refusal)
        {
            return refusal;
        }

        if (it.Id == into.Id)
        {
            return Decision.Refuse("case.same", "A case cannot be joined to itself.");
        }

        if (it.Report!.Award != into.Report!.Award)
        {
            return Decision.Refuse("case.other-project", "Only cases of the same project can be joined.");
        }

        if (it.IsOpenToGroup && into.IsKeptFromGroup)
        {
            return Decision.Refuse(
                "case.kept-from-group",
                "The group sees this case and must not hear of the other. Join the other case to this one instead: its words stay kept from the group."
            );
        }

        if (into.Stage is CaseStage.Raised && it.NextBy < into.NextBy)
        {
            return Decision.Refuse(
                "case.due-sooner",
                "This case must be answered sooner than the other. Judge the other one first, or join it to this one."
            );
        }

        return it.Offers.Count > 0 || it.WasSteppedIn
            ? Decision.Refuse(
                "case.worked-on",
                "Support was already offered in this case. Join the other case to this one instead."
            )
            : Decision.Accept(new CaseJoined(new(into.Id), into.Report.Reference));
    }

    /// <summary>What the case that goes on keeps of one that is joined to it: its report and all that were joined to it before. Nothing where that was done already.</summary>
    public static Decision Take(Decision joined, SafetyNetCase from) =>
        joined.Events.Count == 0 ? Decision.Accept() : Decision.Accept([OwnReport(from), .. from.Joined]);

    /// <summary>Notes how an open case stands, which gives it time until the next look. The same note twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged.</remarks>
    public static Decision Review(SafetyNetCase it, string note, DateTimeOffset now) =>
        it.Unready()
        ?? (it.LastNote == note ? Decision.Accept() : new CaseReviewed(note, ResponseTimes.Look(now)).Alone());

    /// <summary>Tells the next people when a deadline has passed. Nothing before it, and nothing once the case is closed.</summary>
    public static Decision Escalate(SafetyNetCase it, DateTimeOffset now)
    {
        if (it.NextBy is not { } due || now < due)
        {
            return Decision.Accept();
        }

        var alarm = it.Alarms + 1;
        return Decision.Accept(
            new CaseEscalated(
                alarm,
                alarm switch
                {
                    1 => EscalationRole.GrantOfficers,
                    2 => EscalationRole.FundManagers,
                    _ => EscalationRole.Administrators,
                },
                ResponseTimes.NextAlarm(it.Severity, now)
            )
        );
    }

    /// <summary>The case as it is, for those who may change it: not there, or closed.</summary>
    internal static Decision? Closed(this SafetyNetCase it) =>
        it.Stage switch
        {
            CaseStage.NotRaised => Decision.Refuse("case.not-found", "We cannot find this case."),
            CaseStage.Resolved => Decision.Refuse("case.closed", "This case is resolved. Open it again first."),
            CaseStage.Joined => Decision.Refuse("case.closed", "This case goes on in another one."),
            _ => null,
        };

    /// <summary>The same, and it must be triaged.</summary>
    internal static Decision? Unready(this SafetyNetCase it) =>
        it.Closed()
        ?? (
            it.Stage is CaseStage.Raised
                ? Decision.Refuse("case.not-triaged", "Say first how bad it is and what it threatens.")
                : null
        );

    internal static Decision Alone(this IDomainEvent happened) => Decision.Accept(happened);

    private static ReportJoined OwnReport(SafetyNetCase from) =>
        new(
            new(from.Id),
            from.Report!.Reference,
            from.Report.Kind,
            from.Report.Service,
            from.Report.Urgency,
            from.Report.Happened,
            from.Report.Affected,
            from.Report.From,
            from.IsKeptFromGroup
        );

    private static bool IsSame(CaseTriaged before, CaseTriaged now) =>
        before.Severity == now.Severity
        && before.Note == now.Note
        && before.IsKeptFromGroup == now.IsKeptFromGroup
        && before.Threatens.Order().SequenceEqual(now.Threatens.Order());
}
