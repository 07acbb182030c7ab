using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Application.Awards;

/// <summary>What becomes of the instalments of an award when something is held, suspended or ended.</summary>
internal static class PaymentStandings
{
    public static PaymentsRow With(this PaymentsRow row, int number, Func<InstalmentRow, InstalmentRow> change) =>
        row with
        {
            Instalments = [.. row.Instalments.Select(it => it.Number == number ? change(it) : it)],
        };

    /// <summary>Where each instalment stands now, and why it is held.</summary>
    public static PaymentsRow Standing(this PaymentsRow row) =>
        row with
        {
            Instalments =
            [
                .. row
                    .Instalments.Select(it => it with { HeldBecause = Reasons(row, it) })
                    .Select(it => it with { Standing = StandingOf(row, it) }),
            ],
        };

    private static PaymentStanding StandingOf(PaymentsRow row, InstalmentRow it) =>
        it.Stage switch
        {
            InstalmentStage.Paid => PaymentStanding.Paid,
            InstalmentStage.InRun => PaymentStanding.InRun,
            _ when HasEnded(row) => PaymentStanding.NotPaid,
            _ when it.HeldBecause.Count > 0 => PaymentStanding.Held,
            InstalmentStage.Released => PaymentStanding.WaitingForRun,
            InstalmentStage.Approved => PaymentStanding.WaitingForRelease,
            _ => it.HasFallenDue ? PaymentStanding.WaitingForApproval : PaymentStanding.NotDue,
        };

    private static IReadOnlyList<string> Reasons(PaymentsRow row, InstalmentRow it) =>
        it.Stage is InstalmentStage.Paid or InstalmentStage.InRun || HasEnded(row)
            ? []
            :
            [
                .. row.Suspension is { } suspension ? [$"The award is suspended: {suspension.Reason}"] : (string[])[],
                .. row.CostShifts.Select(number =>
                    $"The institution's own spending on the service fell (return {number}), and that is not cleared"
                ),
                .. row.Holds.Where(hold => hold.Number is null || hold.Number == it.Number).Select(Say),
            ];

    private static bool HasEnded(PaymentsRow row) => row.Stage is AwardStage.Terminated or AwardStage.Completed;

    private static string Say(HoldRow hold) =>
        hold.Cause switch
        {
            HoldCause.PartnerCheck => $"A partner check is not in force: {hold.Reason}",
            HoldCause.Bounced => $"The bank could not pay it: {hold.Reason}",
            _ => hold.Reason,
        };
}
