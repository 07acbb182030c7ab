using CoProductionFund.Domain.Reviews;

namespace CoProductionFund.Domain.Tests.Reviews;

public class ScoringACriterion
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Keeps_the_mark_and_its_reason(int mark) =>
        When(AReview.Need with { Score = mark }, AReview.Opened)
            .Then(AReview.Scored(AReview.Need with { Score = mark }));

    [Fact]
    public void May_change_a_mark_not_sent_yet() =>
        When(AReview.Need with { Score = 5 }, [.. AReview.Opened, AReview.Scored(AReview.Need)])
            .Then(AReview.Scored(AReview.Need with { Score = 5 }));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Is_refused_off_the_scale(int mark) =>
        When(AReview.Need with { Score = mark }, AReview.Opened).ThenRefused("review.off-scale");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Is_refused_without_a_reason(string reason) =>
        When(AReview.Need with { Reason = reason }, AReview.Opened).ThenRefused("review.reason-missing");

    [Fact]
    public void Is_refused_for_a_criterion_the_round_has_not() =>
        When(AReview.Need with { Criterion = "style" }, AReview.Opened).ThenRefused("review.unknown-criterion");

    [Fact]
    public void Is_refused_before_the_interest_is_declared() =>
        When(AReview.Need, AReview.Assigned).ThenRefused("review.not-declared");

    [Fact]
    public void Is_refused_to_someone_recused() =>
        When(AReview.Need, AReview.Assigned, AReview.AnInterest, AReview.Recused()).ThenRefused("review.recused");

    [Fact]
    public void Is_refused_once_the_review_is_sent() =>
        When(AReview.Need, AReview.Sent).ThenRefused("review.submitted");

    [Fact]
    public void Is_refused_once_the_panel_has_done() =>
        Given<Review>(AReview.Opened)
            .When(it => ReviewDecisions.Score(it, AReview.Need, AReview.Terms with { IsInReview = false }))
            .ThenRefused("review.round-done");

    [Fact]
    public void Is_refused_for_an_unknown_review() => When(AReview.Need).ThenRefused("review.not-found");

    private static Answer When(CriterionScore score, params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.Score(it, score, AReview.Terms));
}

public class SendingAReview
{
    [Fact]
    public void Records_the_latest_marks_in_the_order_of_the_criteria() =>
        When([
                .. AReview.Opened,
                AReview.Scored(AReview.Fit),
                AReview.Scored(AReview.Need with { Score = 1 }),
                AReview.Scored(AReview.Need),
            ])
            .Then(AReview.Submitted);

    [Fact]
    public void Twice_is_once_even_after_the_panel_has_done() =>
        Given<Review>(AReview.Sent)
            .When(it => ReviewDecisions.Submit(it, AReview.Terms with { IsInReview = false }))
            .ThenNothing();

    [Fact]
    public void Is_refused_with_the_criteria_that_miss_a_mark()
    {
        When(AReview.Opened).ThenRefused("review.incomplete", "need", "fit");
        When([.. AReview.Opened, AReview.Scored(AReview.Need)]).ThenRefused("review.incomplete", "fit");
    }

    [Fact]
    public void Is_refused_before_the_interest_is_declared() =>
        When(AReview.Assigned).ThenRefused("review.not-declared");

    [Fact]
    public void Is_refused_to_someone_recused() =>
        When([.. AReview.Opened, AReview.Scored(AReview.Need), AReview.Scored(AReview.Fit), AReview.Recused()])
            .ThenRefused("review.recused");

    [Fact]
    public void Is_refused_once_the_panel_has_done() =>
        Given<Review>([.. AReview.Opened, AReview.Scored(AReview.Need), AReview.Scored(AReview.Fit)])
            .When(it => ReviewDecisions.Submit(it, AReview.Terms with { IsInReview = false }))
            .ThenRefused("review.round-done");

    [Fact]
    public void Is_refused_for_an_unknown_review() => When().ThenRefused("review.not-found");

    private static Answer When(params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.Submit(it, AReview.Terms));
}

public class RevisingAMark
{
    private static readonly CriterionScore Better = AReview.Fit with { Score = 3 };

    [Fact]
    public void Records_the_new_mark() => When(Better, AReview.Sent).Then(AReview.Revised(Better));

    [Fact]
    public void Leaves_the_review_sent() =>
        Given<Review>([.. AReview.Sent, AReview.Revised(Better)])
            .When(it => ReviewDecisions.Submit(it, AReview.Terms))
            .ThenNothing();

    [Fact]
    public void Is_what_the_review_then_says() =>
        Assert.Equal(
            [AReview.Need, Better],
            Given<Review>([.. AReview.Sent, AReview.Revised(Better)]).State.Scores.Values
        );

    [Fact]
    public void Is_refused_once_the_chair_has_settled_the_marks() =>
        Given<Review>(AReview.Sent)
            .When(it => ReviewDecisions.Revise(it, Better, AReview.Terms with { IsModerated = true }))
            .ThenRefused("review.moderated");

    [Fact]
    public void Is_refused_once_the_panel_has_done() =>
        Given<Review>(AReview.Sent)
            .When(it => ReviewDecisions.Revise(it, Better, AReview.Terms with { IsInReview = false }))
            .ThenRefused("review.round-done");

    [Fact]
    public void Is_refused_off_the_scale_without_a_reason_or_for_another_criterion()
    {
        When(Better with { Score = 6 }, AReview.Sent).ThenRefused("review.off-scale");
        When(Better with { Reason = " " }, AReview.Sent).ThenRefused("review.reason-missing");
        When(Better with { Criterion = "style" }, AReview.Sent).ThenRefused("review.unknown-criterion");
    }

    [Fact]
    public void Is_refused_before_the_review_is_sent() =>
        When(Better, [.. AReview.Opened, AReview.Scored(AReview.Fit)]).ThenRefused("review.not-submitted");

    [Fact]
    public void Is_refused_before_the_interest_is_declared() =>
        When(Better, AReview.Assigned).ThenRefused("review.not-declared");

    [Fact]
    public void Is_refused_to_someone_recused() =>
        When(Better, [.. AReview.Sent, AReview.Recused()]).ThenRefused("review.recused");

    [Fact]
    public void Is_refused_for_an_unknown_review() => When(Better).ThenRefused("review.not-found");

    private static Answer When(CriterionScore score, params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.Revise(it, score, AReview.Terms));
}
