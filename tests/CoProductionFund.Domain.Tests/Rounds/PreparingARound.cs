using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class DraftingARound
{
    [Fact]
    public void Records_whose_round_it_is() =>
        Given<Round>().When(it => RoundDecisions.Draft(it, ARound.Drafted)).Then(ARound.Drafted);

    [Fact]
    public void Twice_is_once() =>
        Given<Round>(ARound.Drafted).When(it => RoundDecisions.Draft(it, ARound.Drafted)).ThenNothing();
}

public class SettingTheTerms
{
    [Fact]
    public void Records_them() =>
        Given<Round>(ARound.Drafted)
            .When(it => RoundDecisions.SetTerms(it, ARound.Terms))
            .Then(new RoundTermsSet(ARound.Terms));

    [Fact]
    public void May_change_them_while_the_round_is_a_draft() =>
        Given<Round>(ARound.Ready)
            .When(it => RoundDecisions.SetTerms(it, ARound.Terms with { Tolerance = 3 }))
            .Then(new RoundTermsSet(ARound.Terms with { Tolerance = 3 }));

    [Fact]
    public void Writes_over_what_the_writer_has_seen() =>
        Given<Round>(ARound.Drafted, new RoundTermsSet(ARound.Terms))
            .When(it => RoundDecisions.SetTerms(it, ARound.Terms with { Tolerance = 3 }, seen: 1))
            .Then(new RoundTermsSet(ARound.Terms with { Tolerance = 3 }));

    [Fact]
    public void Is_refused_when_a_colleague_was_quicker() =>
        Given<Round>(ARound.Drafted, new RoundTermsSet(ARound.Terms), new RoundTermsSet(ARound.Terms))
            .When(it => RoundDecisions.SetTerms(it, ARound.Terms, seen: 1))
            .ThenRefused("round.changed-meanwhile");

    [Fact]
    public void Is_refused_once_the_round_is_published() =>
        Given<Round>(ARound.Published)
            .When(it => RoundDecisions.SetTerms(it, ARound.Terms))
            .ThenRefused("round.frozen");

    [Fact]
    public void Is_refused_for_an_unknown_round() =>
        Given<Round>().When(it => RoundDecisions.SetTerms(it, ARound.Terms)).ThenRefused("round.not-found");
}

public class SettingTheCriteria
{
    [Fact]
    public void Records_criteria_and_scale() =>
        When(ARound.Criteria, ARound.Scale).Then(new CriteriaSet(ARound.Criteria, ARound.Scale));

    [Theory]
    [InlineData(100)]
    [InlineData(99, 1)]
    [InlineData(50, 50)]
    public void Takes_weights_that_add_up_to_100(params int[] weights) =>
        When(Weighing(weights), ARound.Scale).Then(new CriteriaSet(Weighing(weights), ARound.Scale));

    [Theory]
    [InlineData]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(50, 49)]
    [InlineData(50, 51)]
    [InlineData(100, 0)]
    [InlineData(101, -1)]
    public void Is_refused_with_other_weights(params int[] weights) =>
        When(Weighing(weights), ARound.Scale).ThenRefused("round.weights");

    [Fact]
    public void Is_refused_when_two_share_a_key() =>
        When([new("need", "Need", "", 50), new("need", "Need too", "", 50)], ARound.Scale)
            .ThenRefused("round.criteria-repeat");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 100)]
    [InlineData(99, 100)]
    public void Takes_a_scale_within_0_to_100(int lowest, int highest) =>
        When(ARound.Criteria, new(lowest, highest, []))
            .Then(new CriteriaSet(ARound.Criteria, new(lowest, highest, [])));

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(0, 101)]
    public void Is_refused_with_another_scale(int lowest, int highest) =>
        When(ARound.Criteria, new(lowest, highest, [])).ThenRefused("round.scale");

    [Fact]
    public void Is_refused_once_the_round_is_published() =>
        Given<Round>(ARound.Published)
            .When(it => RoundDecisions.SetCriteria(it, ARound.Criteria, ARound.Scale))
            .ThenRefused("round.frozen");

    [Fact]
    public void Is_refused_for_an_unknown_round() =>
        Given<Round>()
            .When(it => RoundDecisions.SetCriteria(it, ARound.Criteria, ARound.Scale))
            .ThenRefused("round.not-found");

    private static Answer When(IReadOnlyList<Criterion> criteria, Scale scale) =>
        Given<Round>(ARound.Drafted).When(it => RoundDecisions.SetCriteria(it, criteria, scale));

    private static List<Criterion> Weighing(int[] weights) =>
        [.. weights.Select((weight, at) => new Criterion($"criterion-{at}", "", "", weight))];
}

public class SettingTheQuestions
{
    private static readonly Question Day = new("day", "On which day?", "", QuestionKind.Text, true, 10, []);

    [Fact]
    public void Records_them() => When([Day]).Then(new QuestionsSet([Day]));

    [Fact]
    public void May_take_them_away() => When([]).Then(new QuestionsSet([]));

    [Fact]
    public void Is_refused_when_two_share_a_key() =>
        When([Day, Day with { Text = "On which other day?" }]).ThenRefused("round.questions-repeat");

    [Fact]
    public void Is_refused_once_the_round_is_published() =>
        Given<Round>(ARound.Published).When(it => RoundDecisions.SetQuestions(it, [Day])).ThenRefused("round.frozen");

    [Fact]
    public void Is_refused_for_an_unknown_round() =>
        Given<Round>().When(it => RoundDecisions.SetQuestions(it, [Day])).ThenRefused("round.not-found");

    private static Answer When(IReadOnlyList<Question> questions) =>
        Given<Round>(ARound.Drafted).When(it => RoundDecisions.SetQuestions(it, questions));
}
