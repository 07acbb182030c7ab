using CoProductionFund.Application.Audit;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>What people call the parts of a case, and what is due next from whom.</summary>
public static class CaseWords
{
    public static string Of(CaseStage stage) =>
        stage switch
        {
            CaseStage.Raised => "Reported",
            CaseStage.Open => "Open",
            CaseStage.Resolved => "Resolved",
            _ => "Joined to another",
        };

    public static TagColour ColourOf(CaseStage stage) =>
        stage switch
        {
            CaseStage.Raised => TagColour.Yellow,
            CaseStage.Open => TagColour.Blue,
            CaseStage.Resolved => TagColour.Green,
            _ => TagColour.Grey,
        };

    public static string Of(Severity severity) => Capital(PlainWords.Of(severity));

    public static TagColour ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Critical => TagColour.Red,
            Severity.Serious => TagColour.Orange,
            Severity.Moderate => TagColour.Yellow,
            _ => TagColour.Grey,
        };

    public static string Means(Severity severity) =>
        severity switch
        {
            Severity.Critical =>
                "People are in danger, or a service they rely on has stopped. To be acted on within 4 hours, day and night",
            Severity.Serious => "The service may stop within days. To be acted on by 5pm of the next working day",
            Severity.Moderate =>
                "The project is in difficulty; nobody goes without the service yet. Within 3 working days",
            _ => "A part of the plan cannot be kept. Within 10 working days",
        };

    public static string Of(RiskKind kind) => Capital(PlainWords.Of(kind));

    public static string Of(Threat threat) => Capital(PlainWords.Of(threat));

    public static string Of(SupportKind kind) => Capital(PlainWords.Of(kind));

    public static string Of(ContactWay way) => Capital(PlainWords.Of(way));

    public static string Of(CaseOutcome outcome) => Capital(PlainWords.Of(outcome));

    public static string Of(Reporter from) =>
        from switch
        {
            Reporter.Group => "the group",
            Reporter.Institution => "the partner institution",
            Reporter.Department => "the department",
            _ => "somebody from outside",
        };

    public static string Of(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.NotNeeded => "We do not need it",
            DeclineReason.NotEnough => "It is not enough",
            DeclineReason.AnotherWayFound => "We found another way",
            _ => "Another reason",
        };

    public static string Of(SupportStage stage) =>
        stage switch
        {
            SupportStage.Offered => "Waits for the group",
            SupportStage.Accepted => "Accepted",
            SupportStage.Declined => "Declined",
            _ => "Paid out",
        };

    public static string Of(ServiceState state) =>
        state switch
        {
            ServiceState.GoesOn => "The service goes on",
            ServiceState.AtRisk => "The service may stop",
            ServiceState.Stopped => "The service has stopped",
            _ => "Whether the service goes on is not known",
        };

    /// <summary>As the public page asks it.</summary>
    public static string Asked(RiskKind kind) =>
        kind switch
        {
            RiskKind.PremisesLost => "The place cannot be used",
            RiskKind.PersonIllOrGone => "Somebody the project needs is ill or gone",
            RiskKind.Money => "There is a problem with money",
            RiskKind.PartnerWithdraws => "The partner institution does not do its part",
            RiskKind.Harm => "Somebody was harmed, or nearly was",
            _ => "Something else",
        };

    public static string Asked(ServiceState state) =>
        state switch
        {
            ServiceState.GoesOn => "Yes",
            ServiceState.AtRisk => "For now, but it may stop",
            ServiceState.Stopped => "No, it has stopped",
            _ => "I do not know",
        };

    public static string Asked(Urgency urgency) =>
        urgency switch
        {
            Urgency.Today => "Today",
            Urgency.ThisWeek => "In the next days",
            _ => "It can wait a little",
        };

    /// <summary>"Overdue since 5pm on 3 March 2027", "by 5pm on 3 March 2027 (tomorrow)"; empty once it is closed.</summary>
    public static string Due(DateTimeOffset? by, DateTimeOffset now) =>
        by is not { } due ? ""
        : due <= now ? $"Overdue since {Words.Moment(due)}"
        : $"By {Words.Moment(due)} ({Words.FromNow(due, now)})";

    /// <summary>What is due next, from whom.</summary>
    public static string Next(CaseRow it, DateTimeOffset now)
    {
        if (it.JoinedInto is { } into)
        {
            return $"This case goes on as {into}.";
        }

        if (it.NextBy is not { } due)
        {
            return "This case is resolved. Nothing more happens, unless it is opened again.";
        }

        var what =
            it.Stage is CaseStage.Raised ? "An officer of the department reads it and says how bad it is"
            : it.Offers.Any(offer => offer is { Stage: SupportStage.Accepted, Amount: not null })
                ? "A fund manager releases the bridging money"
            : it.Offers.Any(offer => offer.Stage is SupportStage.Offered)
                ? "A lead of the group accepts or declines the support that is offered; the department looks at it again"
            : "The department acts on it";
        return due <= now
            ? $"{what}. That was due by {Words.Moment(due)}, so it is overdue and others are told."
            : $"{what} by {Words.Moment(due)}, {Words.FromNow(due, now)}.";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
