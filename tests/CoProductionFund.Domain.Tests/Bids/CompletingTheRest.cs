using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class CompletingTheRiskRegister
{
    private static readonly Risk Whole = new("It rains", 1, 5, RiskCarrier.Institution, "A tent", HowTold: null);

    [Fact]
    public void Needs_a_risk() => With().LeavesGapsAt("risks.register");

    [Fact]
    public void Needs_each_of_them_whole()
    {
        With(Whole, Whole with { What = "" }).LeavesGapsAt("risks.2.what");
        With(Whole with { HowReduced = " " }).LeavesGapsAt("risks.1.how-reduced");
        With(Whole with { CarriedBy = null }).LeavesGapsAt("risks.1.carried-by");
        With(new Risk(null, null, null, null, null, null))
            .LeavesGapsAt("risks.1.what", "risks.1.likelihood", "risks.1.carried-by", "risks.1.how-reduced");
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(5, 5, true)]
    [InlineData(0, 1, false)]
    [InlineData(1, 0, false)]
    [InlineData(6, 5, false)]
    [InlineData(5, 6, false)]
    [InlineData(null, 5, false)]
    [InlineData(5, null, false)]
    public void Takes_marks_from_1_to_5(int? likelihood, int? severity, bool fits) =>
        With(Whole with { Likelihood = likelihood, Severity = severity })
            .LeavesGapsAt(fits ? [] : ["risks.1.likelihood"]);

    [Fact]
    public void Lets_nobody_carry_a_risk_without_being_told()
    {
        var theirs = Whole with { CarriedBy = RiskCarrier.PeopleWhoUseTheService };
        With(theirs).LeavesGapsAt("risks.1.how-told");
        With(Whole, theirs with { HowTold = " " }).LeavesGapsAt("risks.2.how-told");
        With(theirs with { HowTold = "At the meeting in May" }).LeavesNoGap();
    }

    private static BidForm With(params Risk[] risks) => ABid.Form with { Risks = new(risks) };
}

public class CompletingTheRoundsOwnQuestions
{
    [Theory]
    [InlineData(null, true, false)]
    [InlineData(" ", true, false)]
    [InlineData(null, false, true)]
    [InlineData(" ", false, true)]
    public void Needs_an_answer_where_the_round_requires_one(string? answer, bool isRequired, bool fits) =>
        Check(Asked(QuestionKind.Text) with { Required = isRequired }, answer, fits);

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 4, false)]
    [InlineData(null, 4_000, true)]
    public void Takes_as_many_words_as_the_question_allows(int? most, int words, bool fits) =>
        Check(Asked(QuestionKind.Text) with { MaxWords = most }, Some.Words(words), fits);

    [Theory]
    [InlineData(QuestionKind.Number, "0", true)]
    [InlineData(QuestionKind.Number, "12", true)]
    [InlineData(QuestionKind.Number, "-1", false)]
    [InlineData(QuestionKind.Number, "1.5", false)]
    [InlineData(QuestionKind.Number, "1,500", false)]
    [InlineData(QuestionKind.Number, "9223372036854775808", false)]
    [InlineData(QuestionKind.Money, "150000", true)]
    [InlineData(QuestionKind.Money, "£1500", false)]
    [InlineData(QuestionKind.Money, "9223372036854775807", true)]
    [InlineData(QuestionKind.Choice, "Monday", true)]
    [InlineData(QuestionKind.Choice, "monday", false)]
    [InlineData(QuestionKind.Choice, "Sunday", false)]
    [InlineData(QuestionKind.YesNo, "yes", true)]
    [InlineData(QuestionKind.YesNo, "no", true)]
    [InlineData(QuestionKind.YesNo, "Yes", false)]
    [InlineData(QuestionKind.YesNo, "maybe", false)]
    public void Takes_what_fits_the_kind_of_question(QuestionKind kind, string answer, bool fits)
    {
        Check(Asked(kind), answer, fits);
        Check(Asked(kind) with { Required = false }, answer, fits);
    }

    [Fact]
    public void Needs_every_required_answer_where_the_section_was_never_opened() =>
        (ABid.Form with { Questions = null }).LeavesGapsAt(
            ABid.Terms with
            {
                Questions = [Asked(QuestionKind.Text), Asked(QuestionKind.YesNo) with { Key = "second" }],
            },
            "questions.day",
            "questions.second"
        );

    private static Question Asked(QuestionKind kind) =>
        new("day", "On which day?", "", kind, Required: true, MaxWords: 10, ["Monday", "Friday"]);

    private static void Check(Question question, string? answer, bool fits)
    {
        Dictionary<string, string> answers = answer is null ? [] : new() { [question.Key] = answer };
        (ABid.Form with { Questions = new(answers) }).LeavesGapsAt(
            ABid.Terms with
            {
                Questions = [question],
            },
            fits ? [] : ["questions.day"]
        );
    }
}
