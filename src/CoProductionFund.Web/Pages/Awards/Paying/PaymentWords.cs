using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>What people call the states of an instalment, and what is due next from whom.</summary>
public static class PaymentWords
{
    public static string Of(PaymentStanding standing) =>
        standing switch
        {
            PaymentStanding.NotDue => "Not due yet",
            PaymentStanding.WaitingForApproval => "Due: waiting for approval",
            PaymentStanding.WaitingForRelease => "Approved: waiting for release",
            PaymentStanding.WaitingForRun => "Released: waiting for a payment run",
            PaymentStanding.InRun => "With the finance system",
            PaymentStanding.Paid => "Paid",
            PaymentStanding.Held => "Held",
            _ => "Will not be paid",
        };

    public static TagColour ColourOf(PaymentStanding standing) =>
        standing switch
        {
            PaymentStanding.WaitingForApproval or PaymentStanding.WaitingForRelease => TagColour.Yellow,
            PaymentStanding.WaitingForRun or PaymentStanding.InRun => TagColour.Blue,
            PaymentStanding.Paid => TagColour.Green,
            PaymentStanding.Held => TagColour.Red,
            _ => TagColour.Grey,
        };

    public static string Of(LedgerKind kind) =>
        kind switch
        {
            LedgerKind.Sought => "Asked back",
            LedgerKind.Received => "Came back",
            _ => "Given up",
        };

    public static string Of(HoldCause cause) =>
        cause switch
        {
            HoldCause.PartnerCheck => "Partner check",
            HoldCause.Bounced => "The bank could not pay it",
            _ => "Held by the department",
        };

    public static string What(int? number) => number is { } one ? $"instalment {one}" : "all that is not paid";

    /// <summary>What is due next, from whom.</summary>
    public static string Next(PaymentsRow payments) =>
        payments switch
        {
            { Stage: AwardStage.Terminated or AwardStage.Completed, Outstanding.Value: > 0 } =>
                $"The award has ended. The group gives back {payments.Outstanding}.",
            { Stage: AwardStage.Terminated or AwardStage.Completed } => "The award has ended. Nothing more is paid.",
            { Suspension: { } suspended } =>
                $"The award is suspended, so nothing is paid until the department resumes it. {suspended.Reason}",
            { Instalments: [] } =>
                "The department sets the instalments with the group when the agreement is being written.",
            { Next: { } next } => Next(payments, next),
            _ => "All of the grant is paid.",
        };

    private static string Next(PaymentsRow payments, InstalmentRow next) =>
        next.Standing switch
        {
            PaymentStanding.Held =>
                $"Instalment {next.Number} of {next.Amount} is held: {string.Join(" ", next.HeldBecause)}",
            PaymentStanding.NotDue
            or PaymentStanding.WaitingForApproval
                when payments.MatchMissing(next) is var missing && missing > Pence.Zero =>
                $"Instalment {next.Number} of {next.Amount} is due on {Words.Date(next.Due)}. Before it can be paid the group’s returns must show {missing} more of the partner’s match.",
            PaymentStanding.NotDue => $"Instalment {next.Number} of {next.Amount} is due on {Words.Date(next.Due)}.",
            PaymentStanding.WaitingForApproval =>
                $"An officer of the department must approve instalment {next.Number} of {next.Amount}.",
            PaymentStanding.WaitingForRelease =>
                $"A second officer of the department must release instalment {next.Number} of {next.Amount}.",
            PaymentStanding.WaitingForRun =>
                $"Instalment {next.Number} of {next.Amount} is released and goes to the bank with the department’s next payment run.",
            _ => $"Instalment {next.Number} of {next.Amount} is with the department’s finance system.",
        };
}
