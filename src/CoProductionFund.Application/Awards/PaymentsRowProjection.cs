using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;

namespace CoProductionFund.Application.Awards;

public sealed partial class PaymentsRowProjection : RowOf<Award, PaymentsRow>
{
    public override PaymentsRow? Evolve(PaymentsRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, AwardOffered it) => new(
                id,
                it.BidReference,
                it.Bid,
                it.Group,
                it.Department,
                it.Fund,
                it.Round,
                AwardStage.Offered,
                it.Amount,
                it.MatchRatio,
                [],
                [],
                Suspension: null,
                []
            ),
            ({ } r, AwardAccepted) => r with { Stage = AwardStage.Accepted },
            ({ } r, AwardRefused) => r with { Stage = AwardStage.Refused },
            ({ } r, OfferLapsed) => r with { Stage = AwardStage.Lapsed },
            ({ } r, _) => (
                Scheduled(r, e) ?? Held(r, e) ?? Ended(r, e) ?? Reported(r, e) ?? ClawedBack(r, e)
            )?.Standing() ?? r,
            _ => row,
        };

    private static PaymentsRow? Scheduled(PaymentsRow row, IEvent e) =>
        e.Data switch
        {
            InstalmentsScheduled it => row with
            {
                Instalments = Planned(row, it.Instalments),
                PaidAhead = it.PaidAhead,
            },
            InstalmentFellDue it => row.With(it.Number, one => one with { HasFallenDue = true }),
            InstalmentApproved it => row.With(
                it.Number,
                one => one with { Stage = InstalmentStage.Approved, ApprovedBy = it.By, ApprovedAt = e.Timestamp }
            ),
            InstalmentReleased it => row.With(
                it.Number,
                one => one with { Stage = InstalmentStage.Released, ReleasedBy = it.By, ReleasedAt = e.Timestamp }
            ),
            InstalmentPutInRun it => row.With(
                it.Number,
                one => one with { Stage = InstalmentStage.InRun, Run = it.Run, Payment = it.Reference }
            ),
            InstalmentPaid it => row.With(
                it.Number,
                one => one with { Stage = InstalmentStage.Paid, BankReference = it.BankReference, PaidOn = it.PaidOn }
            ),
            _ => null,
        };

    private static PaymentsRow? Held(PaymentsRow row, IEvent e) =>
        e.Data switch
        {
            InstalmentBounced it => row.With(
                it.Number,
                one => one with { Stage = InstalmentStage.Released, Run = null, Payment = null }
            ) with
            {
                Holds = [.. row.Holds, new(it.Number, HoldCause.Bounced, it.Reason, e.Timestamp)],
            },
            InstalmentHeld it => row with { Holds = [.. row.Holds, new(it.Number, it.Cause, it.Reason, e.Timestamp)] },
            InstalmentHoldCleared it => row with
            {
                Holds = [.. row.Holds.Where(hold => (hold.Number, hold.Cause) != (it.Number, it.Cause))],
            },
            AwardSuspended it => row with { Suspension = new(it.Reason, e.Timestamp) },
            AwardResumed => row with { Suspension = null },
            _ => null,
        };

    private static PaymentsRow? Ended(PaymentsRow row, IEvent e) =>
        e.Data switch
        {
            AwardTerminated it => row with
            {
                Stage = AwardStage.Terminated,
                EndedBecause = it.Reason,
                EndedAt = e.Timestamp,
            },
            AwardCompleted it => row with { Stage = AwardStage.Completed, Unspent = it.Unspent, EndedAt = e.Timestamp },
            _ => null,
        };

    private static PaymentsRow? Reported(PaymentsRow row, IEvent e) =>
        e.Data switch
        {
            ReturnAccepted it => row with
            {
                Match = [.. Without(row.Match, it.Number), new(it.Number, it.Figures.Match)],
            },
            ReturnQueried it => row with { Match = Without(row.Match, it.Number) },
            CostShiftFlagged it => row with { CostShifts = [.. row.CostShifts.Union([it.Number])] },
            CostShiftCleared it => row with { CostShifts = [.. row.CostShifts.Except([it.Number])] },
            CostShiftNotConfirmed it => row with { CostShifts = [.. row.CostShifts.Except([it.Number])] },
            _ => null,
        };

    private static IReadOnlyList<EvidencedMatch> Without(IReadOnlyList<EvidencedMatch> match, int number) =>
        [.. match.Where(it => it.Return != number)];

    private static PaymentsRow? ClawedBack(PaymentsRow row, IEvent e) =>
        e.Data switch
        {
            ClawbackSought it => Entered(row, e, LedgerKind.Sought, it.Amount, it.Reason),
            ClawbackReceived it => Entered(row, e, LedgerKind.Received, it.Amount, it.BankReference, it.ReceivedOn),
            ClawbackWrittenOff it => Entered(row, e, LedgerKind.WrittenOff, it.Amount, it.Reason),
            _ => null,
        };

    private static PaymentsRow Entered(
        PaymentsRow row,
        IEvent e,
        LedgerKind kind,
        Pence amount,
        string what,
        DateOnly? on = null
    ) => row with { Clawback = [.. row.Clawback, new(kind, amount, what, on, e.Timestamp, Who.Did(e))] };

    private static IReadOnlyList<InstalmentRow> Planned(PaymentsRow row, IReadOnlyList<PlannedInstalment> plan) =>
        [
            .. plan.Select(
                (it, at) =>
                    row.Instalments.ElementAtOrDefault(at) is { } one
                    && new PlannedInstalment(one.Amount, one.Due, one.Condition) == it
                        ? one
                        : new InstalmentRow(
                            row.Reference,
                            row.Group,
                            at + 1,
                            it.Amount,
                            it.Due,
                            it.Condition,
                            InstalmentStage.Planned,
                            PaymentStanding.NotDue
                        )
            ),
        ];
}
