using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;

namespace CoProductionFund.Application.Awards;

/// <summary>An award: what was offered, and what the group answered.</summary>
/// <param name="Reference">The bid's ("HEA-26-0042").</param>
/// <param name="Amount">In pence.</param>
/// <param name="MatchRatio">What the partner institution brings at least, as a share of the amount.</param>
/// <param name="Conditions">Null where the department asks nothing more.</param>
/// <param name="LapsesAt">First instant at which the offer can no longer be answered.</param>
public sealed record AwardRow(
    Guid Id,
    BidId Bid,
    string Reference,
    RoundId Round,
    GroupId Group,
    DepartmentId Department,
    FundId Fund,
    AwardStage Stage,
    Pence Amount,
    Percent MatchRatio,
    string? Conditions,
    DateTimeOffset OfferedAt,
    DateTimeOffset LapsesAt
)
{
    public AwardId Award => new(Id);

    /// <summary>When it was accepted, refused or lapsed; null while the offer stands.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Null while the offer stands, and where it lapsed.</summary>
    public PersonId? AnsweredBy { get; init; }

    public RefusalReason? RefusalReason { get; init; }

    /// <summary>When the project ended; null while it goes on or never began.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

public sealed partial class AwardRowProjection : RowOf<Award, AwardRow>
{
    public override AwardRow? Evolve(AwardRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, AwardOffered it) => new(
                id,
                it.Bid,
                it.BidReference,
                it.Round,
                it.Group,
                it.Department,
                it.Fund,
                AwardStage.Offered,
                it.Amount,
                it.MatchRatio,
                it.Conditions,
                e.Timestamp,
                it.LapsesAt
            ),
            ({ } r, AwardAccepted) => Answered(r, AwardStage.Accepted, e),
            ({ } r, AwardRefused it) => Answered(r, AwardStage.Refused, e) with { RefusalReason = it.Reason },
            ({ } r, OfferLapsed) => Answered(r, AwardStage.Lapsed, e),
            ({ } r, AwardTerminated) => r with { Stage = AwardStage.Terminated, EndedAt = e.Timestamp },
            ({ } r, AwardCompleted) => r with { Stage = AwardStage.Completed, EndedAt = e.Timestamp },
            _ => row,
        };

    private static AwardRow Answered(AwardRow row, AwardStage stage, IEvent e) =>
        row with
        {
            Stage = stage,
            AnsweredAt = e.Timestamp,
            AnsweredBy = Who.Did(e),
        };
}
