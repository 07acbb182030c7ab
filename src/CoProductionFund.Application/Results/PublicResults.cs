using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Results;

/// <summary>What everyone may know of a decided round: figures, what was funded, what was not, and why.</summary>
/// <param name="Bids">A page of them: what was funded, then the reserve list, then what was declined, each from the best.</param>
public sealed record PublicResults(RoundRow Round, RoundFigures Figures, Page<PublicBid> Bids);

/// <summary>The figures published on the day of the decision.</summary>
/// <param name="Received">Bids submitted when the round closed.</param>
/// <param name="NotTakenUp">Awarded, but the group refused the offer or let it lapse.</param>
/// <param name="SuccessRate">Funded out of received, in whole percent; null when none was received.</param>
/// <param name="LowestFunded">On the round's scale.</param>
/// <param name="DaysToDecide">From closing to the published decision.</param>
public sealed record RoundFigures(
    int Received,
    int Eligible,
    int Funded,
    int OnReserveList,
    int Declined,
    int NotTakenUp,
    Pence Asked,
    Pence Awarded,
    int? SuccessRate,
    decimal? LowestFunded,
    decimal? HighestUnfunded,
    IReadOnlyList<decimal> Scores,
    int? DaysToDecide
)
{
    public static RoundFigures Of(RoundStatistics round)
    {
        var received = round
            .Bids.Values.Where(it => it.Asked is not null && it.Stage is not (BidStage.Draft or BidStage.Withdrawn))
            .ToList();
        var funded = received.Where(it => it.Stage is BidStage.Awarded).ToList();
        var unfunded = received.Where(it => it.Stage is BidStage.OnReserveList or BidStage.Declined).ToList();

        return new(
            received.Count,
            received.Count(it => it.Stage is not (BidStage.Submitted or BidStage.Ineligible)),
            funded.Count,
            unfunded.Count(it => it.Stage is BidStage.OnReserveList),
            unfunded.Count(it => it.Stage is BidStage.Declined),
            received.Count(it => it.Stage is BidStage.NotTakenUp),
            received.Sum(it => it.Asked ?? default),
            funded.Sum(it => it.Awarded ?? default),
            received.Count == 0 ? null : (int)Math.Round(100m * funded.Count / received.Count),
            funded.Min(it => it.Score),
            unfunded.Max(it => it.Score),
            [.. received.Select(it => it.Score).OfType<decimal>().OrderDescending()],
            round is { ClosedAt: { } closed, DecidedAt: { } decided }
                ? decided.LondonDate().DayNumber - closed.LondonDate().DayNumber
                : null
        );
    }
}

/// <summary>A decided bid as the public sees it. A declined group is named only where it agreed to be.</summary>
/// <param name="Title">Null where it may not be shown or was erased.</param>
/// <param name="MovedUpReason">Why it was funded after all; null where it did not wait on the reserve list.</param>
/// <param name="Group">Null where it may not be named.</param>
public sealed record PublicBid(
    string Reference,
    Outcome Outcome,
    string? Title,
    string? Summary,
    string? Group,
    ServiceAreaId ServiceArea,
    Pence Asked,
    Pence? Awarded,
    decimal? Score,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    string? MovedUpReason
);
