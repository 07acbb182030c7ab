using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class WritingAReturn
{
    [Fact]
    public void Keeps_a_part() =>
        Write(AProject.Part(ReturnPart.Learnt), seen: null).Then(AProject.Part(ReturnPart.Learnt));

    [Fact]
    public void Tells_whoever_wrote_on_an_older_text()
    {
        var first = AProject.Part(ReturnPart.Learnt);
        var second = AProject.Part(ReturnPart.Learnt, words: "bb");

        Write(second, seen: null, first).ThenRefused("return.part-changed");
        Write(second, first.Words, first).Then(second);
        Write(AProject.Part(ReturnPart.Risks), seen: null, first).Then(AProject.Part(ReturnPart.Risks));
        Write(AProject.Part(ReturnPart.Learnt, number: 2), null, first)
            .Then(AProject.Part(ReturnPart.Learnt, number: 2));
    }

    [Fact]
    public void The_same_again_changes_nothing() =>
        AProject
            .After(AProject.Part(ReturnPart.Learnt))
            .When(it => ReturnDecisions.Write(it, AProject.Part(ReturnPart.Learnt, words: "cc"), null, isSame: true))
            .ThenNothing();

    [Fact]
    public void Stops_when_it_is_handed_in_and_goes_on_after_a_question()
    {
        var part = AProject.Part(ReturnPart.Learnt);
        Write(part, null, AProject.Submitted()).ThenRefused("return.not-open");
        Write(part, null, AProject.Submitted(), AProject.Accepted()).ThenRefused("return.not-open");
        Write(part, null, AProject.Submitted(), AProject.Queried()).Then(part);
    }

    [Fact]
    public void Answers_a_question_only_when_there_is_one()
    {
        var reply = AProject.Part(ReturnPart.Reply);
        Write(reply, null).ThenRefused("return.no-question");
        Write(reply, null, AProject.Submitted(), AProject.Queried()).Then(reply);
        Write(reply, null, AProject.Submitted(), AProject.Queried(), reply, AProject.Submitted(version: 2))
            .ThenRefused("return.not-open");
    }

    [Fact]
    public void Leaves_the_institutions_spending_to_the_institution_once_it_has_told_it()
    {
        var (theirs, ours) = (
            AProject.Part(ReturnPart.Institution, byInstitution: true, words: "bb"),
            AProject.Part(ReturnPart.Institution)
        );
        Write(theirs, ours.Words, ours).Then(theirs);
        Write(ours, theirs.Words, theirs).ThenRefused("return.told-by-institution");
        Write(AProject.Part(ReturnPart.Learnt, byInstitution: true), null).ThenRefused("return.institution-only");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Is_refused_for_returns_that_nobody_asked_for(int number) =>
        Write(AProject.Part(ReturnPart.Learnt, number), null).ThenRefused("return.not-found");

    [Fact]
    public void Is_refused_before_the_dates_are_set()
    {
        Given<Award>().When(Any).ThenRefused("award.not-found");
        Given<Award>(AnAward.Offered).When(Any).ThenRefused("award.not-accepted");
        Given<Award>(AnAward.Offered, AnAward.Accepted).When(Any).ThenRefused("returns.not-set");

        static Decision Any(Award award) => ReturnDecisions.Write(award, AProject.Part(ReturnPart.Learnt), null, false);
    }

    private static Answer Write(ReturnPartWritten part, Commitment? seen, params IDomainEvent[] since) =>
        AProject.After(since).When(it => ReturnDecisions.Write(it, part, seen, isSame: false));
}

public class HandingAReturnIn
{
    [Fact]
    public void Records_the_figures_the_day_after_the_period() => Submit(AProject.Form).Then(AProject.Submitted());

    [Fact]
    public void Is_refused_on_the_last_day_of_the_period() =>
        AProject
            .After(Told())
            .When(it => ReturnDecisions.Submit(it, 1, AProject.Form, Some.Day("2027-03-31")))
            .ThenRefused("return.too-early");

    [Fact]
    public void Says_whether_the_institution_told_its_spending_itself() =>
        AProject
            .After(Told(byInstitution: true))
            .When(it => ReturnDecisions.Submit(it, 1, AProject.Form, AProject.DayAfter))
            .Then(AProject.Submitted(figures: AProject.Figures with { ToldByInstitution = true }));

    [Fact]
    public void Twice_is_once_and_after_acceptance_is_refused()
    {
        Submit(AProject.Form, AProject.Submitted()).ThenNothing();
        Submit(AProject.Form, AProject.Submitted(), AProject.Accepted()).ThenRefused("return.accepted");
    }

    [Fact]
    public void Again_answers_the_question_and_makes_the_next_version()
    {
        IDomainEvent[] queried = [Told(), AProject.Submitted(), AProject.Queried()];
        Submit(AProject.Form, queried).ThenRefused("return.incomplete", "reply.reply");
        Submit(AProject.Form with { Reply = new("The large one") }, queried).Then(AProject.Submitted(version: 2));
    }

    [Fact]
    public void Forgets_the_old_answer_when_there_is_another_question()
    {
        var award = AProject
            .After(
                AProject.Submitted(),
                AProject.Queried(),
                AProject.Part(ReturnPart.Reply),
                AProject.Submitted(version: 2),
                AProject.Queried(version: 2)
            )
            .State;
        Assert.DoesNotContain(ReturnPart.Reply, award.Reports.Of(1).Parts.Keys);
    }

    [Fact]
    public void Names_everything_that_is_missing() =>
        Submit(new())
            .ThenRefused(
                "return.incomplete",
                "spending.1",
                "spending.2",
                "match.cash",
                "match.in-kind",
                "institution.spending",
                "people.taking-part",
                "people.first-time",
                "outcomes.1.people",
                "outcomes.1.measured",
                "risks.now",
                "learnt.learnt"
            );

    [Theory]
    [InlineData(0, 0, null, null)]
    [InlineData(1, 0, null, "match.shown")]
    [InlineData(0, 1, " ", "match.shown")]
    [InlineData(1, 1, "A transfer", null)]
    public void Asks_what_shows_the_match_where_there_is_any(long cash, long inKind, string? shown, string? gap) =>
        Gap(AProject.Form with { Match = new(new(cash), new(inKind), shown) }, gap);

    [Theory]
    [InlineData(40, 40, null)]
    [InlineData(40, 41, "people.first-time")]
    [InlineData(0, 0, null)]
    public void Counts_no_more_new_people_than_people(int takingPart, int firstTime, string? gap) =>
        Gap(AProject.Form with { People = new(takingPart, firstTime, null) }, gap);

    [Fact]
    public void Zero_is_an_answer() =>
        Gap(
            AProject.Form with
            {
                Spending = new([Pence.Zero, Pence.Zero], null),
                Institution = new(Pence.Zero, null),
            },
            null
        );

    private static void Gap(ReturnForm form, string? gap) =>
        Assert.Equal(
            gap is null ? [] : [gap],
            ReturnGaps.In(form, AProject.Plan, isQueried: false).Select(it => it.Where)
        );

    private static ReturnPartWritten Told(bool byInstitution = false) =>
        AProject.Part(ReturnPart.Institution, byInstitution: byInstitution);

    private static Answer Submit(ReturnForm form, params IDomainEvent[] since) =>
        AProject.After([Told(), .. since]).When(it => ReturnDecisions.Submit(it, 1, form, AProject.DayAfter));
}
