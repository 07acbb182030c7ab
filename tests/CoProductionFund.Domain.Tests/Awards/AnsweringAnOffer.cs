using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>£20,000, offered on 1 December 2026 and open for 28 whole days.</summary>
public static class AnAward
{
    public static DateTimeOffset Lapsing { get; } = Some.Moment("2026-12-30T00:00:00Z");

    public static DateTimeOffset InTime { get; } = Lapsing.AddSeconds(-1);

    public static AwardOffered Offered { get; } =
        new(
            Some.Bid(),
            Some.Round,
            Some.Group(),
            Some.Department,
            Some.Fund,
            "HEA-26-0042",
            Pence.Pounds(20_000),
            Percent.Whole(25),
            "Train the third tutor first.",
            Lapsing
        );

    public static AwardAccepted Accepted { get; } = new(Some.Bid(), Some.Round, Some.Group());

    public static AwardRefused Refused { get; } =
        new(Some.Bid(), Some.Round, Some.Group(), RefusalReason.FundedElsewhere);

    public static OfferLapsed Lapsed { get; } = new(Some.Bid(), Some.Round, Some.Group());

    public static TheoryData<string> Answers => ["accepted", "refused", "lapsed"];

    public static IDomainEvent Answer(string which) =>
        which switch
        {
            "accepted" => Accepted,
            "refused" => Refused,
            _ => Lapsed,
        };
}

public class OfferingAnAward
{
    [Fact]
    public void Records_what_is_offered() =>
        Given<Award>().When(it => OfferDecisions.Offer(it, AnAward.Offered)).Then(AnAward.Offered);

    [Fact]
    public void Twice_is_once() =>
        Given<Award>(AnAward.Offered).When(it => OfferDecisions.Offer(it, AnAward.Offered)).ThenNothing();

    [Theory, MemberData(nameof(AnAward.Answers), MemberType = typeof(AnAward))]
    public void After_the_answer_changes_nothing(string answer) =>
        Given<Award>(AnAward.Offered, AnAward.Answer(answer))
            .When(it => OfferDecisions.Offer(it, AnAward.Offered))
            .ThenNothing();

    [Theory]
    [InlineData("2026-12-01T09:00:00Z", null, "2026-12-30T00:00:00Z")]
    [InlineData("2026-12-01T00:00:00Z", null, "2026-12-30T00:00:00Z")] // a minute after midnight or before it: the same days
    [InlineData("2026-12-01T23:59:59Z", null, "2026-12-30T00:00:00Z")]
    [InlineData("2026-12-01T09:00:00Z", 14, "2026-12-16T00:00:00Z")]
    [InlineData("2026-06-01T22:59:59Z", 7, "2026-06-08T23:00:00Z")] // London is an hour ahead in summer
    [InlineData("2026-06-01T23:00:00Z", 7, "2026-06-09T23:00:00Z")]
    [InlineData("2026-10-20T09:00:00Z", 7, "2026-10-28T00:00:00Z")] // the clocks go back in between
    public void Leaves_whole_days_in_London(string offered, int? days, string lapses) =>
        Assert.Equal(Some.Moment(lapses), OfferDecisions.LapsesAt(Some.Moment(offered), days));

    [Theory] // the nights in which the clocks change, and those after them
    [InlineData("2027-03-20T09:00:00Z", "2027-03-28T00:00:00Z")]
    [InlineData("2027-03-21T09:00:00Z", "2027-03-28T23:00:00Z")]
    [InlineData("2027-10-23T09:00:00Z", "2027-10-30T23:00:00Z")]
    [InlineData("2027-10-24T09:00:00Z", "2027-11-01T00:00:00Z")]
    public void Can_be_answered_up_to_the_last_second_before_a_London_midnight(string offered, string lapses)
    {
        var at = Some.Moment(lapses);
        var offer = AnAward.Offered with { LapsesAt = OfferDecisions.LapsesAt(Some.Moment(offered), 7) };
        var past = Given<Award>(offer);

        past.When(it => OfferDecisions.Accept(it, at.AddSeconds(-1))).Then(AnAward.Accepted);
        past.When(it => OfferDecisions.Lapse(it, at.AddSeconds(-1))).ThenRefused("award.not-due");
        foreach (var seconds in new[] { 0, 1 })
        {
            past.When(it => OfferDecisions.Accept(it, at.AddSeconds(seconds))).ThenRefused("award.lapsed");
            past.When(it => OfferDecisions.Lapse(it, at.AddSeconds(seconds))).Then(AnAward.Lapsed);
        }
    }

    [Fact]
    public void Of_a_bid_always_meets_the_same_award()
    {
        Assert.Equal(Award.IdOf(Some.Bid(1)), Award.IdOf(Some.Bid(1)));
        Assert.NotEqual(Award.IdOf(Some.Bid(1)), Award.IdOf(Some.Bid(2)));
    }
}

public class AcceptingAnAward
{
    [Fact]
    public void Is_possible_in_the_last_second() => Accept(AnAward.InTime).Then(AnAward.Accepted);

    [Fact]
    public void Is_refused_at_the_instant_it_lapses_and_after()
    {
        Accept(AnAward.Lapsing).ThenRefused("award.lapsed");
        Accept(AnAward.Lapsing.AddSeconds(1)).ThenRefused("award.lapsed");
        Accept(AnAward.InTime, AnAward.Lapsed).ThenRefused("award.lapsed");
    }

    [Fact]
    public void Twice_is_once_even_later()
    {
        Accept(AnAward.InTime, AnAward.Accepted).ThenNothing();
        Accept(AnAward.Lapsing.AddDays(1), AnAward.Accepted).ThenNothing();
    }

    [Fact]
    public void Is_refused_once_it_is_refused() =>
        Accept(AnAward.InTime, AnAward.Refused).ThenRefused("award.answered");

    [Fact]
    public void Is_refused_for_an_unknown_award() =>
        Given<Award>().When(it => OfferDecisions.Accept(it, AnAward.InTime)).ThenRefused("award.not-found");

    private static Answer Accept(DateTimeOffset now, params IDomainEvent[] since) =>
        Given<Award>([AnAward.Offered, .. since]).When(it => OfferDecisions.Accept(it, now));
}

public class RefusingAnAward
{
    [Fact]
    public void Records_the_reason_up_to_the_last_second() => Refuse(AnAward.InTime).Then(AnAward.Refused);

    [Fact]
    public void Is_refused_at_the_instant_it_lapses() => Refuse(AnAward.Lapsing).ThenRefused("award.lapsed");

    [Fact]
    public void Twice_is_once() => Refuse(AnAward.InTime, AnAward.Refused).ThenNothing();

    [Fact]
    public void Is_refused_once_it_is_accepted() =>
        Refuse(AnAward.InTime, AnAward.Accepted).ThenRefused("award.answered");

    [Fact]
    public void Is_refused_for_an_unknown_award() =>
        Given<Award>()
            .When(it => OfferDecisions.Refuse(it, RefusalReason.OtherReason, AnAward.InTime))
            .ThenRefused("award.not-found");

    private static Answer Refuse(DateTimeOffset now, params IDomainEvent[] since) =>
        Given<Award>([AnAward.Offered, .. since])
            .When(it => OfferDecisions.Refuse(it, RefusalReason.FundedElsewhere, now));
}

public class LettingAnOfferLapse
{
    [Fact]
    public void Is_refused_a_second_before() => Lapse(AnAward.InTime).ThenRefused("award.not-due");

    [Fact]
    public void Happens_at_the_instant_and_whenever_the_clock_comes_to_it()
    {
        Lapse(AnAward.Lapsing).Then(AnAward.Lapsed);
        Lapse(AnAward.Lapsing.AddSeconds(1)).Then(AnAward.Lapsed);
        Lapse(AnAward.Lapsing.AddDays(90)).Then(AnAward.Lapsed);
    }

    [Theory, MemberData(nameof(AnAward.Answers), MemberType = typeof(AnAward))]
    public void After_the_answer_changes_nothing(string answer) =>
        Lapse(AnAward.Lapsing, AnAward.Answer(answer)).ThenNothing();

    [Fact]
    public void Is_refused_for_an_unknown_award() =>
        Given<Award>().When(it => OfferDecisions.Lapse(it, AnAward.Lapsing)).ThenRefused("award.not-found");

    private static Answer Lapse(DateTimeOffset now, params IDomainEvent[] since) =>
        Given<Award>([AnAward.Offered, .. since]).When(it => OfferDecisions.Lapse(it, now));
}
