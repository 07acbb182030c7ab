using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Domain.Tests.PartnerChecks;

public class RecordingEvidence
{
    private static readonly Past<PartnerCheck> Running = Given<PartnerCheck>(ACheck.Opened);

    [Theory]
    [InlineData(CheckItem.Identity)]
    [InlineData(CheckItem.GoverningDocument)]
    [InlineData(CheckItem.SafeguardingPolicy)]
    [InlineData(CheckItem.Insurance)]
    [InlineData(CheckItem.Accounts)]
    [InlineData(CheckItem.Exclusions)]
    [InlineData(CheckItem.BankDetails)]
    public void Keeps_what_was_seen_of_each_item(CheckItem item) =>
        Running.When(it => Record(it, ACheck.Seen(item))).Then(ACheck.Seen(item));

    [Fact]
    public void Twice_is_once()
    {
        var seen = ACheck.Seen(CheckItem.Accounts) with { Files = [ACheck.File(1)] };
        Given<PartnerCheck>(ACheck.Opened, ACheck.FileAdded(1), seen)
            .When(it => Record(it, seen with { Files = [ACheck.File(1)] }))
            .ThenNothing();
    }

    [Fact]
    public void Anew_takes_the_place_of_what_was_recorded_before()
    {
        var worse = ACheck.Seen(CheckItem.Accounts, Finding.NotMet, "Two years late");
        Given<PartnerCheck>(ACheck.AllSeen).When(it => Record(it, worse)).Then(worse);
    }

    [Theory]
    [InlineData(Finding.NotMet)]
    [InlineData(Finding.NotApplicable)]
    public void That_is_not_met_or_does_not_apply_needs_a_reason(Finding finding)
    {
        var without = ACheck.Seen(CheckItem.Accounts, finding);
        Running.When(it => Record(it, without)).ThenRefused("check.no-reason");
        Running.When(it => Record(it, without with { Reason = " " })).ThenRefused("check.no-reason");
        Running.When(it => Record(it, without with { Reason = "Why" })).Then(without with { Reason = "Why" });
    }

    [Fact]
    public void That_is_met_needs_none_and_keeps_none() =>
        Running
            .When(it => Record(it, ACheck.Seen(CheckItem.Accounts, reason: "Left over from before")))
            .Then(ACheck.Seen(CheckItem.Accounts));

    [Theory]
    [InlineData(CheckItem.Identity, false)]
    [InlineData(CheckItem.Exclusions, false)]
    [InlineData(CheckItem.BankDetails, false)]
    [InlineData(CheckItem.GoverningDocument, true)]
    [InlineData(CheckItem.SafeguardingPolicy, true)]
    [InlineData(CheckItem.Insurance, true)]
    [InlineData(CheckItem.Accounts, true)]
    public void Some_items_always_apply(CheckItem item, bool mayNotApply)
    {
        var seen = ACheck.Seen(item, Finding.NotApplicable, "Nobody is vulnerable") with { ValidUntil = null };
        if (mayNotApply)
        {
            Running.When(it => Record(it, seen)).Then(seen);
        }
        else
        {
            Running.When(it => Record(it, seen)).ThenRefused("check.always-applies");
        }
    }

    [Fact]
    public void Of_the_insurance_says_until_when() =>
        Running
            .When(it => Record(it, ACheck.Seen(CheckItem.Insurance) with { ValidUntil = null }))
            .ThenRefused("check.no-end");

    [Fact]
    public void That_ended_yesterday_is_refused_and_that_ends_today_is_not()
    {
        var (yesterday, today) = (ACheck.Today.AddDays(-1), ACheck.Today);
        Running.When(it => Record(it, ACheck.Seen(CheckItem.Insurance, until: yesterday))).ThenRefused("check.ended");
        Running
            .When(it => Record(it, ACheck.Seen(CheckItem.Insurance, until: today)))
            .Then(ACheck.Seen(CheckItem.Insurance, until: today));
    }

    [Fact]
    public void May_name_files_of_this_check_alone()
    {
        var seen = ACheck.Seen(CheckItem.Accounts) with { Files = [ACheck.File(1), ACheck.File(2)] };
        Given<PartnerCheck>(ACheck.Opened, ACheck.FileAdded(1))
            .When(it => Record(it, seen))
            .ThenRefused("check.file-unknown");
        Given<PartnerCheck>(ACheck.Opened, ACheck.FileAdded(1), ACheck.FileAdded(2))
            .When(it => Record(it, seen))
            .Then(seen);
    }

    [Fact]
    public void Of_bank_details_needs_confirmed_ones() =>
        Running
            .When(it => EvidenceDecisions.Record(it, ACheck.Seen(CheckItem.BankDetails), ACheck.Today, account: null))
            .ThenRefused("check.no-bank-details");

    [Fact]
    public void Of_bank_details_is_not_asked_of_an_institution()
    {
        var institution = ACheck.Opened with { Organisation = new(OrganisationKind.Institution, Guid.Empty) };
        Given<PartnerCheck>(institution)
            .When(it => Record(it, ACheck.Seen(CheckItem.BankDetails)))
            .ThenRefused("check.not-asked");
    }

    [Fact]
    public void Is_for_running_checks_but_an_account_can_be_seen_again()
    {
        var passed = Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]);

        Given<PartnerCheck>().When(it => Record(it, ACheck.Seen(CheckItem.Accounts))).ThenRefused("check.not-found");
        passed.When(it => Record(it, ACheck.Seen(CheckItem.Exclusions))).ThenRefused("check.not-running");
        passed
            .When(it => EvidenceDecisions.Record(it, ACheck.Seen(CheckItem.BankDetails), ACheck.Today, account: 2))
            .Then(ACheck.Seen(CheckItem.BankDetails) with { BankDetails = 2 });
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Failed])
            .When(it => Record(it, ACheck.Seen(CheckItem.BankDetails)))
            .ThenRefused("check.not-running");
    }

    private static Decision Record(PartnerCheck check, EvidenceRecorded seen) =>
        EvidenceDecisions.Record(check, seen, ACheck.Today, account: 1);
}

public class HandingInAFile
{
    [Fact]
    public void Is_recorded_once()
    {
        Given<PartnerCheck>(ACheck.Opened).When(it => Add(it, 1)).Then(ACheck.FileAdded(1));
        Given<PartnerCheck>(ACheck.Opened, ACheck.FileAdded(1)).When(it => Add(it, 1)).ThenNothing();
    }

    [Fact]
    public void Is_refused_beyond_twenty_for_one_item_of_one_check()
    {
        IDomainEvent[] twenty = [ACheck.Opened, .. Enumerable.Range(1, 20).Select(ACheck.FileAdded)];

        Given<PartnerCheck>(twenty[..^1]).When(it => Add(it, 20)).Then(ACheck.FileAdded(20));
        Given<PartnerCheck>(twenty).When(it => Add(it, 21)).ThenRefused("check.too-many-files");
        Given<PartnerCheck>([.. twenty, ACheck.Failed, ACheck.Opened with { Number = 2 }])
            .When(it => Add(it, 21))
            .Then(ACheck.FileAdded(21));
    }

    [Fact]
    public void Is_for_running_checks()
    {
        Given<PartnerCheck>().When(it => Add(it, 1)).ThenRefused("check.not-found");
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]).When(it => Add(it, 1)).ThenRefused("check.not-running");
    }

    private static Decision Add(PartnerCheck check, int number) =>
        EvidenceDecisions.AddFile(check, CheckItem.Accounts, ACheck.File(number), FileSide.Organisation);
}

public class ChangingTheAccount
{
    private static readonly BankDetailsOutdated Outdated = new(Some.Department, ACheck.Organisation, Number: 2);

    [Fact]
    public void Makes_the_bank_details_be_seen_again()
    {
        Given<PartnerCheck>(ACheck.AllSeen).When(Change).Then(Outdated);
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Passed]).When(Change).Then(Outdated);
    }

    [Fact]
    public void Twice_is_once() => Given<PartnerCheck>([.. ACheck.AllSeen, Outdated]).When(Change).ThenNothing();

    [Fact]
    public void That_was_never_seen_or_of_a_check_that_ended_changes_nothing()
    {
        Given<PartnerCheck>(ACheck.AllSeenBut(CheckItem.BankDetails)).When(Change).ThenNothing();
        Given<PartnerCheck>([.. ACheck.AllSeen, ACheck.Failed]).When(Change).ThenNothing();
        Given<PartnerCheck>(ACheck.AllSeen)
            .When(it => EvidenceDecisions.OutdateBankDetails(it, account: 1))
            .ThenNothing();
    }

    private static Decision Change(PartnerCheck check) => EvidenceDecisions.OutdateBankDetails(check, account: 2);
}
