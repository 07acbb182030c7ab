using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>Two quarters, to 31 March and to 30 June 2027, when a variation moves the last day.</summary>
public class FollowingTheAgreement
{
    private const string Today = "2027-02-01";

    [Theory]
    [InlineData("2027-06-30", null)]
    [InlineData("2027-07-01", "2027-03-31/2027-04-14 2027-07-01/2027-07-15")]
    [InlineData("2027-07-30", "2027-03-31/2027-04-14 2027-07-30/2027-08-13")] // a rest of less than a month
    [InlineData("2027-07-31", "2027-03-31/2027-04-14 2027-06-30/2027-07-14 2027-07-31/2027-08-14")] // a whole one
    [InlineData(
        "2027-12-31",
        "2027-03-31/2027-04-14 2027-06-30/2027-07-14 2027-09-30/2027-10-14 2027-12-31/2028-01-14"
    )]
    public void Reports_what_comes_on_top(string ends, string? dates) => Follow(ends, Today).Then(dates);

    [Theory]
    [InlineData("2027-06-29", "2027-03-31/2027-04-14 2027-06-29/2027-07-13")]
    [InlineData("2027-04-01", "2027-03-31/2027-04-14 2027-04-01/2027-04-15")]
    [InlineData("2027-03-31", "2027-03-31/2027-04-14")] // the first one stays as it is
    [InlineData("2027-03-30", "2027-03-30/2027-04-13")]
    [InlineData("2027-01-01", "2027-01-01/2027-02-15")] // time to write from now on
    [InlineData("2026-12-31", "2027-01-01/2027-02-15")] // no period is shorter than a day
    public void Reports_no_more_than_there_is(string ends, string dates) => Follow(ends, Today).Then(dates);

    [Theory]
    [InlineData("2027-03-30", "2027-03-31/2027-04-14")]
    [InlineData("2027-05-31", "2027-03-31/2027-04-14 2027-05-31/2027-06-14")]
    [InlineData("2027-07-15", "2027-03-31/2027-04-14 2027-07-15/2027-07-29")]
    public void Leaves_what_was_handed_in_whether_or_not_it_is_accepted(string ends, string dates)
    {
        Follow(ends, "2027-04-02", AProject.Submitted()).Then(dates);
        Follow(ends, "2027-04-02", AProject.Submitted(), AProject.Queried()).Then(dates);
        Follow(ends, "2027-04-02", AProject.Submitted(), AProject.Accepted()).Then(dates);
    }

    [Theory]
    [InlineData("2027-07-10", "2027-03-31/2027-04-14 2027-06-30/2027-07-14 2027-07-10/2027-07-24")]
    [InlineData("2027-06-01", null)]
    public void Adds_a_return_where_the_last_was_handed_in(string ends, string? dates) =>
        Follow(ends, "2027-07-02", AProject.Submitted(), AProject.Submitted(2)).Then(dates);

    [Fact]
    public void Leaves_a_return_that_somebody_has_begun()
    {
        var begun = AProject.Part(ReturnPart.Learnt, number: 2);
        Follow("2027-03-15", Today, begun).Then(null);
        Follow("2027-05-31", Today, begun).Then("2027-03-31/2027-04-14 2027-05-31/2027-06-14");
        Follow("2027-03-15", Today, AProject.Part(ReturnPart.Learnt)).Then("2027-03-15/2027-03-29");
    }

    [Fact]
    public void Never_asks_for_what_nobody_could_have_known_yesterday()
    {
        Follow("2027-08-31", "2027-09-10", AProject.Submitted(), AProject.Submitted(2))
            .Then("2027-03-31/2027-04-14 2027-06-30/2027-07-14 2027-08-31/2027-09-24");
        Follow("2027-04-30", "2027-06-20").Then("2027-03-31/2027-04-14 2027-04-30/2027-07-04");
    }

    [Fact]
    public void Happens_once_for_each_variation_and_never_for_one_before()
    {
        var third = new ReturnDatesFollowed(Some.Bid(), Some.Round, Some.Group(), 3, [AProject.Dates[0]]);
        Follow("2027-05-31", Today, third).Then(null); // the second one
        Given<Award>([.. AProject.Begun, third])
            .When(it => ReturnDecisions.Follow(it, 3, Some.Day("2027-05-31"), Some.Day(Today)))
            .ThenNothing();
        Given<Award>([.. AProject.Begun, third])
            .When(it => ReturnDecisions.Follow(it, 4, Some.Day("2027-05-31"), Some.Day(Today)))
            .Then(
                third with
                {
                    Version = 4,
                    Dates = [AProject.Dates[0], new(Some.Day("2027-05-31"), Some.Day("2027-06-14"))],
                }
            );
    }

    [Fact]
    public void Is_nothing_where_no_dates_are_set_and_when_the_project_is_over()
    {
        foreach (
            IDomainEvent[] past in new IDomainEvent[][]
            {
                [],
                [AnAward.Offered, AnAward.Accepted],
                [
                    .. AProject.Begun,
                    new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), Pence.Zero, Pence.Zero, AProject.Officer),
                ],
            }
        )
        {
            Given<Award>(past)
                .When(it => ReturnDecisions.Follow(it, 2, Some.Day("2027-12-31"), Some.Day(Today)))
                .ThenNothing();
        }
    }

    [Fact]
    public void Moves_the_day_from_which_the_project_can_be_complete()
    {
        IDomainEvent[] all =
        [
            .. AProject.Begun,
            AProject.Submitted(),
            AProject.Accepted(),
            new ReturnDatesFollowed(
                Some.Bid(),
                Some.Round,
                Some.Group(),
                2,
                [AProject.Dates[0], new(Some.Day("2027-05-31"), Some.Day("2027-06-14"))]
            ),
            AProject.Submitted(2),
            AProject.Accepted(2),
        ];
        Complete("2027-05-30").ThenRefused("award.not-over");
        Assert.Null(Complete("2027-05-31").Decision.Refusal);
        Assert.Null(Complete("2027-06-01").Decision.Refusal);

        Answer Complete(string day) =>
            Given<Award>(all).When(it => CompletionDecisions.Complete(it, Some.Day(day), AProject.Officer));
    }

    private static Followed Follow(string ends, string today, params IDomainEvent[] since) =>
        new(AProject.After(since).When(it => ReturnDecisions.Follow(it, 2, Some.Day(ends), Some.Day(today))));

    private sealed record Followed(Answer Answer)
    {
        /// <param name="dates">"to/due by" of each return; null where nothing changes.</param>
        public void Then(string? dates)
        {
            var said = Answer.Decision.Events.Cast<ReturnDatesFollowed>().SingleOrDefault()?.Dates;
            Assert.Null(Answer.Decision.Refusal);
            Assert.Equal(
                dates,
                said is null ? null : string.Join(' ', said.Select(it => $"{it.To:yyyy-MM-dd}/{it.DueBy:yyyy-MM-dd}"))
            );
        }
    }
}
