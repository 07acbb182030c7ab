using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfCheck(IDomainEvent happened, Names names) =>
        happened switch
        {
            CheckOpened it => new(
                $"Opened check {it.Reference} of {names.Of(it.Organisation)}, {Say(it.Cause)}"
                    + (it.Number > 1 ? $"; it is check number {it.Number}" : "")
            ),
            EvidenceFileAdded it => new(
                $"Handed in a file about {it.Item.Say()} for the {(it.From is FileSide.Organisation ? "organisation" : "department")}"
            ),
            EvidenceRecorded it => new(
                $"Looked at {it.Item.Say()}: {Say(it.Finding)}{Until(it.ValidUntil)}{With(it.Files.Count)}",
                it.Reason is { } reason ? $"{it.Seen}\n{reason}" : it.Seen
            ),
            BankDetailsOutdated => new("The account changed, so the bank details must be seen again"),
            CheckPassed it => new(
                $"Found that the department can work with {names.Of(it.Organisation)}, until {it.Until.Say()}"
            ),
            CheckFailed it => new(
                $"Found that the department cannot work with {names.Of(it.Organisation)}",
                it.Reasons
            ),
            CheckExpired it => new($"The check ended on {it.Until.Say()}"),
            _ => null,
        };

    private static Telling? OfBank(IDomainEvent happened, Names names) =>
        happened switch
        {
            BankDetailsProposed => new("Proposed the account the group's grants are paid into"),
            BankDetailsConfirmed it => new($"Confirmed the account the group's grants are paid into, as {Say(it.As)}"),
            BankDetailsRejected it => new(
                $"Rejected the account that {names.Of(it.ProposedBy)} had proposed, as {Say(it.As)}"
            ),
            _ => null,
        };

    private static string Say(BankConfirmer second) =>
        second is BankConfirmer.Member
            ? "a second person of the group"
            : "an officer, because the group has one member only";

    private static string Say(CheckCause cause) =>
        cause switch
        {
            CheckCause.Award => "because of an award",
            CheckCause.Expiring => "because the check in force comes to its end",
            _ => "because an officer found it right",
        };

    private static string Say(Finding finding) =>
        finding switch
        {
            Finding.Met => "met",
            Finding.NotMet => "not met",
            _ => "does not apply",
        };

    private static string Until(DateOnly? until) => until is { } day ? $" until {day.Say()}" : "";

    private static string With(int files) => files == 0 ? "" : $", with {Count(files, "file")}";
}
