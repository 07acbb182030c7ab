using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

public class SteppingIn
{
    [Fact]
    public void Is_recorded_once()
    {
        StepIn(ACase.Triaged).Then(ACase.SteppedIn);
        StepIn(ACase.Triaged, ACase.SteppedIn).ThenNothing();
        StepIn(ACase.Triaged, ACase.SteppedIn, ACase.HandedBack).Then(ACase.SteppedIn);
    }

    [Fact]
    public void Is_refused_before_triage_and_after_the_end()
    {
        StepIn().ThenRefused("case.not-triaged");
        StepIn(ACase.Triaged, ACase.Resolved).ThenRefused("case.closed");
    }

    [Fact]
    public void Is_followed_by_handing_back_once()
    {
        HandBack(ACase.SteppedIn).Then(ACase.HandedBack);
        HandBack(ACase.SteppedIn, ACase.HandedBack).ThenNothing();
        HandBack().ThenRefused("case.not-stepped-in");
    }

    private static Answer StepIn(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, .. since])
            .When(it => EndingDecisions.StepIn(it, "The clinic teaches", ACase.Now));

    private static Answer HandBack(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, ACase.Triaged, .. since])
            .When(it => EndingDecisions.HandBack(it, "The group teaches", ACase.Now));
}

public class InformingPeople
{
    private static readonly DateOnly Today = ACase.Now.LondonDate();

    [Fact]
    public void Is_recorded_once() =>
        Assert.Multiple(
            () => Inform(42, [ContactWay.Letter], Today).Then(ACase.Informed),
            () => Inform(42, [ContactWay.Letter], Today, ACase.Informed).ThenNothing(),
            () => Inform(43, [ContactWay.Letter], Today, ACase.Informed).Then(ACase.Informed with { HowMany = 43 })
        );

    [Fact]
    public void May_have_happened_today_and_not_tomorrow()
    {
        Inform(1, [ContactWay.Letter], Today.AddDays(-30))
            .Then(ACase.Informed with { HowMany = 1, On = Today.AddDays(-30) });
        Inform(42, [ContactWay.Letter], Today.AddDays(1)).ThenRefused("case.in-future");
    }

    [Fact]
    public void Is_refused_of_nobody_and_nohow()
    {
        Inform(0, [ContactWay.Letter], Today).ThenRefused("case.nobody-informed");
        Inform(1, [], Today).ThenRefused("case.nobody-informed");
    }

    private static Answer Inform(
        int howMany,
        IReadOnlyList<ContactWay> how,
        DateOnly on,
        params IDomainEvent[] since
    ) =>
        Given<SafetyNetCase>([ACase.Raised, ACase.Triaged, .. since])
            .When(it => EndingDecisions.Inform(it, howMany, how, on, ACase.Now));
}

public class ResolvingACase
{
    [Fact]
    public void Records_the_lessons_and_the_end() =>
        Resolve("Name a second place", ACase.Triaged).Then(ACase.Lesson, ACase.Resolved);

    [Fact]
    public void Twice_is_once() =>
        Resolve("Name a second place", ACase.Triaged, ACase.Lesson, ACase.Resolved).ThenNothing();

    [Fact]
    public void Is_refused_without_a_lesson_unless_one_was_written_down_or_nothing_was_found()
    {
        Resolve(lesson: null, ACase.Triaged).ThenRefused("case.no-lesson");
        Resolve(lesson: null, ACase.Triaged, ACase.Lesson).Then(ACase.Resolved);
        Resolve("Name a second place", ACase.Triaged, ACase.Lesson).Then(ACase.Resolved);
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged)
            .When(it => EndingDecisions.Resolve(it, CaseOutcome.NothingFound, "A rumour", []))
            .Then(new CaseResolved(CaseOutcome.NothingFound, "A rumour"));
    }

    /// <summary>Rule 27.</summary>
    [Fact]
    public void About_continuity_waits_until_the_people_were_told()
    {
        Resolve("Name a second place", ACase.OfContinuity).ThenRefused("case.people-not-informed");
        Resolve("Name a second place", ACase.OfContinuity, ACase.Informed).Then(ACase.Lesson, ACase.Resolved);
        Resolve("Name a second place", ACase.Triaged, ACase.SteppedIn, ACase.HandedBack)
            .ThenRefused("case.people-not-informed");
    }

    [Fact]
    public void Waits_until_the_service_is_handed_back()
    {
        Resolve("Name a second place", ACase.OfContinuity, ACase.Informed, ACase.SteppedIn)
            .ThenRefused("case.stepped-in");
        Resolve("Name a second place", ACase.OfContinuity, ACase.Informed, ACase.SteppedIn, ACase.HandedBack)
            .Then(ACase.Lesson, ACase.Resolved);
    }

    [Fact]
    public void Is_refused_before_triage_for_what_was_joined_and_for_what_is_not_there()
    {
        Resolve("Name a second place").ThenRefused("case.not-triaged");
        Resolve("Name a second place", ACase.Joined).ThenRefused("case.closed");
        Given<SafetyNetCase>()
            .When(it => EndingDecisions.Resolve(it, CaseOutcome.BackOnCourse, "Open again", []))
            .ThenRefused("case.not-found");
    }

    private static Answer Resolve(string? lesson, params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, .. since])
            .When(it =>
                EndingDecisions.Resolve(it, CaseOutcome.BackOnCourse, "Open again", lesson is null ? [] : [lesson])
            );
}

public class OpeningACaseAgain
{
    private static readonly CaseReopened Reopened = new(
        "Flooded once more",
        ResponseTimes.Answer(Severity.Serious, ACase.Now)
    );

    [Fact]
    public void Records_the_reason_once()
    {
        Reopen(ACase.Triaged, ACase.Resolved).Then(Reopened);
        Reopen(ACase.Triaged, ACase.Resolved, Reopened).ThenNothing();
    }

    [Fact]
    public void Asks_for_the_people_to_be_told_again() =>
        Given<SafetyNetCase>(ACase.Raised, ACase.OfContinuity, ACase.Informed, ACase.Lesson, ACase.Resolved, Reopened)
            .When(it => EndingDecisions.Resolve(it, CaseOutcome.BackOnCourse, "Open again", []))
            .ThenRefused("case.people-not-informed");

    [Fact]
    public void Is_refused_for_what_was_joined_and_for_what_is_not_there()
    {
        Reopen(ACase.Joined).ThenRefused("case.joined");
        Given<SafetyNetCase>().When(it => EndingDecisions.Reopen(it, "Again", ACase.Now)).ThenRefused("case.not-found");
    }

    private static Answer Reopen(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, .. since])
            .When(it => EndingDecisions.Reopen(it, "Flooded once more", ACase.Now));
}

public class Learning
{
    [Fact]
    public void Is_written_down_once_also_after_the_end()
    {
        Learn(ACase.Triaged).Then(ACase.Lesson);
        Learn(ACase.Triaged, ACase.Resolved).Then(ACase.Lesson);
        Learn(ACase.Triaged, ACase.Lesson).ThenNothing();
    }

    [Fact]
    public void Is_refused_before_triage_and_where_the_case_goes_on_elsewhere()
    {
        Learn().ThenRefused("case.not-triaged");
        Learn(ACase.Joined).ThenRefused("case.joined");
    }

    private static Answer Learn(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, .. since]).When(it => EndingDecisions.Learn(it, "Name a second place"));
}
