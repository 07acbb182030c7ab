using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Domain.Tests.PartnerChecks;

public class OpeningACheck
{
    private static readonly CheckOpened ByOfficer = ACheck.Opened with
    {
        Reference = "HEA-C0099",
        Cause = CheckCause.Officer,
    };

    [Fact]
    public void Records_why() => Given<PartnerCheck>().When(it => Open(it, ACheck.Opened)).Then(ACheck.Opened);

    [Fact]
    public void While_one_runs_changes_nothing() =>
        Given<PartnerCheck>(ACheck.Opened).When(it => Open(it, ByOfficer)).ThenNothing();

    [Fact]
    public void For_another_award_changes_nothing_on_the_last_day_in_force()
    {
        var passed = Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]);

        passed.When(it => CheckDecisions.Open(it, ACheck.Opened, ACheck.InsuredUntil)).ThenNothing();
        passed
            .When(it => CheckDecisions.Open(it, ACheck.Opened, ACheck.InsuredUntil.AddDays(1)))
            .Then(ACheck.Opened with { Number = 2 });
    }

    [Theory]
    [InlineData("passed")]
    [InlineData("failed")]
    [InlineData("expired")]
    public void Anew_keeps_the_reference_and_counts(string ending) =>
        Given<PartnerCheck>([.. ACheck.AllSeen, .. Ended(ending)])
            .When(it => Open(it, ByOfficer))
            .Then(ByOfficer with { Reference = ACheck.Opened.Reference, Number = 2 });

    [Fact]
    public void Anew_asks_for_everything_once_more() =>
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed, ByOfficer with { Number = 2 }])
            .When(it => CheckDecisions.Pass(it, ACheck.InsuredUntil, ACheck.Today, account: 1))
            .ThenRefused("check.incomplete", [.. Enum.GetValues<CheckItem>().Select(it => it.Key())]);

    [Fact]
    public void Of_the_same_two_always_meets_the_same_stream()
    {
        var group = Some.Group();
        Assert.Equal(
            PartnerCheck.IdOf(Some.Department, OrganisationId.Of(group)),
            PartnerCheck.IdOf(Some.Department, ACheck.Organisation)
        );
        Assert.NotEqual(
            PartnerCheck.IdOf(Some.Department, new(OrganisationKind.Institution, group.Value)),
            PartnerCheck.IdOf(Some.Department, ACheck.Organisation)
        );
    }

    private static IDomainEvent[] Ended(string ending) =>
        ending switch
        {
            "passed" => [ACheck.Passed],
            "failed" => [ACheck.Failed],
            _ => [ACheck.Passed, ACheck.Expired],
        };

    private static Decision Open(PartnerCheck check, CheckOpened opening) =>
        CheckDecisions.Open(check, opening, ACheck.Today);
}

public class OpeningTheNextCheckByTheClock
{
    private static readonly DateOnly Until = ACheck.InsuredUntil;

    private static readonly DateTimeOffset Due = CheckDecisions.OpensAgainAt(ACheck.Today, Until);

    private static readonly CheckOpened Next = ACheck.Opened with { Number = 2, Cause = CheckCause.Expiring };

    private static readonly IDomainEvent[] Passed = [.. ACheck.AllSeen, ACheck.Passed];

    [Theory]
    [InlineData("2027-03-02", "2027-12-31", "2027-11-19T09:00:00Z")] // six weeks before the end
    [InlineData("2027-03-02", "2027-08-01", "2027-06-20T08:00:00Z")] // London is an hour ahead in summer
    [InlineData("2027-03-02", "2027-03-12", "2027-03-07T09:00:00Z")] // a short one: in the middle
    [InlineData("2027-03-02", "2027-03-02", "2027-03-02T09:00:00Z")]
    public void Happens_six_weeks_before_the_end(string passed, string until, string due) =>
        Assert.Equal(Some.Moment(due), CheckDecisions.OpensAgainAt(Some.Day(passed), Some.Day(until)));

    [Fact]
    public void Waits_until_it_is_due()
    {
        Given<PartnerCheck>(Passed).When(it => Again(it, Due.AddSeconds(-1))).ThenRefused("check.not-due");
        Given<PartnerCheck>(Passed).When(it => Again(it, Due)).Then(Next);
        Given<PartnerCheck>(Passed).When(it => Again(it, Due.AddSeconds(1))).Then(Next);
    }

    [Fact]
    public void Twice_is_once() => Given<PartnerCheck>([.. Passed, Next]).When(it => Again(it, Due)).ThenNothing();

    [Fact]
    public void Late_after_the_end_still_happens() =>
        Given<PartnerCheck>([.. Passed, ACheck.Expired]).When(it => Again(it, Due.AddDays(90))).Then(Next);

    [Fact]
    public void After_a_failure_or_a_later_pass_changes_nothing()
    {
        var later = ACheck.Passed with { Until = Until.AddDays(100) };

        Given<PartnerCheck>([.. Passed, ACheck.Failed]).When(it => Again(it, Due)).ThenNothing();
        Given<PartnerCheck>([.. ACheck.AllSeen, later]).When(it => Again(it, Due)).ThenNothing();
    }

    [Fact]
    public void Of_nothing_is_refused() =>
        Given<PartnerCheck>().When(it => Again(it, Due)).ThenRefused("check.not-found");

    private static Decision Again(PartnerCheck check, DateTimeOffset now) =>
        CheckDecisions.OpenAgain(check, Until, Due, now);
}
