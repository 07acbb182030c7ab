using CoProductionFund.Domain.Reviews;

namespace CoProductionFund.Domain.Tests.Reviews;

/// <summary>Ada's review of a bid, in a round with two criteria and marks from 1 to 5.</summary>
public static class AReview
{
    public static PersonId Ada { get; } = Some.Person(1);

    public static ReviewTerms Terms { get; } =
        new(["need", "fit"], new(1, 5, []), IsInReview: true, IsModerated: false);

    public static CriterionScore Need { get; } = new("need", 4, "Well shown");

    public static CriterionScore Fit { get; } = new("fit", 2, "Partly");

    public static ReviewAssigned Assigned { get; } = new(Some.Round, Some.Bid(), Some.Group(), Ada);

    public static InterestDeclared NoInterest { get; } = new(Some.Round, Some.Bid(), Ada, HasInterest: false);

    public static InterestDeclared AnInterest { get; } = NoInterest with { HasInterest = true };

    public static ReviewSubmitted Submitted { get; } = new(Some.Round, Some.Bid(), Ada, [Need, Fit]);

    public static ReviewerRecused Recused(RecusalCause cause = RecusalCause.Interest) =>
        new(Some.Round, Some.Bid(), Ada, cause);

    public static CriterionScored Scored(CriterionScore score) => new(Some.Round, Some.Bid(), Ada, score);

    public static ReviewRevised Revised(CriterionScore score) => new(Some.Round, Some.Bid(), Ada, score);

    public static IDomainEvent[] Opened => [Assigned, NoInterest];

    public static IDomainEvent[] Sent => [.. Opened, Scored(Need), Scored(Fit), Submitted];
}
