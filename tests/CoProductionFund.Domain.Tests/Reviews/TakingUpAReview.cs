using CoProductionFund.Domain.Reviews;
using static CoProductionFund.Domain.Reviews.RecusalCause;

namespace CoProductionFund.Domain.Tests.Reviews;

public class AssigningAReview
{
    [Fact]
    public void Gives_the_bid_to_the_panel_member() => When().Then(AReview.Assigned);

    [Fact]
    public void Twice_is_once() => When(AReview.Assigned).ThenNothing();

    [Fact]
    public void Does_not_disturb_a_review_under_way()
    {
        When(AReview.Opened).ThenNothing();
        When(AReview.Sent).ThenNothing();
    }

    [Fact]
    public void Does_not_give_it_back_to_someone_with_an_interest() =>
        When(AReview.Assigned, AReview.AnInterest, AReview.Recused()).ThenNothing();

    [Fact]
    public void Gives_it_back_once_to_someone_who_left_the_panel_and_returned()
    {
        When([.. AReview.Opened, AReview.Recused(StoodDown)]).Then(AReview.Assigned);
        When([.. AReview.Opened, AReview.Recused(StoodDown), AReview.Assigned]).ThenNothing();
    }

    [Fact]
    public void Asks_someone_who_returned_for_their_interest_anew() =>
        Given<Review>([.. AReview.Opened, AReview.Recused(StoodDown), AReview.Assigned])
            .When(it => ReviewDecisions.Score(it, AReview.Need, AReview.Terms))
            .ThenRefused("review.not-declared");

    private static Answer When(params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.Assign(it, AReview.Assigned));
}

public class DeclaringAnInterest
{
    [Fact]
    public void Of_none_opens_the_bid() => When(hasInterest: false, AReview.Assigned).Then(AReview.NoInterest);

    [Fact]
    public void Recuses() =>
        When(hasInterest: true, AReview.Assigned).Then(AReview.AnInterest, AReview.Recused(Interest));

    [Fact]
    public void Of_none_twice_is_once() => When(hasInterest: false, AReview.Opened).ThenNothing();

    [Fact]
    public void Of_none_again_after_sending_changes_nothing() => When(hasInterest: false, AReview.Sent).ThenNothing();

    [Fact]
    public void Twice_is_once() =>
        When(hasInterest: true, AReview.Assigned, AReview.AnInterest, AReview.Recused()).ThenNothing();

    [Fact]
    public void Is_refused_after_declaring_none()
    {
        When(hasInterest: true, AReview.Opened).ThenRefused("review.already-declared");
        When(hasInterest: true, AReview.Sent).ThenRefused("review.already-declared");
    }

    [Fact]
    public void Of_none_is_refused_after_declaring_one() =>
        When(hasInterest: false, AReview.Assigned, AReview.AnInterest, AReview.Recused())
            .ThenRefused("review.already-declared");

    [Fact]
    public void Is_refused_for_an_unknown_review() => When(hasInterest: true).ThenRefused("review.not-found");

    private static Answer When(bool hasInterest, params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.DeclareInterest(it, hasInterest));
}

public class RecusingAReviewer
{
    [Theory]
    [InlineData(Interest)]
    [InlineData(StoodDown)]
    public void Takes_the_bid_away_before_it_is_scored(RecusalCause cause)
    {
        When(cause, AReview.Assigned).Then(AReview.Recused(cause));
        When(cause, AReview.Opened).Then(AReview.Recused(cause));
    }

    [Fact]
    public void Takes_a_sent_review_out_where_there_is_an_interest() =>
        When(Interest, AReview.Sent).Then(AReview.Recused(Interest));

    [Fact]
    public void Leaves_a_sent_review_of_someone_who_stood_down() => When(StoodDown, AReview.Sent).ThenNothing();

    [Theory]
    [InlineData(Interest)]
    [InlineData(StoodDown)]
    public void Twice_is_once(RecusalCause cause) =>
        When(cause, AReview.Assigned, AReview.Recused(cause)).ThenNothing();

    [Fact]
    public void Does_nothing_where_nothing_was_assigned() => When(StoodDown).ThenNothing();

    private static Answer When(RecusalCause cause, params IDomainEvent[] past) =>
        Given<Review>(past).When(it => ReviewDecisions.Recuse(it, cause));
}
