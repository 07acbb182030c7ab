namespace CoProductionFund.Domain.Awards;

/// <summary>From the published result to the group's answer.</summary>
public static class OfferDecisions
{
    /// <summary>How many whole days a group has to answer, where the round's terms say nothing else.</summary>
    public const int UsualDays = 28;

    /// <summary>The London midnight that ends the last day.</summary>
    /// <param name="days">Whole days after the day of the offer; null for the usual ones.</param>
    public static DateTimeOffset LapsesAt(DateTimeOffset offered, int? days) =>
        offered.LondonDate().AddDays((days ?? UsualDays) + 1).AtLondon(TimeOnly.MinValue);

    /// <summary>Offers the award. Twice is once, whatever the group has answered since.</summary>
    public static Decision Offer(Award award, AwardOffered offer) =>
        award.Stage is AwardStage.NotOffered ? Decision.Accept(offer) : Decision.Accept();

    /// <summary>Accepts the award with its conditions. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.answered, award.lapsed.</remarks>
    public static Decision Accept(Award award, DateTimeOffset now) =>
        award.Stage is AwardStage.Accepted
            ? Decision.Accept()
            : Unanswerable(award, now) ?? Decision.Accept(new AwardAccepted(award.Bid, award.Round, award.Group));

    /// <summary>Refuses the award. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.answered, award.lapsed.</remarks>
    public static Decision Refuse(Award award, RefusalReason reason, DateTimeOffset now) =>
        award.Stage is AwardStage.Refused
            ? Decision.Accept()
            : Unanswerable(award, now)
                ?? Decision.Accept(new AwardRefused(award.Bid, award.Round, award.Group, reason));

    /// <summary>Lets an offer lapse that nobody answered. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-due.</remarks>
    public static Decision Lapse(Award award, DateTimeOffset now) =>
        award.Stage switch
        {
            AwardStage.NotOffered => NotFound,
            AwardStage.Offered when now < award.LapsesAt => Decision.Refuse(
                "award.not-due",
                "The group can still answer this offer."
            ),
            AwardStage.Offered => Decision.Accept(new OfferLapsed(award.Bid, award.Round, award.Group)),
            _ => Decision.Accept(),
        };

    private static Decision? Unanswerable(Award award, DateTimeOffset now) =>
        award.Stage switch
        {
            AwardStage.NotOffered => NotFound,
            AwardStage.Offered when now < award.LapsesAt => null,
            AwardStage.Offered or AwardStage.Lapsed => Decision.Refuse(
                "award.lapsed",
                "The time to answer this offer has passed, and its money has gone back to the fund."
            ),
            _ => Decision.Refuse("award.answered", "Your group has already answered this offer."),
        };

    private static Decision NotFound => Decision.Refuse("award.not-found", "We cannot find this award.");
}
