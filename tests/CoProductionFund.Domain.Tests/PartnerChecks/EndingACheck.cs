using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Domain.Tests.PartnerChecks;

public class PassingACheck
{
    private static readonly Past<PartnerCheck> Complete = Given<PartnerCheck>(ACheck.AllSeen);

    [Fact]
    public void Says_until_when() => Complete.When(it => Pass(it, ACheck.InsuredUntil)).Then(ACheck.Passed);

    [Fact]
    public void Never_goes_beyond_the_earliest_end_of_its_evidence() =>
        Complete.When(it => Pass(it, ACheck.InsuredUntil.AddDays(1))).ThenRefused("check.until-too-late");

    [Theory]
    [InlineData("2027-03-02", "2029-03-02")]
    [InlineData("2028-02-29", "2030-02-28")]
    public void Is_for_two_years_at_most(string today, string latest)
    {
        var (day, last) = (Some.Day(today), Some.Day(latest));
        var insured = Given<PartnerCheck>([
            .. ACheck.AllSeenBut(CheckItem.Insurance),
            ACheck.Seen(CheckItem.Insurance, until: last.AddYears(1)),
        ]);

        insured.When(it => CheckDecisions.Pass(it, last, day, 1)).Then(ACheck.Passed with { Until = last });
        insured.When(it => CheckDecisions.Pass(it, last.AddDays(1), day, 1)).ThenRefused("check.until-too-late");
    }

    [Fact]
    public void Is_until_today_at_least()
    {
        Complete.When(it => Pass(it, ACheck.Today)).Then(ACheck.Passed with { Until = ACheck.Today });
        Complete.When(it => Pass(it, ACheck.Today.AddDays(-1))).ThenRefused("check.until-past");
    }

    [Theory]
    [InlineData(CheckItem.Identity, "identity")]
    [InlineData(CheckItem.GoverningDocument, "governing-document")]
    [InlineData(CheckItem.SafeguardingPolicy, "safeguarding-policy")]
    [InlineData(CheckItem.Insurance, "insurance")]
    [InlineData(CheckItem.Accounts, "accounts")]
    [InlineData(CheckItem.Exclusions, "exclusions")]
    [InlineData(CheckItem.BankDetails, "bank-details")]
    public void Needs_every_item_seen_and_met(CheckItem item, string place)
    {
        var notMet = ACheck.Seen(item, Finding.NotMet, "Because");
        Given<PartnerCheck>(ACheck.AllSeenBut(item))
            .When(it => Pass(it, ACheck.Today))
            .ThenRefused("check.incomplete", place);
        Given<PartnerCheck>([.. ACheck.AllSeen, notMet])
            .When(it => Pass(it, ACheck.Today))
            .ThenRefused("check.incomplete", place);
    }

    [Fact]
    public void Takes_what_does_not_apply() =>
        Given<PartnerCheck>([
                .. ACheck.AllSeen,
                ACheck.Seen(CheckItem.SafeguardingPolicy, Finding.NotApplicable, "Works with buildings alone"),
            ])
            .When(it => Pass(it, ACheck.Today))
            .Then(ACheck.Passed with { Until = ACheck.Today });

    [Fact]
    public void Needs_evidence_that_has_not_ended_meanwhile() =>
        Complete
            .When(it =>
                CheckDecisions.Pass(it, ACheck.InsuredUntil.AddDays(1), ACheck.InsuredUntil.AddDays(1), account: 1)
            )
            .ThenRefused("check.incomplete", "insurance");

    [Fact]
    public void Needs_the_account_of_today()
    {
        Complete
            .When(it => CheckDecisions.Pass(it, ACheck.Today, ACheck.Today, account: 2))
            .ThenRefused("check.incomplete", "bank-details");
    }

    [Fact]
    public void Of_an_institution_needs_no_account()
    {
        var institution = new OrganisationId(OrganisationKind.Institution, Guid.Empty);
        Given<PartnerCheck>([
                ACheck.Opened with
                {
                    Organisation = institution,
                },
                .. ACheck.AllSeenBut(CheckItem.BankDetails)[1..],
            ])
            .When(it => CheckDecisions.Pass(it, ACheck.Today, ACheck.Today, account: null))
            .Then(ACheck.Passed with { Organisation = institution, Until = ACheck.Today });
    }

    [Fact]
    public void Twice_is_once_and_is_refused_after_another_outcome()
    {
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]).When(it => Pass(it, ACheck.InsuredUntil)).ThenNothing();
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed])
            .When(it => Pass(it, ACheck.Today))
            .ThenRefused("check.not-running");
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Failed])
            .When(it => Pass(it, ACheck.Today))
            .ThenRefused("check.not-running");
        Given<PartnerCheck>().When(it => Pass(it, ACheck.Today)).ThenRefused("check.not-found");
    }

    private static Decision Pass(PartnerCheck check, DateOnly until) =>
        CheckDecisions.Pass(check, until, ACheck.Today, account: 1);
}

public class FailingACheck
{
    [Fact]
    public void Says_why_while_it_runs_and_at_any_time_after_it_passed()
    {
        Given<PartnerCheck>(ACheck.Opened).When(Fail).Then(ACheck.Failed);
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]).When(Fail).Then(ACheck.Failed);
    }

    [Fact]
    public void Ends_the_check_in_force_too_while_the_next_one_runs()
    {
        var next = ACheck.Opened with { Number = 2, Cause = CheckCause.Expiring };
        var failed = Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed, next, ACheck.Failed]);

        Assert.Null(failed.State.InForceUntil);
    }

    [Fact]
    public void Twice_is_once() => Given<PartnerCheck>(ACheck.Opened, ACheck.Failed).When(Fail).ThenNothing();

    [Fact]
    public void Of_nothing_or_of_what_has_ended_is_refused()
    {
        Given<PartnerCheck>().When(Fail).ThenRefused("check.not-found");
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed, ACheck.Expired])
            .When(Fail)
            .ThenRefused("check.not-running");
    }

    private static Decision Fail(PartnerCheck check) => CheckDecisions.Fail(check, ACheck.Failed.Reasons);
}

public class ExpiringACheck
{
    private static readonly IDomainEvent[] Passed = [.. ACheck.AllSeen, ACheck.Passed];

    [Theory]
    [InlineData("2027-12-31", "2028-01-01T00:00:00Z")]
    [InlineData("2027-06-30", "2027-06-30T23:00:00Z")] // London is an hour ahead in summer
    [InlineData("2027-03-27", "2027-03-28T00:00:00Z")] // the night the clocks go forward
    [InlineData("2027-03-28", "2027-03-28T23:00:00Z")]
    [InlineData("2027-10-30", "2027-10-30T23:00:00Z")] // the night they go back
    [InlineData("2027-10-31", "2027-11-01T00:00:00Z")]
    public void Happens_at_the_london_midnight_that_ends_the_last_day(string until, string end)
    {
        var (day, moment) = (Some.Day(until), Some.Moment(end));
        var passed = ACheck.Passed with { Until = day };
        var check = Given<PartnerCheck>([.. ACheck.AllSeen, passed]);

        check.When(it => CheckDecisions.Expire(it, day, moment.AddSeconds(-1))).ThenRefused("check.not-due");
        check.When(it => CheckDecisions.Expire(it, day, moment)).Then(ACheck.Expired with { Until = day });
        check
            .When(it => CheckDecisions.Expire(it, day, moment.AddSeconds(1)))
            .Then(ACheck.Expired with { Until = day });
    }

    [Fact]
    public void Twice_is_once() => Given<PartnerCheck>([.. Passed, ACheck.Expired]).When(Expire).ThenNothing();

    [Fact]
    public void After_a_failure_or_a_later_pass_changes_nothing()
    {
        var next = ACheck.Opened with { Number = 2 };
        var later = ACheck.Passed with { Until = ACheck.InsuredUntil.AddDays(200) };

        Given<PartnerCheck>([.. Passed, ACheck.Failed]).When(Expire).ThenNothing();
        Given<PartnerCheck>([.. Passed, next, later]).When(Expire).ThenNothing();
    }

    [Fact]
    public void Leaves_the_next_check_running()
    {
        var next = ACheck.Opened with { Number = 2 };
        Given<PartnerCheck>([.. Passed, next]).When(Expire).Then(ACheck.Expired);
        var after = Given<PartnerCheck>([.. Passed, next, ACheck.Expired]).State;

        Assert.Equal((CheckStage.Running, null), (after.Stage, after.InForceUntil));
    }

    [Fact]
    public void Of_nothing_is_refused() => Given<PartnerCheck>().When(Expire).ThenRefused("check.not-found");

    private static Decision Expire(PartnerCheck check) =>
        CheckDecisions.Expire(check, ACheck.InsuredUntil, PartnerCheck.EndOf(ACheck.InsuredUntil));
}
