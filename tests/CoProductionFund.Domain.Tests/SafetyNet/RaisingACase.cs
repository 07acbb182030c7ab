using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

public class RaisingACase
{
    private static readonly ProjectTime Running = new(ACase.Now.AddDays(-1), EndedAt: null);

    [Fact]
    public void Records_the_report() => Raise(Running).Then(ACase.Raised);

    [Fact]
    public void Twice_is_once_even_when_the_case_is_long_resolved()
    {
        Raise(Running, ACase.Raised).ThenNothing();
        Raise(Running, ACase.Raised, ACase.Triaged, ACase.Lesson, ACase.Resolved).ThenNothing();
    }

    [Fact]
    public void Is_refused_where_nothing_was_accepted() =>
        Raise(new(BegunAt: null, EndedAt: null)).ThenRefused("case.not-covered");

    [Fact]
    public void Meets_the_same_case_for_the_same_words_alone()
    {
        var form = Some.Person(1).Value;
        Assert.Equal(SafetyNetCase.IdOf("HEA-26-0042", form, "a"), SafetyNetCase.IdOf("HEA-26-0042", form, "a"));
        Assert.NotEqual(SafetyNetCase.IdOf("HEA-26-0042", form, "a"), SafetyNetCase.IdOf("HEA-26-0042", form, "b"));
        Assert.NotEqual(SafetyNetCase.IdOf("HEA-26-0042", form, "a"), SafetyNetCase.IdOf("HEA-26-0043", form, "a"));
    }

    private static Answer Raise(ProjectTime project, params IDomainEvent[] since) =>
        Given<SafetyNetCase>(since).When(it => CaseDecisions.Raise(it, ACase.Raised, project, ACase.Now));
}

public class TriagingACase
{
    [Fact]
    public void Records_the_judgement_and_may_be_changed_while_it_is_open()
    {
        Triage(ACase.Triaged, ACase.Raised).Then(ACase.Triaged);
        Triage(ACase.OfContinuity, ACase.Raised, ACase.Triaged).Then(ACase.OfContinuity);
    }

    [Fact]
    public void Twice_is_once() => Triage(ACase.Triaged, ACase.Raised, ACase.Triaged).ThenNothing();

    [Fact]
    public void Is_refused_without_a_threat() =>
        Triage(ACase.Triaged with { Threatens = [] }, ACase.Raised).ThenRefused("case.nothing-threatened");

    [Fact]
    public void Is_refused_when_there_is_none_or_it_is_closed()
    {
        Triage(ACase.Triaged).ThenRefused("case.not-found");
        Triage(ACase.Triaged, ACase.Raised, ACase.Resolved).ThenRefused("case.closed");
        Triage(ACase.Triaged, ACase.Raised, ACase.Joined).ThenRefused("case.closed");
    }

    private static Answer Triage(CaseTriaged judged, params IDomainEvent[] since) =>
        Given<SafetyNetCase>(since).When(it => CaseDecisions.Triage(it, judged));
}

public class JoiningCases
{
    private static readonly SafetyNetCase Other = ACase.At(ACase.Raised);

    [Fact]
    public void Ends_the_one_and_hands_its_report_to_the_other()
    {
        var from = ACase.At(ACase.Of(award: 1) with { Reference = "SN-0008" }) with { Id = Guid.Empty };
        var joined = CaseDecisions.Join(from, Other);
        Assert.Equal([new CaseJoined(new(Other.Id), "SN-0007")], joined.Events);

        var taken = Assert.IsType<ReportJoined>(Assert.Single(CaseDecisions.Take(joined, from).Events));
        Assert.Equal(("SN-0008", ACase.Raised.Happened), (taken.CaseReference, taken.Happened));
    }

    [Fact]
    public void Twice_is_once()
    {
        var joined = new CaseJoined(new(Other.Id), "SN-0007");
        var again = Given<SafetyNetCase>(ACase.Raised, joined).When(it => CaseDecisions.Join(it, Other));
        again.ThenNothing();
        Assert.Empty(CaseDecisions.Take(again.Decision, Other).Events);
    }

    [Fact]
    public void Hands_over_what_was_joined_before_too()
    {
        var before = new ReportJoined(
            new(Some.Bid(9).Value),
            "SN-0001",
            RiskKind.Money,
            ServiceState.AtRisk,
            Urgency.Later,
            Commitment.To([2], "No rent"),
            Affected: null,
            Reporter.Group
        );
        var from = ACase.At(ACase.Raised, before) with { Id = Guid.Empty };

        var taken = CaseDecisions.Take(CaseDecisions.Join(from, Other), from);

        Assert.Equal(["SN-0007", "SN-0001"], taken.Events.Cast<ReportJoined>().Select(it => it.CaseReference));
    }

    [Fact]
    public void Is_refused_for_itself_another_project_and_what_is_not_there()
    {
        Given<SafetyNetCase>(ACase.Raised).When(it => CaseDecisions.Join(it, it)).ThenRefused("case.same");
        Given<SafetyNetCase>(ACase.Of(award: 2))
            .When(it => CaseDecisions.Join(it, Other))
            .ThenRefused("case.other-project");
        Given<SafetyNetCase>(ACase.Raised)
            .When(it => CaseDecisions.Join(it, SafetyNetCase.Empty(Guid.Empty)))
            .ThenRefused("case.not-found");
    }

    [Fact]
    public void Is_refused_into_or_from_what_is_closed()
    {
        var resolved = ACase.At(ACase.Raised, ACase.Resolved);
        Given<SafetyNetCase>(ACase.Raised).When(it => CaseDecisions.Join(it, resolved)).ThenRefused("case.closed");
        Given<SafetyNetCase>(ACase.Raised, ACase.Resolved)
            .When(it => CaseDecisions.Join(it, Other))
            .ThenRefused("case.closed");
    }

    [Fact]
    public void Is_refused_once_support_was_offered_or_the_department_stepped_in()
    {
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged, ACase.Advice)
            .When(it => CaseDecisions.Join(it, Other))
            .ThenRefused("case.worked-on");
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged, ACase.SteppedIn, ACase.HandedBack)
            .When(it => CaseDecisions.Join(it, Other))
            .ThenRefused("case.worked-on");
    }
}

public class EscalatingACase
{
    private static readonly DateTimeOffset Due = ACase.Raised.NextBy;

    [Fact]
    public void Does_nothing_a_second_before_the_deadline() => Escalate(Due.AddSeconds(-1), ACase.Raised).ThenNothing();

    [Fact]
    public void Tells_the_grant_officers_at_the_deadline_and_whenever_the_clock_comes_to_it()
    {
        foreach (var now in new[] { Due, Due.AddSeconds(1), Due.AddDays(9) })
        {
            Escalate(now, ACase.Raised)
                .Then(
                    new CaseEscalated(1, EscalationRole.GrantOfficers, ResponseTimes.NextAlarm(Severity.Serious, now))
                );
        }
    }

    [Fact]
    public void Goes_on_to_the_fund_managers_and_the_administrators_again_and_again()
    {
        var (state, now) = (ACase.At(ACase.Raised), Due);
        List<EscalationRole> told = [];
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty(CaseDecisions.Escalate(state, now.AddSeconds(-1)).Events);
            var alarm = Assert.IsType<CaseEscalated>(Assert.Single(CaseDecisions.Escalate(state, now).Events));
            Assert.Equal(i + 1, alarm.Alarm);
            told.Add(alarm.To);
            state = SafetyNetCase.Fold(state, alarm);
            Assert.Empty(CaseDecisions.Escalate(state, now).Events); // the same message twice
            now = alarm.NextBy;
        }

        Assert.Equal(
            [
                EscalationRole.GrantOfficers,
                EscalationRole.FundManagers,
                EscalationRole.Administrators,
                EscalationRole.Administrators,
                EscalationRole.Administrators,
            ],
            told
        );
    }

    [Fact]
    public void Begins_with_the_grant_officers_again_once_somebody_has_acted() =>
        Escalate(
                ACase.Triaged.NextBy,
                ACase.Raised,
                new CaseEscalated(2, EscalationRole.FundManagers, Due.AddDays(1)),
                ACase.Triaged
            )
            .Then(
                new CaseEscalated(
                    1,
                    EscalationRole.GrantOfficers,
                    ResponseTimes.NextAlarm(Severity.Serious, ACase.Triaged.NextBy)
                )
            );

    [Fact]
    public void Does_nothing_once_the_case_is_closed_or_where_there_is_none()
    {
        Escalate(Due.AddDays(90), ACase.Raised, ACase.Triaged, ACase.Resolved).ThenNothing();
        Escalate(Due.AddDays(90), ACase.Raised, ACase.Joined).ThenNothing();
        Escalate(Due).ThenNothing();
    }

    [Fact]
    public void Comes_later_when_somebody_looks_again()
    {
        var look = ResponseTimes.Look(ACase.Now);
        var reviewed = new CaseReviewed("Waits for the insurers", look);
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged)
            .When(it => CaseDecisions.Review(it, "Waits for the insurers", ACase.Now))
            .Then(reviewed);
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged, reviewed)
            .When(it => CaseDecisions.Review(it, "Waits for the insurers", ACase.Now.AddDays(1)))
            .ThenNothing();
        Given<SafetyNetCase>(ACase.Raised)
            .When(it => CaseDecisions.Review(it, "Waits", ACase.Now))
            .ThenRefused("case.not-triaged");
        Escalate(look.AddSeconds(-1), ACase.Raised, ACase.Triaged, reviewed).ThenNothing();
    }

    private static Answer Escalate(DateTimeOffset now, params IDomainEvent[] since) =>
        Given<SafetyNetCase>(since).When(it => CaseDecisions.Escalate(it, now));
}
