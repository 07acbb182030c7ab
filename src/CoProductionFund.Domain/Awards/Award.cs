namespace CoProductionFund.Domain.Awards;

public enum AwardStage
{
    NotOffered,
    Offered,
    Accepted,
    Refused,
    Lapsed,

    /// <summary>Ended early by the department.</summary>
    Terminated,

    /// <summary>Every return is accepted and the last day has come.</summary>
    Completed,
}

/// <summary>What the rules need to remember about an award.</summary>
public sealed record Award(
    Guid Id,
    AwardStage Stage,
    BidId Bid,
    RoundId Round,
    GroupId Group,
    FundId Fund,
    DateTimeOffset LapsesAt
) : IFold<Award>
{
    /// <summary>In pence.</summary>
    public Pence Amount { get; init; }

    /// <summary>What the partner institution brings at least, as a share of the amount.</summary>
    public Percent MatchRatio { get; init; }

    public Payments Payments { get; init; } = Payments.None;

    /// <summary>What the project reports once the award is accepted.</summary>
    public Reports Reports { get; init; } = Reports.None;

    /// <summary>One award per bid, so that offering it twice is offering it once.</summary>
    public static AwardId IdOf(BidId bid) => new(DerivedId.Of("award", bid.Value));

    public static Award Empty(Guid id) => new(id, AwardStage.NotOffered, default, default, default, default, default);

    public static Award Fold(Award award, IDomainEvent happened) =>
        happened switch
        {
            AwardOffered it => award with
            {
                Stage = AwardStage.Offered,
                Bid = it.Bid,
                Round = it.Round,
                Group = it.Group,
                Fund = it.Fund,
                LapsesAt = it.LapsesAt,
                Amount = it.Amount,
                MatchRatio = it.MatchRatio,
            },
            AwardAccepted => award with { Stage = AwardStage.Accepted },
            AwardRefused => award with { Stage = AwardStage.Refused },
            OfferLapsed => award with { Stage = AwardStage.Lapsed },
            AwardTerminated => award with { Stage = AwardStage.Terminated },
            _ when award.Payments.After(happened) is { } payments => award with { Payments = payments },
            AwardCompleted => award with { Stage = AwardStage.Completed, Reports = award.Reports.After(happened)! },
            _ when award.Reports.After(happened) is { } reports => award with { Reports = reports },
            _ => throw new UnknownEventException(nameof(Award), happened),
        };
}
