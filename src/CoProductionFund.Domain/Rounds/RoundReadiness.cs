namespace CoProductionFund.Domain.Rounds;

/// <summary>What still stands between a draft and its publication: the task list of a round.</summary>
public static class RoundReadiness
{
    /// <summary>Rule 10: fewer than three panel members per bid are not a panel.</summary>
    public const int FewestReviews = 3;

    /// <param name="areas">Appropriateness decisions in force, for rule 9.</param>
    /// <returns>Empty when the round may be published.</returns>
    public static IReadOnlyList<Problem> Gaps(Round round, IReadOnlyList<AreaInForce> areas, DateTimeOffset now) =>
        [
            .. round.Terms is { } terms
                ? WordsGaps(terms).Concat(TermsGaps(terms, areas, now))
                : [new Problem("terms", "Write the terms of the round")],
            .. CriteriaGaps(round),
            .. PanelGaps(round),
        ];

    private static IEnumerable<Problem> WordsGaps(RoundTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Purpose))
        {
            yield return new("terms.purpose", "Say what the round is for");
        }

        if (terms.Eligibility.Kinds.Count == 0)
        {
            yield return new("terms.eligibility", "Choose at least one kind of group that can bid");
        }
    }

    private static IEnumerable<Problem> TermsGaps(
        RoundTerms terms,
        IReadOnlyList<AreaInForce> areas,
        DateTimeOffset now
    )
    {
        if (terms.Invitations.Count == 0)
        {
            yield return new("terms.invitations", "Invite at least one service area");
        }

        foreach (var invitation in terms.Invitations.Where(it => !areas.Any(area => Allows(area, it))))
        {
            yield return new(
                $"terms.invitations.{invitation.ServiceArea.Value}",
                "Invite only tiers and depths inside an appropriateness decision in force"
            );
        }

        if (terms.ClosesAt <= now || terms.ClosesAt <= terms.OpensAt)
        {
            yield return new("terms.closes-at", "The closing time must be in the future and after the opening");
        }

        if (terms.ReviewsPerBid < FewestReviews)
        {
            yield return new(
                "terms.reviews-per-bid",
                $"Have each bid scored by at least {FewestReviews} panel members"
            );
        }

        if (terms.DecideBy <= terms.ClosesAt.LondonDate())
        {
            yield return new("terms.decide-by", "The day to decide by must be after the closing day");
        }

        if (terms.Smallest > terms.Largest || terms.Largest <= Pence.Zero)
        {
            yield return new("terms.largest", "The largest grant must be more than nothing and than the smallest");
        }
    }

    private static IEnumerable<Problem> CriteriaGaps(Round round)
    {
        if (round.Criteria.Count == 0 || round.Scale is null)
        {
            yield return new("criteria", "Set the criteria, their weights and the scale");
        }
        else if (round.Terms is { } terms && terms.Tolerance >= round.Scale.Highest - round.Scale.Lowest)
        {
            yield return new(
                "terms.tolerance",
                "The tolerance must be smaller than the scale, or nothing is moderated"
            );
        }
    }

    private static IEnumerable<Problem> PanelGaps(Round round)
    {
        if (round.Panel.Count(it => it.Seat is PanelSeat.Chair) != 1)
        {
            yield return new("panel.chair", "Appoint one chair");
        }

        var scoring = round.Panel.Count(it => it.Scores);
        var needed = Math.Max(FewestReviews, round.Terms?.ReviewsPerBid ?? FewestReviews);
        if (scoring < needed)
        {
            yield return new("panel.members", $"Appoint at least {needed} panel members beside the chair");
        }

        var lay = round.Panel.Count(it => it.Seat is PanelSeat.Lay);
        if (round.Terms is { } terms && lay < terms.LayShare.Of(Math.Max(scoring, needed)))
        {
            yield return new("panel.lay-share", $"At least {terms.LayShare} of those who score must be lay members");
        }
    }

    private static bool Allows(AreaInForce area, Invitation invitation) =>
        area.ServiceArea == invitation.ServiceArea
        && invitation.Tiers.Count > 0
        && invitation.Depths.Count > 0
        && invitation.Tiers.All(area.Tiers.Contains)
        && invitation.Depths.All(area.Depths.Contains);
}
