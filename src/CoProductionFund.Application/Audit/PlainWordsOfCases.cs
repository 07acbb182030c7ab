using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfCase(IDomainEvent happened) =>
        happened switch
        {
            RiskEventRaised it => new(
                $"Case {it.Reference} was reported for project {it.AwardReference} by {Of(it.From)}: {Of(it.Kind)}, to be answered by {it.NextBy.Say()}",
                By: "Somebody without an account"
            ),
            CaseTriaged it => new(
                $"Judged the case {Of(it.Severity)}, a threat to {List(it.Threatens.Select(Of))}, to be acted on by {it.NextBy.Say()}"
                    + (it.IsKeptFromGroup ? "; the group does not see it" : ""),
                it.Note
            ),
            ReportJoined it => new($"Joined the report {it.CaseReference} to this case: {Of(it.Kind)}"),
            CaseJoined it => new($"Joined this case to {it.IntoReference}, where it goes on"),
            CaseReviewed it => new($"Looked at the case again, and will once more by {it.NextBy.Say()}", it.Note),
            CaseEscalated it => new(
                $"Nobody had acted in time, so {Of(it.To)} were told (alarm {it.Alarm}); the next alarm is at {it.NextBy.Say()}"
            ),
            LessonRecorded it => new("Wrote down what was learnt", it.Lesson),
            CaseResolved it => new($"Resolved the case: {Of(it.Outcome)}", it.Reason),
            ReportersForgotten it => new(
                $"Erased how to reach those who made {Count(it.Contacts, "report")}, as the case was over for long enough"
            ),
            CaseReopened it => new("Opened the case again", it.Reason),
            _ => OfSupport(happened),
        };

    private static Telling? OfSupport(IDomainEvent happened) =>
        happened switch
        {
            SupportOffered { Amount: { } amount } it => new($"Offered {amount} of {Of(it.Kind)}", it.What),
            SupportOffered it => new($"Offered {Of(it.Kind)}", it.What),
            SupportAccepted it => new($"Accepted support {it.Number}"),
            SupportDeclined it => new($"Declined support {it.Number}", Of(it.Reason)),
            BridgingFundsReleased it => new($"Released {it.Amount} of bridging money from the safety-net reserve"),
            BridgingFundsReturned it => new($"Recorded that {it.Amount} of bridging money came back"),
            ServiceSteppedIn it => new("Stepped in to keep the service going", it.How),
            ServiceHandedBack it => new("Handed the service back", it.How),
            PeopleInformed it => new(
                $"Noted that {Count(it.HowMany, "person", "people")} affected had been told on {it.On.Say()}, {List(it.How.Select(Of))}"
            ),
            _ => null,
        };

    /// <summary>Inside a sentence, like all that follow.</summary>
    public static string Of(RiskKind kind) =>
        kind switch
        {
            RiskKind.PremisesLost => "premises lost",
            RiskKind.PersonIllOrGone => "a person is ill or gone",
            RiskKind.Money => "money",
            RiskKind.PartnerWithdraws => "the partner withdraws",
            RiskKind.Harm => "harm or near harm",
            _ => "something else",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Critical => "critical",
            Severity.Serious => "serious",
            Severity.Moderate => "moderate",
            _ => "minor",
        };

    public static string Of(Threat threat) =>
        threat switch
        {
            Threat.Safety => "people’s safety",
            Threat.Continuity => "a service people rely on",
            Threat.Money => "the money",
            Threat.Partnership => "the partnership",
            _ => "the plan",
        };

    public static string Of(SupportKind kind) =>
        kind switch
        {
            SupportKind.BridgingMoney => "bridging money",
            SupportKind.ProfessionalCover => "professional cover",
            SupportKind.Advice => "advice",
            SupportKind.Replan => "a new plan",
            _ => "that the department steps in",
        };

    public static string Of(ContactWay way) =>
        way switch
        {
            ContactWay.InPerson => "in person",
            ContactWay.Meeting => "at a meeting",
            ContactWay.Telephone => "by telephone",
            ContactWay.Letter => "by letter",
            _ => "by email or text message",
        };

    public static string Of(EscalationRole role) =>
        role switch
        {
            EscalationRole.GrantOfficers => "the grant officers",
            EscalationRole.FundManagers => "the fund managers",
            _ => "the administrators",
        };

    public static string Of(CaseOutcome outcome) =>
        outcome switch
        {
            CaseOutcome.BackOnCourse => "the service goes on as planned",
            CaseOutcome.GoesOnDifferently => "the service goes on in another way",
            CaseOutcome.EndedInGoodOrder => "it ended in good order",
            _ => "nothing was found that asks for anything",
        };

    private static string Of(Reporter reporter) =>
        reporter switch
        {
            Reporter.Group => "the group",
            Reporter.Institution => "the partner institution",
            Reporter.Department => "the department",
            _ => "the public",
        };

    private static string Of(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.NotNeeded => "It is not needed.",
            DeclineReason.NotEnough => "It is not enough.",
            DeclineReason.AnotherWayFound => "The group found another way.",
            _ => "Another reason.",
        };
}
