using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class PublishingARound
{
    [Fact]
    public void Announces_when_it_opens_and_closes() =>
        Publish(ARound.Ready).Then(new RoundPublished(ARound.Opening, ARound.Closing));

    [Fact]
    public void Is_refused_with_every_gap_of_an_empty_draft_named() =>
        Publish([ARound.Drafted]).ThenRefused("round.not-ready", "terms", "criteria", "panel.chair", "panel.members");

    [Fact]
    public void Is_refused_a_second_time() => Publish(ARound.Published).ThenRefused("round.frozen");

    [Fact]
    public void Is_refused_for_an_unknown_round() => Publish([]).ThenRefused("round.not-found");

    [Fact]
    public void Needs_a_purpose() =>
        Terms(ARound.Terms with { Purpose = " " }).ThenRefused("round.not-ready", "terms.purpose");

    [Fact]
    public void Needs_a_kind_of_group() =>
        Terms(ARound.Terms with { Eligibility = ARound.Terms.Eligibility with { Kinds = [] } })
            .ThenRefused("round.not-ready", "terms.eligibility");

    [Fact]
    public void Needs_a_service_area() =>
        Terms(ARound.Terms with { Invitations = [] }).ThenRefused("round.not-ready", "terms.invitations");

    [Theory]
    [InlineData(1, new[] { Tier.Individual, Tier.Group }, new[] { Depth.CoDesign, Depth.Lead }, true)]
    [InlineData(1, new[] { Tier.Group, Tier.Collective }, new[] { Depth.CoDesign }, false)]
    [InlineData(1, new[] { Tier.Group }, new[] { Depth.CoDesign, Depth.CoDeliver }, false)]
    [InlineData(1, new Tier[0], new[] { Depth.CoDesign }, false)]
    [InlineData(1, new[] { Tier.Group }, new Depth[0], false)]
    [InlineData(2, new[] { Tier.Group }, new[] { Depth.CoDesign }, false)]
    public void Stays_inside_the_decisions_in_force(int area, Tier[] tiers, Depth[] depths, bool isInside)
    {
        var answer = Terms(ARound.Terms with { Invitations = [new(Some.Area(area), tiers, depths)] });
        Expect(answer, isInside, $"terms.invitations.{Some.Area(area).Value}");
    }

    [Fact]
    public void Names_each_invitation_outside() =>
        Terms(ARound.Terms with { Invitations = [.. ARound.Terms.Invitations, Elsewhere(2), Elsewhere(3)] })
            .ThenRefused(
                "round.not-ready",
                $"terms.invitations.{Some.Area(2).Value}",
                $"terms.invitations.{Some.Area(3).Value}"
            );

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Needs_a_closing_in_the_future(int late, bool isReady)
    {
        var answer = Publish(ARound.Ready, ARound.Closing.AddSeconds(late));
        Expect(answer, isReady, "terms.closes-at");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Needs_a_closing_after_the_opening(int seconds, bool isReady)
    {
        var terms = ARound.Terms with { ClosesAt = ARound.Opening.AddSeconds(seconds) };
        var published = new RoundPublished(ARound.Opening, terms.ClosesAt);
        Expect(Terms(terms), isReady, "terms.closes-at", published);
    }

    [Theory]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-09-30", false)]
    public void Needs_a_day_to_decide_by_after_the_closing_day(string day, bool isReady) =>
        Expect(Terms(ARound.Terms with { DecideBy = Some.Day(day) }), isReady, "terms.decide-by");

    [Fact]
    public void Counts_the_closing_day_in_London()
    {
        var terms = ARound.Terms with
        {
            ClosesAt = Some.Moment("2026-09-30T23:00:00Z"), // midnight: 1 October has begun
            DecideBy = new(2026, 10, 1),
        };
        Terms(terms).ThenRefused("round.not-ready", "terms.decide-by");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Needs_three_reviews_of_each_bid(int reviews, bool isReady) =>
        Expect(Terms(ARound.Terms with { ReviewsPerBid = reviews }), isReady, "terms.reviews-per-bid");

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    public void Needs_grants_of_more_than_nothing(long smallest, long largest, bool isReady) =>
        Expect(Terms(ARound.Terms with { Smallest = new(smallest), Largest = new(largest) }), isReady, "terms.largest");

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)] // the whole scale
    public void Needs_a_tolerance_smaller_than_the_scale(int tolerance, bool isReady) =>
        Expect(Terms(ARound.Terms with { Tolerance = tolerance }), isReady, "terms.tolerance");

    private static Invitation Elsewhere(int area) => new(Some.Area(area), [Tier.Group], [Depth.CoDesign]);

    private static Answer Terms(RoundTerms terms) => Publish(ARound.With(terms));

    private static Answer Publish(IDomainEvent[] past, DateTimeOffset? now = null) =>
        Given<Round>(past).When(it => RoundDecisions.Publish(it, [ARound.Area], now ?? ARound.Announcing));

    private static void Expect(Answer answer, bool isReady, string gap, RoundPublished? published = null)
    {
        if (isReady)
        {
            answer.Then(published ?? new RoundPublished(ARound.Opening, ARound.Closing));
        }
        else
        {
            answer.ThenRefused("round.not-ready", gap);
        }
    }
}

/// <summary>Rule 10, before the round is announced.</summary>
public class ComposingAPanel
{
    [Fact]
    public void Needs_a_chair() => Gaps("PPL").Are("panel.chair");

    [Fact]
    public void Needs_three_members_beside_the_chair() => Gaps("CPL").Are("panel.members");

    [Fact]
    public void Needs_as_many_members_as_each_bid_has_reviews()
    {
        Gaps("CPPLL", reviews: 4).Are();
        Gaps("CPPL", reviews: 4).Are("panel.members", "panel.lay-share");
        Gaps("CPLL", reviews: 4).Are("panel.members");
    }

    [Theory]
    [InlineData("CPPL", 3_333, true)]
    [InlineData("CPPL", 3_334, false)] // 3,334 of three people is more than one
    [InlineData("CPPPL", 3_333, false)]
    [InlineData("CPPLL", 5_000, true)]
    [InlineData("CPPPL", 2_500, true)]
    [InlineData("CPPPPL", 2_000, true)]
    [InlineData("CPPPPL", 2_001, false)]
    [InlineData("CPPP", 0, true)]
    [InlineData("CLLL", 10_000, true)]
    public void Keeps_the_lay_share_exactly(string seats, int share, bool isKept) =>
        Gaps(seats, share).Are(isKept ? [] : ["panel.lay-share"]);

    private static Found Gaps(string seats, int share = 3_333, int reviews = 3)
    {
        var terms = ARound.Terms with { LayShare = new(share), ReviewsPerBid = reviews };
        var panel = seats.Select((seat, at) => new PanelMemberAppointed(Some.Person(at), Seat(seat)));
        var round = Given<Round>([ARound.Drafted, new RoundTermsSet(terms), CriteriaSet, .. panel]).State;
        return new(RoundReadiness.Gaps(round, [ARound.Area], ARound.Announcing));
    }

    private static CriteriaSet CriteriaSet { get; } = new(ARound.Criteria, ARound.Scale);

    private static PanelSeat Seat(char seat) =>
        seat switch
        {
            'C' => PanelSeat.Chair,
            'P' => PanelSeat.Professional,
            _ => PanelSeat.Lay,
        };

    private sealed record Found(IReadOnlyList<Problem> Gaps)
    {
        public void Are(params string[] places) => Assert.Equal(places, Gaps.Select(it => it.Where));
    }
}
