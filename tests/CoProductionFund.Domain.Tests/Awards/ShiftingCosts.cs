using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>£100 a day before the project; 90 days in the first period.</summary>
public class LookingAtTheInstitutionsSpending
{
    [Theory]
    [InlineData(900_000, false)]
    [InlineData(855_000, false)] // £8,550, 5% less
    [InlineData(854_999, true)] // a penny less
    [InlineData(0, true)]
    public void Finds_a_fall_beyond_the_tolerance_to_the_penny(long reported, bool isBeyond)
    {
        var finding = CostShiftRule.Look(AProject.Plan, 1, new(reported));

        Assert.Equal(isBeyond, finding.IsBeyond);
        Assert.Equal((90, 900_000, 855_000), (finding.Days, finding.Expected.Value, finding.Least.Value));
        Assert.Equal((AProject.Plan.Starts, AProject.Plan.To(1)), (finding.From, finding.To));
        Assert.Equal((Pence.Pounds(36_500), Percent.Whole(5)), (finding.PresentSpending, finding.Tolerance));
    }

    [Theory]
    [InlineData(1_000, 90, 500, 246, 234)] // 246.57… and 234.24…: a part of a penny is the institution's
    [InlineData(36_500, 1, 0, 100, 100)]
    [InlineData(36_500, 1, 10_000, 100, 0)]
    [InlineData(36_500, 366, 500, 36_600, 34_770)] // a leap day is a day more
    [InlineData(0, 90, 500, 0, 0)]
    [InlineData(1_000_000_000_000, 3_652, 9_999, 10_005_479_452_054, 1_000_547_945)] // no overflow on the way
    public void Is_exact_and_rounds_down_once(long yearly, int days, int tolerance, long expected, long least)
    {
        var starts = Some.Day("2027-01-01");
        var plan = AProject.Plan with
        {
            Starts = starts,
            Dates = [new(starts.AddDays(days - 1), starts.AddDays(days))],
            PresentSpending = new(yearly),
            Tolerance = new(tolerance),
        };
        var finding = CostShiftRule.Look(plan, 1, new(least));

        Assert.Equal((days, expected, least), (finding.Days, finding.Expected.Value, finding.Least.Value));
        Assert.False(finding.IsBeyond);
        Assert.Equal(least > 0, CostShiftRule.Look(plan, 1, new(Math.Max(0, least - 1))).IsBeyond);
    }
}

public class FlaggingAnAward
{
    private static readonly ReturnFigures Less = AProject.Figures with { InstitutionSpending = new(854_999) };

    private static readonly IDomainEvent[] Flagged =
    [
        AProject.Submitted(figures: Less),
        AProject.Accepted(figures: Less),
        AProject.Flagged(Less.InstitutionSpending),
    ];

    [Fact]
    public void Happens_when_a_return_is_accepted_that_shows_the_fall()
    {
        AProject
            .After(AProject.Submitted(figures: Less))
            .When(it => ReturnReview.Accept(it, 1, 1, AProject.Officer))
            .Then([.. Flagged.Skip(1)]);
        Assert.True(AProject.After(Flagged).State.Reports.CostShiftFlagged);
        Assert.False(AProject.After(AProject.Submitted(), AProject.Accepted()).State.Reports.CostShiftFlagged);
    }

    [Fact]
    public void Is_cleared_by_a_reason_with_or_without_explanation()
    {
        var cleared = new CostShiftCleared(Some.Bid(), Some.Round, Some.Group(), 1, "Put back", AProject.Officer);
        Clear(Flagged).Then(cleared);
        Clear([.. Flagged, Explained]).Then(cleared);
        Clear([.. Flagged, Explained, Refused]).Then(cleared);
        Clear([.. Flagged, cleared]).ThenNothing();
        Clear().ThenRefused("cost-shift.not-flagged");
        Assert.False(AProject.After([.. Flagged, cleared]).State.Reports.CostShiftFlagged);
    }

    [Fact]
    public void Stays_when_the_explanation_is_refused()
    {
        Refuse([.. Flagged, Explained]).Then(Refused);
        Refuse([.. Flagged, Explained, Refused]).ThenNothing();
        Refuse(Flagged).ThenRefused("cost-shift.not-explained");
        Refuse().ThenRefused("cost-shift.not-flagged");
        Assert.True(AProject.After([.. Flagged, Explained]).State.Reports.CostShiftFlagged);
        Assert.True(AProject.After([.. Flagged, Explained, Refused]).State.Reports.CostShiftFlagged);
    }

    [Fact]
    public void Can_be_explained_again_and_not_when_nothing_is_flagged()
    {
        Explain(Flagged).Then(Explained);
        Explain([.. Flagged, Explained, Refused]).Then(Explained);
        Explain().ThenRefused("cost-shift.not-flagged");
        Explain([.. Flagged, Cleared]).ThenRefused("cost-shift.not-flagged");
    }

    [Fact]
    public void Stands_while_the_return_is_asked_about_and_is_looked_at_anew_when_it_is_accepted()
    {
        IDomainEvent[] queried = [.. Flagged, AProject.Queried()];
        Assert.True(AProject.After(queried).State.Reports.CostShiftFlagged);

        var kept = AProject.Accepted(version: 2);
        AProject
            .After([.. queried, AProject.Submitted(version: 2)])
            .When(it => ReturnReview.Accept(it, 1, 2, AProject.Officer))
            .Then(kept, new CostShiftNotConfirmed(Some.Bid(), Some.Round, Some.Group(), 1));
        AProject
            .After([.. Flagged, Cleared, AProject.Queried(), AProject.Submitted(version: 2, figures: Less)])
            .When(it => ReturnReview.Accept(it, 1, 2, AProject.Officer))
            .Then(AProject.Accepted(version: 2, figures: Less), AProject.Flagged(Less.InstitutionSpending));
    }

    [Fact]
    public void Is_of_each_period_by_itself()
    {
        var second = AProject.Figures with { InstitutionSpending = Pence.Pounds(9_100) };
        var award = AProject
            .After([.. Flagged, Cleared, AProject.Submitted(2, figures: second), AProject.Accepted(2, figures: second)])
            .State;
        Assert.False(award.Reports.CostShiftFlagged);
    }

    private static CostShiftExplained Explained =>
        new(Some.Bid(), Some.Round, Some.Group(), 1, AProject.Words, ByInstitution: true);

    private static CostShiftExplanationRefused Refused =>
        new(Some.Bid(), Some.Round, Some.Group(), 1, "It does not explain it", AProject.Officer);

    private static CostShiftCleared Cleared =>
        new(Some.Bid(), Some.Round, Some.Group(), 1, "Put back", AProject.Officer);

    private static Answer Explain(params IDomainEvent[] since) =>
        AProject.After(since).When(it => CostShiftDecisions.Explain(it, Explained));

    private static Answer Clear(params IDomainEvent[] since) =>
        AProject.After(since).When(it => CostShiftDecisions.Clear(it, 1, "Put back", AProject.Officer));

    private static Answer Refuse(params IDomainEvent[] since) =>
        AProject
            .After(since)
            .When(it => CostShiftDecisions.RefuseExplanation(it, 1, "It does not explain it", AProject.Officer));
}
