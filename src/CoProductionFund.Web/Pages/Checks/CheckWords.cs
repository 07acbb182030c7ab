using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>What people call the parts and the states of a check.</summary>
public static class CheckWords
{
    public static string Of(CheckItem item) =>
        item switch
        {
            CheckItem.Identity => "Identity and registration numbers",
            CheckItem.GoverningDocument => "Governing document",
            CheckItem.SafeguardingPolicy => "Safeguarding policy",
            CheckItem.Insurance => "Insurance",
            CheckItem.Accounts => "Accounts",
            CheckItem.Exclusions => "Exclusions",
            _ => "Bank details",
        };

    /// <summary>What is asked of the organisation.</summary>
    public static string Asked(CheckItem item) =>
        item switch
        {
            CheckItem.Identity => "Who you are: the certificate of registration or incorporation, if you have one.",
            CheckItem.GoverningDocument => "Your rules as they are in force: a constitution, articles or trust deed.",
            CheckItem.SafeguardingPolicy =>
                "How you keep children and adults safe who may be at risk, and who is responsible.",
            CheckItem.Insurance =>
                "The certificate of your public liability insurance, and employer’s if you employ anybody. It must say until when.",
            CheckItem.Accounts =>
                "Your latest accounts; a new group sends a bank statement and what it plans to spend.",
            CheckItem.Exclusions =>
                "Nothing, unless somebody who leads you is disqualified or you are in insolvency: then say so.",
            _ =>
                "The account your grants are paid into, proposed by one of you and confirmed by another, and a bank statement that shows it.",
        };

    public static string Of(Finding finding) =>
        finding switch
        {
            Finding.Met => "Met",
            Finding.NotMet => "Not met",
            _ => "Does not apply",
        };

    public static TagColour ColourOf(Finding finding) =>
        finding switch
        {
            Finding.Met => TagColour.Green,
            Finding.NotMet => TagColour.Red,
            _ => TagColour.Grey,
        };

    public static string Of(CheckStage stage) =>
        stage switch
        {
            CheckStage.Running => "Running",
            CheckStage.Passed => "Passed",
            CheckStage.Failed => "Failed",
            CheckStage.Expired => "Ended",
            _ => "Not opened",
        };

    public static TagColour ColourOf(CheckStage stage) =>
        stage switch
        {
            CheckStage.Running => TagColour.Yellow,
            CheckStage.Passed => TagColour.Green,
            CheckStage.Failed or CheckStage.Expired => TagColour.Red,
            _ => TagColour.Grey,
        };

    public static string Of(CheckList which) =>
        which switch
        {
            CheckList.Running => "Running",
            CheckList.InForce => "In force",
            CheckList.Expiring => "Ending within six weeks",
            CheckList.NotInForce => "Failed or ended",
            _ => "All checks",
        };

    /// <summary>Whether work and payments can go on.</summary>
    public static string Of(CheckStanding standing) =>
        standing.IsInForce ? $"In force until {Words.Date(standing.Until!.Value)}" : $"Not in force. {standing.WhyNot}";

    public static string Of(CheckCause cause) =>
        cause switch
        {
            CheckCause.Award => "because of an award",
            CheckCause.Expiring => "because the check in force comes to its end",
            _ => "by an officer",
        };

    /// <summary>"240KB".</summary>
    public static string Size(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024.0 * 1024.0):0.#}MB" : $"{Math.Max(1, bytes / 1024)}KB";

    /// <summary>What was verified of a number, and what only the register can say.</summary>
    public static string Verified(Identifier number) =>
        !RegistrationNumbers.IsWellFormed(number) ? "Not a number this register gives"
        : number.Scheme is IdentifierScheme.Vat ? "Form and check digits verified"
        : "Form verified; the register shows whether it is theirs";
}
