using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfBid(IDomainEvent happened, Names names) =>
        happened switch
        {
            BidStarted it => new($"Began bid {it.Reference} for {names.Of(it.Group)}"),
            SectionAnswered it => new($"Wrote or changed the section “{it.Section.Title()}”"),
            BidSubmitted it => new($"Asked for {it.Asked} and handed the bid in"),
            BidReopened => new("Took the bid back to change it"),
            BidWithdrawn it => new("Withdrew the bid", Say(it.Reason)),
            BidFoundEligible => new("The bid met every rule of the round"),
            BidFoundIneligible it => new(
                "The bid did not meet the rules of the round",
                string.Join('\n', it.Findings.Where(finding => !finding.IsMet).Select(finding => finding.Reason))
            ),
            BidAwarded it => new(
                $"Awarded {it.Amount} and set {it.SetAside} aside for the safety net",
                Reasons(it.Reasons, it.DepartureReason, it.Conditions)
            ),
            BidAwardedFromReserveList it => new(
                $"Awarded {it.Amount} from the reserve list and set {it.SetAside} aside for the safety net",
                it.Conditions is { } conditions ? $"{it.Reason}\nOn these conditions: {conditions}" : it.Reason
            ),
            UnreasonableRiskFound it => new(
                "The rule on risks marked what the bid asks people to carry",
                string.Join('\n', it.Risks.Select(Say))
            ),
            RiskTakenOnByDepartment it => new($"Took risk {it.Risk} of the register on for the department", it.How),
            RiskReduced it => new(
                $"Recorded that risk {it.Risk} of the register was reduced to {it.Likelihood} × {it.Severity}",
                it.How
            ),
            BidDecisionTakenBack it => new("Took the decision back, so that the bid is decided once more", it.Reason),
            BidNotTakenUp => new("The award was not taken up, and the bid is not funded"),
            BidPlacedOnReserveList it => new(
                "Placed the bid on the reserve list",
                Reasons(it.Reasons, it.DepartureReason)
            ),
            BidDeclined it => new("Declined the bid", Reasons(it.Reasons, it.DepartureReason)),
            _ => null,
        };

    private static Telling? OfReview(IDomainEvent happened, Names names) =>
        happened switch
        {
            ReviewAssigned it => new(
                $"Gave bid {names.Of(it.Bid)} of {names.Of(it.Group)} to {names.Of(it.Reviewer)} to score"
            ),
            InterestDeclared { HasInterest: true } it => new($"Declared an interest in bid {names.Of(it.Bid)}"),
            InterestDeclared it => new($"Declared to have no interest in bid {names.Of(it.Bid)}"),
            ReviewerRecused { Cause: RecusalCause.Interest } it => new(
                $"Bid {names.Of(it.Bid)} was taken from {names.Of(it.Reviewer)}",
                "They declared an interest."
            ),
            ReviewerRecused it => new(
                $"Bid {names.Of(it.Bid)} was taken from {names.Of(it.Reviewer)}",
                "They left the panel."
            ),
            CriterionScored it => new(
                $"Gave bid {names.Of(it.Bid)} {it.Score.Score} for “{Unkeyed(it.Score.Criterion)}”, not sent yet",
                it.Score.Reason
            ),
            ReviewSubmitted it => new(
                $"Sent the marks for bid {names.Of(it.Bid)}: {List(it.Scores.Select(Say))}",
                string.Join('\n', it.Scores.Select(score => $"{Unkeyed(score.Criterion)}: {score.Reason}"))
            ),
            ReviewRevised it => new(
                $"Changed the mark of bid {names.Of(it.Bid)} for “{Unkeyed(it.Score.Criterion)}” to {it.Score.Score}",
                it.Score.Reason
            ),
            _ => null,
        };

    private static string Reasons(
        IReadOnlyList<CriterionReason> reasons,
        string? departure,
        string? conditions = null
    ) =>
        string.Join(
            '\n',
            reasons
                .Select(it => $"{Unkeyed(it.Criterion)}: {it.Reason}")
                .Concat(departure is null ? [] : [$"Why this departs from the rank order: {departure}"])
                .Concat(conditions is null ? [] : [$"On these conditions: {conditions}"])
        );

    private static string Say(CriterionScore score) => $"{score.Score} for “{Unkeyed(score.Criterion)}”";

    private static string Say(UnreasonableRisk risk) =>
        $"Risk {risk.Number}: likelihood {risk.Likelihood} × severity {risk.Severity} = {risk.Weight}, unreasonable from {risk.Limit} on for {Of(risk.CarriedBy)}";

    /// <summary>"the group", inside a sentence.</summary>
    public static string Of(RiskCarrier carrier) =>
        carrier switch
        {
            RiskCarrier.PeopleWhoUseTheService => "people who use the service",
            RiskCarrier.Group => "the group",
            RiskCarrier.Institution => "the partner institution",
            _ => "the department",
        };

    private static string Say(WithdrawalReason reason) =>
        reason switch
        {
            WithdrawalReason.NoLongerNeeded => "The project is no longer needed.",
            WithdrawalReason.FundedElsewhere => "The project is funded elsewhere.",
            WithdrawalReason.CannotMeetTheTerms => "The group cannot meet the terms.",
            WithdrawalReason.TooMuchWork => "It is too much work.",
            _ => "Another reason.",
        };

    private static string Say(Outcome outcome) =>
        outcome switch
        {
            Outcome.Awarded => "award",
            Outcome.OnReserveList => "reserve list",
            _ => "declined",
        };
}
