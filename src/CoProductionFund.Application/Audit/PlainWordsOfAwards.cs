using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfAward(IDomainEvent happened, Names names) =>
        happened switch
        {
            AwardOffered it => new(
                $"Offered {it.Amount} to {names.Of(it.Group)} for bid {names.Of(it.Bid)}, to be answered by the end of {it.LapsesAt.AddSeconds(-1).LondonDate().Say()}",
                it.Conditions is { } conditions ? $"On these conditions: {conditions}" : null
            ),
            AwardAccepted it => new($"Accepted the award for bid {names.Of(it.Bid)}"),
            AwardRefused it => new($"Refused the award for bid {names.Of(it.Bid)}", Say(it.Reason)),
            OfferLapsed it => new($"The offer for bid {names.Of(it.Bid)} lapsed: nobody answered it in time"),
            _ => null,
        };

    private static string Say(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.FundedElsewhere => "The project is funded elsewhere.",
            RefusalReason.AmountTooSmall => "The amount is too small to do the work.",
            RefusalReason.CannotMeetTheConditions => "The group cannot meet the conditions.",
            RefusalReason.PartnerWithdrew => "The partner institution withdrew.",
            RefusalReason.NoLongerNeeded => "The project is no longer needed.",
            _ => "Another reason.",
        };
}
