namespace CoProductionFund.Domain.SafetyNet;

/// <summary>Keeping the service going, telling the people, and the end of a case.</summary>
public static class EndingDecisions
{
    /// <summary>The department keeps the service going. Twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged.</remarks>
    public static Decision StepIn(SafetyNetCase it, string how, DateTimeOffset now) =>
        it.Unready()
        ?? (it.IsSteppedIn ? Decision.Accept() : new ServiceSteppedIn(how, ResponseTimes.Look(now)).Alone());

    /// <summary>The department gives the service back. Twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged, case.not-stepped-in.</remarks>
    public static Decision HandBack(SafetyNetCase it, string how, DateTimeOffset now)
    {
        if (it.Unready() is { } refusal)
        {
            return refusal;
        }

        if (it.IsSteppedIn)
        {
            return new ServiceHandedBack(how, ResponseTimes.Look(now)).Alone();
        }

        return it.WasSteppedIn
            ? Decision.Accept()
            : Decision.Refuse(
                "case.not-stepped-in",
                "The department has not stepped in, so there is nothing to hand back."
            );
    }

    /// <summary>Records that the people affected were told. The same record twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged, case.nobody-informed, case.in-future.</remarks>
    public static Decision Inform(
        SafetyNetCase it,
        int howMany,
        IReadOnlyList<ContactWay> how,
        DateOnly on,
        DateTimeOffset now
    )
    {
        if (it.Unready() is { } refusal)
        {
            return refusal;
        }

        if (howMany < 1 || how.Count == 0)
        {
            return Decision.Refuse("case.nobody-informed", "Say how many people were told, and how.");
        }

        if (on > now.LondonDate())
        {
            return Decision.Refuse("case.in-future", "The day on which people were told cannot be in the future.");
        }

        var isSame = it.Informed is { } last && last.HowMany == howMany && last.On == on && last.How.SequenceEqual(how);
        return isSame ? Decision.Accept() : new PeopleInformed(howMany, how, on, ResponseTimes.Look(now)).Alone();
    }

    /// <summary>Writes a lesson down, also after the end. The same lesson twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.joined, case.not-triaged.</remarks>
    public static Decision Learn(SafetyNetCase it, string lesson) =>
        it.Stage switch
        {
            CaseStage.Resolved or CaseStage.Open => it.Lessons.Contains(lesson)
                ? Decision.Accept()
                : new LessonRecorded(lesson).Alone(),
            CaseStage.Joined => Decision.Refuse(
                "case.joined",
                "This case goes on in another one. Write the lesson there."
            ),
            _ => it.Unready()!,
        };

    /// <summary>Ends a case with what was learnt. Twice is once.</summary>
    /// <param name="lessons">Besides those that were written down before.</param>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged, case.stepped-in, case.people-not-informed, case.no-lesson.</remarks>
    public static Decision Resolve(SafetyNetCase it, CaseOutcome outcome, string reason, IReadOnlyList<string> lessons)
    {
        if (it.Stage is CaseStage.Resolved)
        {
            return Decision.Accept();
        }

        if (it.Unready() is { } refusal)
        {
            return refusal;
        }

        if (it.IsSteppedIn)
        {
            return Decision.Refuse(
                "case.stepped-in",
                "The department still keeps the service going. Hand it back before you resolve the case."
            );
        }

        if (it.IsAboutContinuity && it.Informed is null)
        {
            return Decision.Refuse(
                "case.people-not-informed",
                "People rely on this service. Record that they were told before you resolve the case."
            );
        }

        string[] more = [.. lessons.Distinct().Except(it.Lessons)];
        return outcome is not CaseOutcome.NothingFound && it.Lessons.Count + more.Length == 0
            ? Decision.Refuse("case.no-lesson", "Write down what others can learn from it.")
            : Decision.Accept([
                .. more.Select(lesson => new LessonRecorded(lesson)),
                new CaseResolved(outcome, reason),
            ]);
    }

    /// <summary>Opens a resolved case again. Twice is once.</summary>
    /// <remarks>Refuses: case.not-found, case.joined.</remarks>
    public static Decision Reopen(SafetyNetCase it, string reason, DateTimeOffset now) =>
        it.Stage switch
        {
            CaseStage.Resolved => new CaseReopened(reason, ResponseTimes.Answer(it.Severity, now)).Alone(),
            CaseStage.Joined => Decision.Refuse(
                "case.joined",
                "This case goes on in another one. Open that one again."
            ),
            CaseStage.NotRaised => it.Closed()!,
            _ => Decision.Accept(),
        };

    /// <summary>Notes that the contacts of those who reported a case were erased. Nothing where there are none, or the case was opened again.</summary>
    public static Decision Forget(SafetyNetCase it, int contacts) =>
        it.Stage is CaseStage.Resolved && contacts > 0 ? new ReportersForgotten(contacts).Alone() : Decision.Accept();
}
