using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfRound(IDomainEvent happened, Names names) =>
        Preparing(happened, names) ?? Calling(happened) ?? Judging(happened, names);

    private static Telling? Preparing(IDomainEvent happened, Names names) =>
        happened switch
        {
            RoundDrafted it => new($"Began to prepare round {it.Reference}, {it.Name}"),
            RoundTermsSet { Terms: var terms } => new(
                $"Set the terms: grants from {terms.Smallest} to {terms.Largest}"
                    + (
                        terms.Invitations.Count == 0
                            ? ""
                            : $" for {List(terms.Invitations.Select(it => names.Of(it.ServiceArea)))}"
                    )
                    + $", open from {terms.OpensAt.Say()} to {terms.ClosesAt.Say()}, decided by {terms.DecideBy.Say()}"
            ),
            CriteriaSet it => new(
                $"Set the criteria: {List(it.Criteria.Select(each => $"{each.Name} ({each.Weight}%)"))}, "
                    + $"each marked from {it.Scale.Lowest} to {it.Scale.Highest}"
            ),
            QuestionsSet { Questions.Count: 0 } => new("Left out questions of the round’s own"),
            QuestionsSet it => new($"Set {Count(it.Questions.Count, "question")} of the round’s own"),
            PanelMemberAppointed it => new($"Appointed {names.Of(it.Person)} to the panel as {Say(it.Seat)}"),
            PanelMemberStoodDown { Released.Count: 0 } it => new(
                $"Took {names.Of(it.Person)} off the panel",
                it.Reason
            ),
            PanelMemberStoodDown it => new(
                $"Took {names.Of(it.Person)} off the panel and gave {Count(it.Released.Count, "bid")} back to be shared out",
                it.Reason
            ),
            PanelInterestDeclared it => new(
                $"{Capital(names.Of(it.Person))} declared an interest in {names.Of(it.Group)}",
                Say(it.Interest)
            ),
            _ => null,
        };

    private static Telling? Calling(IDomainEvent happened) =>
        happened switch
        {
            RoundPublished it => new(
                $"Published the round, open from {it.OpensAt.Say()} to {it.ClosesAt.Say()}; its terms are fixed from here on"
            ),
            RoundExtended it => new($"Extended the round to {it.ClosesAt.Say()}", it.Reason),
            RoundOpened it => new($"The round opened for bids, until {it.ClosesAt.Say()}"),
            RoundClosed => new("The round closed, and no more bids are taken"),
            RoundCancelled it => new("Cancelled the round", it.Reason),
            _ => null,
        };

    private static Telling? Judging(IDomainEvent happened, Names names) =>
        happened switch
        {
            ReviewsAllocated { Allocations.Count: 0 } it => new($"Found nobody more to score bids{TooFew(it, names)}"),
            ReviewsAllocated it => new(
                $"Shared {Count(it.Allocations.Select(each => each.Bid).Distinct().Count(), "bid")} out among "
                    + Count(it.Allocations.Select(each => each.Reviewer).Distinct().Count(), "panel member")
                    + TooFew(it, names)
            ),
            ScoresModerated it => new(
                $"Settled the difference between panel members about bid {names.Of(it.Bid)}",
                it.Reason
            ),
            RankingSettled { Ranked: [] } => new("Settled the ranking: there is no bid to rank"),
            RankingSettled it => new(
                $"Settled the ranking of {Count(it.Ranked.Count, "bid")}: {List(it.Ranked.Select(bid => $"{names.Of(bid.Bid)} ({bid.Rank})"))}"
            ),
            DecisionNoteTakenBack it => new($"Took the decision on bid {names.Of(it.Bid)} back", it.Reason),
            DecisionNoted it => new($"Decided bid {names.Of(it.Bid)}: {Say(it.Outcome)}", it.DepartureReason),
            AwardNotTakenUp it => new(
                $"The award for bid {names.Of(it.Bid)} was not taken up, and its money came free"
            ),
            ReserveBidAwarded { InPlaceOf: { } before } it => new(
                $"Funded bid {names.Of(it.Bid)} from the reserve list in place of {names.Of(before)}",
                it.Reason
            ),
            ReserveBidAwarded it => new($"Funded bid {names.Of(it.Bid)} from the reserve list", it.Reason),
            FreedMoneyKept it => new($"Left the money of bid {names.Of(it.NotTakenUp)} in the fund", it.Reason),
            RoundDecided it => new($"Published the results; groups can appeal until {it.AppealBy.Say()}"),
            _ => null,
        };

    private static string TooFew(ReviewsAllocated shared, Names names) =>
        shared.TooFew.Count == 0
            ? ""
            : $"; too few panel members without an interest for {List(shared.TooFew.Select(bid => names.Of(bid)))}";

    private static string Say(PanelSeat seat) =>
        seat switch
        {
            PanelSeat.Chair => "its chair",
            PanelSeat.Professional => "a member who works in such services",
            _ => "a member who uses such services",
        };

    private static string Say(Interest interest) =>
        interest switch
        {
            Interest.MemberOrTrustee => "Member or trustee of the group.",
            Interest.Employed => "Employed by the group.",
            Interest.FamilyOrFriend => "Family or friend of someone in the group.",
            Interest.Financial => "A financial interest.",
            _ => "Another interest.",
        };
}
