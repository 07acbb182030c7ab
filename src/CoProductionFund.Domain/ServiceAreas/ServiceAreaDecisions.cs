namespace CoProductionFund.Domain.ServiceAreas;

public static class ServiceAreaDecisions
{
    /// <summary>Names a service area of a department.</summary>
    /// <remarks>Refuses: service-area.already-listed.</remarks>
    public static Decision List(ServiceArea area, ServiceAreaListed listing) =>
        area.Department is null
            ? Decision.Accept(listing)
            : Decision.Refuse("service-area.already-listed", "This service area is already listed.");

    /// <summary>Decides whether co-production fits, which tiers and how deep. The same again on the same day is once.</summary>
    /// <remarks>Refuses: service-area.not-found, service-area.tiers-missing, service-area.review-too-early.</remarks>
    public static Decision Assess(ServiceArea area, AppropriatenessAssessed assessment)
    {
        if (area.Department is null)
        {
            return NotFound;
        }

        if (assessment.Fits && (assessment.Tiers.Count == 0 || assessment.Depths.Count == 0))
        {
            return Decision.Refuse(
                "service-area.tiers-missing",
                "Say for which tiers and depths co-production fits this service."
            );
        }

        if (assessment.ReviewBy <= assessment.DecidedOn)
        {
            return Decision.Refuse(
                "service-area.review-too-early",
                "The decision must be reviewed on a day after it is made."
            );
        }

        var made = assessment.Fits ? assessment : assessment with { Tiers = [], Depths = [] };
        return area.Latest is { } latest && !area.HasLapsed && IsSame(latest, made)
            ? Decision.Accept()
            : Decision.Accept(made);
    }

    /// <summary>Ends a decision that was not reviewed. Asked by the clock: for a decision since renewed, nothing happens.</summary>
    /// <remarks>Refuses: service-area.not-found.</remarks>
    public static Decision Lapse(ServiceArea area, DateOnly reviewBy, DateOnly today)
    {
        if (area.Department is null)
        {
            return NotFound;
        }

        var isDue = !area.HasLapsed && area.Latest?.ReviewBy == reviewBy && today > reviewBy;
        return isDue ? Decision.Accept(new AppropriatenessLapsed(reviewBy)) : Decision.Accept();
    }

    private static bool IsSame(AppropriatenessAssessed one, AppropriatenessAssessed other) =>
        one with { Tiers = other.Tiers, Depths = other.Depths } == other
        && one.Tiers.SequenceEqual(other.Tiers)
        && one.Depths.SequenceEqual(other.Depths);

    private static Decision NotFound => Decision.Refuse("service-area.not-found", "We cannot find this service area.");
}
