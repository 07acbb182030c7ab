using CoProductionFund.Domain.ServiceAreas;

namespace CoProductionFund.Domain.Tests.ServiceAreas;

public static class AnArea
{
    public static DateOnly ReviewBy { get; } = new(2027, 3, 31);

    public static ServiceAreaListed Listed { get; } =
        new(Some.Department, "HEA-S03", "Home care", "Care in people's homes");

    public static AppropriatenessAssessed Assessed { get; } =
        new(
            Fits: true,
            [Tier.Group],
            [Depth.CoDesign, Depth.Lead],
            "Two pilots",
            "It worked",
            new(2026, 4, 1),
            ReviewBy
        );
}

public class ListingAServiceArea
{
    [Fact]
    public void Records_it() =>
        Given<ServiceArea>().When(it => ServiceAreaDecisions.List(it, AnArea.Listed)).Then(AnArea.Listed);

    [Fact]
    public void Is_refused_a_second_time() =>
        Given<ServiceArea>(AnArea.Listed)
            .When(it => ServiceAreaDecisions.List(it, AnArea.Listed))
            .ThenRefused("service-area.already-listed");
}

public class AssessingAppropriateness
{
    [Fact]
    public void Records_how_far_co_production_fits() => When(AnArea.Assessed).Then(AnArea.Assessed);

    [Fact]
    public void Records_that_it_does_not_fit_without_tiers_and_depths() =>
        When(AnArea.Assessed with { Fits = false })
            .Then(AnArea.Assessed with { Fits = false, Tiers = [], Depths = [] });

    [Fact]
    public void May_be_renewed_after_it_lapsed() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed, new AppropriatenessLapsed(AnArea.ReviewBy))
            .When(it => ServiceAreaDecisions.Assess(it, AnArea.Assessed with { ReviewBy = new(2028, 3, 31) }))
            .Then(AnArea.Assessed with { ReviewBy = new(2028, 3, 31) });

    [Fact]
    public void Is_refused_without_a_tier() =>
        When(AnArea.Assessed with { Tiers = [] }).ThenRefused("service-area.tiers-missing");

    [Fact]
    public void Is_refused_without_a_depth() =>
        When(AnArea.Assessed with { Depths = [] }).ThenRefused("service-area.tiers-missing");

    [Fact]
    public void May_be_reviewed_on_the_next_day() =>
        When(AnArea.Assessed with { ReviewBy = new(2026, 4, 2) })
            .Then(AnArea.Assessed with { ReviewBy = new(2026, 4, 2) });

    [Fact]
    public void Is_refused_with_a_review_on_the_same_day() =>
        When(AnArea.Assessed with { ReviewBy = new(2026, 4, 1) }).ThenRefused("service-area.review-too-early");

    [Fact]
    public void Is_refused_for_an_unknown_area() =>
        Given<ServiceArea>()
            .When(it => ServiceAreaDecisions.Assess(it, AnArea.Assessed))
            .ThenRefused("service-area.not-found");

    private static Answer When(AppropriatenessAssessed assessment) =>
        Given<ServiceArea>(AnArea.Listed).When(it => ServiceAreaDecisions.Assess(it, assessment));
}

public class LapsingADecision
{
    private static readonly DateOnly DayAfter = AnArea.ReviewBy.AddDays(1);
    private static readonly AppropriatenessLapsed Lapsed = new(AnArea.ReviewBy);

    [Fact]
    public void Happens_on_the_day_after_its_last() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed)
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .Then(Lapsed);

    [Fact]
    public void Does_not_happen_on_its_last_day() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed)
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, AnArea.ReviewBy))
            .ThenNothing();

    [Fact]
    public void Happens_once() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed, Lapsed)
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .ThenNothing();

    [Fact]
    public void Does_not_touch_a_decision_that_was_renewed() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed, AnArea.Assessed with { ReviewBy = new(2028, 3, 31) })
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .ThenNothing();

    [Fact]
    public void Comes_again_for_a_decision_renewed_after_a_lapse() =>
        Given<ServiceArea>(AnArea.Listed, AnArea.Assessed, Lapsed, AnArea.Assessed)
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .Then(Lapsed);

    [Fact]
    public void Does_nothing_to_an_area_never_assessed() =>
        Given<ServiceArea>(AnArea.Listed)
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .ThenNothing();

    [Fact]
    public void Is_refused_for_an_unknown_area() =>
        Given<ServiceArea>()
            .When(it => ServiceAreaDecisions.Lapse(it, AnArea.ReviewBy, DayAfter))
            .ThenRefused("service-area.not-found");
}
