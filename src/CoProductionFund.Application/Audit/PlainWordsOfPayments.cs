using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PaymentRuns;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfPayment(IDomainEvent happened, Names names) =>
        happened switch
        {
            InstalmentsScheduled it => new(
                $"Set when the award for bid {names.Of(it.Bid)} is paid: "
                    + List(it.Instalments.Select(one => $"{one.Amount} on {one.Due.Say()}"))
                    + $", of which {it.PaidAhead} may be paid before any match is evidenced",
                it.Reason
            ),
            InstalmentFellDue it => new($"Instalment {it.Number} of the award for bid {names.Of(it.Bid)} fell due"),
            InstalmentApproved it => new($"Approved instalment {it.Number}, {it.Amount}, for bid {names.Of(it.Bid)}"),
            InstalmentReleased it => new($"Released instalment {it.Number}, {it.Amount}, for bid {names.Of(it.Bid)}"),
            InstalmentPutInRun it => new(
                $"Handed instalment {it.Number}, {it.Amount}, for bid {names.Of(it.Bid)} to the finance system as payment {it.Reference}"
            ),
            InstalmentPaid it => new(
                $"Instalment {it.Number}, {it.Amount}, for bid {names.Of(it.Bid)} was paid on {it.PaidOn.Say()} ({it.BankReference})"
            ),
            InstalmentBounced it => new(
                $"Instalment {it.Number}, {it.Amount}, for bid {names.Of(it.Bid)} could not be paid, and is held",
                it.Reason
            ),
            InstalmentHeld it => new($"Held {What(it.Number)} for bid {names.Of(it.Bid)}{Say(it.Cause)}", it.Reason),
            InstalmentHoldCleared it => new(
                $"Cleared the hold on {What(it.Number)} for bid {names.Of(it.Bid)}{Say(it.Cause)}",
                it.Reason
            ),
            _ => null,
        };

    private static Telling? OfEnding(IDomainEvent happened, Names names) =>
        happened switch
        {
            AwardSuspended it => new($"Suspended the award for bid {names.Of(it.Bid)}", it.Reason),
            AwardResumed it => new($"Resumed the award for bid {names.Of(it.Bid)}", it.Reason),
            AwardTerminated it => new(
                $"Ended the award for bid {names.Of(it.Bid)} early, with {it.Paid} paid and {it.Unpaid} not",
                it.Reason
            ),
            ClawbackSought it => new($"Asked {names.Of(it.Group)} to give back {it.Amount}", it.Reason),
            ClawbackReceived it => new(
                $"Grant of {it.Amount} came back from {names.Of(it.Group)} on {it.ReceivedOn.Say()} ({it.BankReference})"
            ),
            ClawbackWrittenOff it => new($"Gave up {it.Amount} asked back from {names.Of(it.Group)}", it.Reason),
            _ => null,
        };

    private static Telling? OfPaymentRun(IDomainEvent happened) =>
        happened switch
        {
            PaymentRunStarted it => new(
                $"Collected {Count(it.Lines.Count, "payment")} of {it.Lines.Sum(line => line.Amount)} into run {it.Reference}"
            ),
            PaymentConfirmed it => new(
                $"The finance system paid {it.Reference} on {it.PaidOn.Say()} ({it.BankReference})"
            ),
            PaymentBounced it => new($"The finance system could not pay {it.Reference}", it.Reason),
            _ => null,
        };

    private static string What(int? number) => number is { } one ? $"instalment {one}" : "all that is not paid";

    private static string Say(HoldCause cause) =>
        cause switch
        {
            HoldCause.PartnerCheck => " because of a partner check",
            HoldCause.Bounced => " after the bank could not pay it",
            _ => "",
        };
}
