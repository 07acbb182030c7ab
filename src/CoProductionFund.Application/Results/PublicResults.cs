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
        var received = round.Bids.Where(it => it.IsReceived).ToList();
        var funded = At(BidStage.Awarded);
        var scored = round.Scored.Where(it => !it.NotTakenUp).ToLookup(it => it.Outcome is Outcome.Awarded);

        return new(
            round.Received,
            round.Received - At(BidStage.Submitted) - At(BidStage.Ineligible),
            funded,
            At(BidStage.OnReserveList),
            At(BidStage.Declined),
            At(BidStage.NotTakenUp),
            received.Sum(it => it.Asked),
            received.Where(it => it.Stage is BidStage.Awarded).Sum(it => it.Awarded),
            round.Received == 0 ? null : (int)Math.Round(100m * funded / round.Received),
            scored[true].Min(it => (decimal?)it.Score),
            scored[false].Where(it => it.Outcome is not null).Max(it => (decimal?)it.Score),
            [.. round.Scored.Select(it => it.Score)],
            round is { ClosedAt: { } closed, DecidedAt: { } decided }
                ? decided.LondonDate().DayNumber - closed.LondonDate().DayNumber
                : null
        );

        int At(BidStage stage) => received.Where(it => it.Stage == stage).Sum(it => it.Bids);
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
