using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class EvidenceFiles(TheFund fund)
{
    private FileStore Store => fund.Host.Services.GetRequiredService<FileStore>();

    [Fact]
    public async Task Are_read_by_those_who_read_the_check_and_the_departments_own_by_staff_alone()
    {
        var it = await ACheckedGroup.Opened(fund);
        var theirs = await HandedIn(it, it.Member, "theirs");
        var ours = await HandedIn(it, it.Officer, "ours");
        var reference = (await it.Row()).Reference;

        Assert.Equal("policy.txt", (await Given(theirs, it.Group.Lead))!.Name);
        Assert.NotNull(await Given(theirs, it.Officer));
        Assert.NotNull(await Given(ours, it.Officer));
        Assert.Null(await Given(ours, it.Member));
        Assert.Null(await Given(new(new string('0', 64)), it.Officer));
        await Assert.ThrowsAsync<NotAllowedException>(() => Given(theirs, Someone.New()));
        await Assert.ThrowsAsync<NotAllowedException>(async () =>
            await Given(theirs, (await ADepartment.Listed(fund)).Manager)
        );
        var another = await ACheckedGroup.Opened(fund);
        Assert.Null(await fund.Ask(new GetEvidenceFile((await another.Row()).Reference, theirs, another.Officer)));

        Task<EvidenceFile?> Given(Commitment file, Caller by) => fund.Ask(new GetEvidenceFile(reference, file, by));
    }

    [Fact]
    public async Task Of_the_department_are_kept_from_its_own_people_who_act_for_the_organisation()
    {
        var it = await ACheckedGroup.Opened(fund);
        var ours = await HandedIn(it, it.Officer, "what the regulator told us");
        await fund.Do(it.Seen(CheckItem.Accounts));
        var both = Someone.New();
        await fund.Do(new AppointStaff(it.Department.Id, both.Person!.Value, StaffRole.GrantOfficer, Caller.TheFund));
        var reference = (await it.Row()).Reference;
        Assert.NotNull(await fund.Ask(new GetEvidenceFile(reference, ours, both)));

        await fund.Do(new InviteMember(it.Group.Id, both.Person.Value, MemberRole.Contributor, it.Group.Lead));
        await fund.Do(new JoinGroup(it.Group.Id, both));

        Assert.Null(await fund.Ask(new GetEvidenceFile(reference, ours, both)));
        var view = (await fund.Ask(new GetCheck(reference, both)))!;
        Assert.Empty(view.Row.Files);
        Assert.All(view.Row.Evidence, seen => Assert.Empty(seen.Seen));
        var line = (await fund.Ask(new ListChecks(it.Department.Id, CheckList.All, 1, both))).Items;
        Assert.Empty(Assert.Single(line).Row.Files);
    }

    [Fact]
    public async Task Handed_in_by_both_sides_are_each_sides_own()
    {
        var it = await ACheckedGroup.Opened(fund);
        var ours = await HandedIn(it, it.Officer, "the same");
        await fund.Do(
            new AddEvidenceFile(it.Check, CheckItem.SafeguardingPolicy, await Received("the same"), it.Member)
        );

        var view = (await fund.Ask(new GetCheck((await it.Row()).Reference, it.Member)))!;

        var theirs = Assert.Single(view.Row.Files);
        Assert.Equal(FileSide.Organisation, theirs.From);
        Assert.NotEqual(ours, theirs.File);
    }

    [Fact]
    public async Task Are_named_in_the_evidence_and_handed_in_twice_are_one()
    {
        var it = await ACheckedGroup.Opened(fund);
        var file = await HandedIn(it, it.Member, "the policy");
        Assert.Equal(file, await HandedIn(it, it.Member, "the policy"));

        await fund.Do(it.Seen(CheckItem.SafeguardingPolicy) with { Files = [file] });
        await fund.Refused(
            "check.file-unknown",
            it.Seen(CheckItem.SafeguardingPolicy) with
            {
                Files = [new(new string('0', 64))],
            }
        );
        Assert.Single((await it.Row()).Files);
    }

    [Fact]
    public async Task Are_not_taken_from_strangers_or_for_a_check_that_has_ended()
    {
        var it = await ACheckedGroup.Opened(fund);
        var file = await Received("somebody's");
        foreach (var by in new[] { Someone.New(), Caller.Anyone, (await ADepartment.Listed(fund)).Manager })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new AddEvidenceFile(it.Check, CheckItem.Accounts, file, by))
            );
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Ask(new WhyNoFile(it.Check, CheckItem.Accounts, by))
            );
        }

        Assert.Null(await fund.Ask(new WhyNoFile(it.Check, CheckItem.Accounts, it.Member)));
        await fund.Do(new FailCheck(it.Check, "No", it.Officer));
        var whyNot = await fund.Ask(new WhyNoFile(it.Check, CheckItem.Accounts, it.Member));
        Assert.Equal("check.not-running", whyNot?.Code);
        await fund.Refused("check.not-running", new AddEvidenceFile(it.Check, CheckItem.Accounts, file, it.Member));
    }

    [Fact]
    public async Task Are_erased_from_the_disk_and_from_nowhere_else()
    {
        var (it, another) = (await ACheckedGroup.Opened(fund), await ACheckedGroup.Opened(fund));
        var alone = await HandedIn(it, it.Member, $"mine {it.Check}");
        var shared = await HandedIn(it, it.Member, $"both {it.Check}");
        await HandedIn(another, another.Member, $"both {it.Check}");
        var (own, both) = (await Content($"mine {it.Check}"), await Content($"both {it.Check}"));

        await Erase(it, part: "");

        await TheFund.Eventually(() => Task.FromResult(!Store.Has(own)));
        Assert.True(Store.Has(both)); // another check holds it
        var reference = (await it.Row()).Reference;
        Assert.Null(await fund.Ask(new GetEvidenceFile(reference, alone, it.Officer)));
        Assert.Null(await fund.Ask(new GetEvidenceFile(reference, shared, it.Officer)));
        Assert.Equal(2, (await it.Row()).Files.Count); // history stays whole
    }

    [Fact]
    public async Task Are_erased_one_by_one_too()
    {
        var it = await ACheckedGroup.Opened(fund);
        var first = await HandedIn(it, it.Member, $"first {it.Check}");
        var second = await HandedIn(it, it.Member, $"second {it.Check}");

        await Erase(it, part: first.Sha256);

        var reference = (await it.Row()).Reference;
        Assert.Null(await fund.Ask(new GetEvidenceFile(reference, first, it.Officer)));
        Assert.NotNull(await fund.Ask(new GetEvidenceFile(reference, second, it.Officer)));
    }

    [Fact]
    public async Task That_nobody_handed_in_are_swept_away_when_they_are_old()
    {
        var it = await ACheckedGroup.Opened(fund);
        await HandedIn(it, it.Member, $"kept {it.Check}");
        var (kept, orphan) = (await Content($"kept {it.Check}"), (await Received($"orphan {it.Check}")).Content);
        await using var left = Store.NewIncoming();
        var sweep = fund.Host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<SweepFiles>();

        await sweep.Single().Sweep(DateTimeOffset.UtcNow.AddHours(-1), CancellationToken.None);
        Assert.True(Store.Has(orphan) && File.Exists(left.Name));
        await sweep.Single().Sweep(DateTimeOffset.UtcNow.AddHours(1), CancellationToken.None);

        Assert.False(Store.Has(orphan) || File.Exists(left.Name));
        Assert.True(Store.Has(kept));
        await fund.Refused(
            "file.gone",
            new AddEvidenceFile(
                it.Check,
                CheckItem.Accounts,
                new(orphan, "policy.txt", "text/plain", 1, IsScanned: false),
                it.Member
            )
        );
    }

    private async Task<Commitment> HandedIn(ACheckedGroup it, Caller by, string text)
    {
        await fund.Do(new AddEvidenceFile(it.Check, CheckItem.SafeguardingPolicy, await Received(text), by));
        return (await it.Row()).Files[^1].File;
    }

    private async Task<string> Content(string text) => (await Received(text)).Content;

    private async Task<ReceivedFile> Received(string text)
    {
        var receiving = fund.Host.Services.GetRequiredService<Receiving>();
        var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return (await receiving.Receive(bytes, "policy.txt", CancellationToken.None)).File!;
    }

    private async Task Erase(ACheckedGroup it, string part)
    {
        var erasure = Guid.CreateVersion7();
        await fund.Do(new RequestErasure(erasure, Person: null, [new(it.Check.Value, part)], it.Today, Caller.TheFund));
        await fund.Do(new GrantErasure(erasure, LegalBasis.NoLongerNecessary, "Asked for", Caller.TheFund));
    }
}
