using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class WorkingOnACase(TheFund fund) : IDisposable
{
    /// <summary>The whole life of a case that threatens a service people rely on.</summary>
    [Fact]
    public async Task Goes_from_the_report_to_the_lessons()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Triaged(Threat.Continuity);
        var resolve = new ResolveCase(
            it,
            CaseOutcome.GoesOnDifferently,
            "In the school",
            ["Name a second place", " "],
            project.Officer
        );
        await fund.Do(new OfferSupport(it, SupportKind.BridgingMoney, new(60_000), "Rent", project.Officer));
        await fund.Do(new OfferSupport(it, SupportKind.Advice, Amount: null, "A surveyor", project.Manager));
        await fund.Do(new AcceptSupport(it, 1, project.Group.By));
        await fund.Do(new DeclineSupport(it, 2, DeclineReason.AnotherWayFound, project.Group.By));
        await fund.Do(new ReleaseBridging(it, 1, project.SecondManager));
        await fund.Do(new StepIn(it, "The clinic teaches", project.Officer));
        await fund.Refused("case.stepped-in", resolve);
        await fund.Do(new HandBack(it, "The group teaches again", project.Officer));
        await fund.Refused("case.people-not-informed", resolve);
        var today = fund.Clock.GetUtcNow().LondonDate();
        await fund.Do(new InformPeople(it, 42, [ContactWay.Letter, ContactWay.Meeting], today, project.Officer));
        await fund.Do(resolve);
        await fund.Do(resolve);
        await fund.Do(new ReturnBridging(it, new(10_000), Pence.Zero, project.Manager));
        await fund.Do(new ReturnBridging(it, new(10_000), Pence.Zero, project.Manager)); // pressed twice

        var row = await project.Row(it);
        Assert.Equal((CaseStage.Resolved, null), (row.Stage, row.NextBy));
        Assert.Equal((new Pence(60_000), new Pence(10_000)), (row.Released, row.Returned));
        Assert.Equal([SupportStage.Released, SupportStage.Declined], row.Offers.Select(offer => offer.Stage));
        Assert.Equal(["Name a second place"], row.Lessons);
        var money = await project.Results.Money();
        Assert.Equal((new Pence(60_000), new Pence(10_000)), (money.Drawn, money.ReserveReturned));
        Assert.Equal(Pence.Pounds(1_000) - new Pence(50_000), money.ReserveLeft);
        Assert.Equal(money.Budget, money.Committed + money.SetAside + money.Left);

        await fund.Do(new ReopenCase(it, "The school needs its hall", project.Officer));
        Assert.NotNull((await project.Row(it)).NextBy);
        await fund.Refused("case.people-not-informed", resolve);
    }

    [Fact]
    public async Task Draws_the_reserve_of_the_award_s_own_fund_in_the_transaction_of_the_case()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.WithMoney(60_000);

        await fund.Do(new ReleaseBridging(it, 1, project.SecondManager));
        await fund.Do(new ReleaseBridging(it, 1, project.SecondManager));

        var drawn = Assert.Single((await fund.EventsOf(project.Results.Scene.FundId.Value)).OfType<ReserveDrawn>());
        Assert.Equal((it, new Pence(60_000)), (drawn.Case, drawn.Amount));
        Assert.Single(await fund.EventsOf(it.Value), e => e is BridgingFundsReleased);
    }

    [Fact]
    public async Task Leaves_the_case_as_it_was_when_the_reserve_is_one_penny_short()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.WithMoney(100_001);

        await fund.Refused("fund.reserve-too-small", new ReleaseBridging(it, 1, project.SecondManager));

        Assert.DoesNotContain(await fund.EventsOf(it.Value), e => e is BridgingFundsReleased);
        Assert.Equal(Pence.Zero, (await project.Results.Money()).Drawn);
    }

    /// <summary>Rule 28 under fifty hands at once: £5,000 set aside, fifty draws of £150.</summary>
    [Fact]
    public async Task Fifty_draws_at_once_never_take_more_than_is_set_aside()
    {
        var project = await AProjectInTrouble.Of(fund, awarded: 5);
        List<SafetyNetCaseId> cases = [];
        for (var i = 0; i < 50; i++)
        {
            cases.Add(await project.WithMoney(15_000));
        }

        var answers = await Task.WhenAll(
            cases.Select(it => Task.Run(() => fund.Decide(new ReleaseBridging(it, 1, project.SecondManager))))
        );

        Assert.Equal(33, answers.Count(it => it.Refusal is null));
        Assert.All(
            answers.Where(it => it.Refusal is not null),
            it => Assert.Equal("fund.reserve-too-small", it.Refusal!.Code)
        );
        var money = await project.Results.Money();
        Assert.Equal((Pence.Pounds(4_950), Pence.Pounds(50)), (money.Drawn, money.ReserveLeft));
        var paid = Pence.Zero;
        foreach (var it in cases)
        {
            paid += (await project.Row(it)).Released;
        }

        Assert.Equal(money.Drawn, paid); // every penny in the fund has its case
    }

    [Fact]
    public async Task Takes_two_people_and_neither_of_the_group()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.WithMoney(60_000);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new ReleaseBridging(it, 1, project.Officer)));
        var (department, officer) = (project.Results.Scene.Department, project.OfficerKnown.Person);
        await fund.Do(new AppointStaff(department, officer, StaffRole.FundManager, Caller.TheFund));
        await fund.Refused("case.own-proposal", new ReleaseBridging(it, 1, project.Officer));
        var (group, member) = (project.Group.Group, project.SecondManagerKnown.Person);
        await fund.Do(new InviteMember(group, member, MemberRole.Contributor, project.Group.By));
        await fund.Do(new JoinGroup(group, project.SecondManager));
        await fund.Refused("case.own-group", new ReleaseBridging(it, 1, project.SecondManager));
        await fund.Do(new ReleaseBridging(it, 1, project.Manager));
    }

    [Fact]
    public async Task Is_for_the_department_alone_and_answering_for_leads()
    {
        var project = await AProjectInTrouble.Of(fund);
        var other = await AProjectInTrouble.Of(fund);
        var it = await project.WithMoney(60_000);
        var today = fund.Clock.GetUtcNow().LondonDate();
        foreach (
            var by in new[]
            {
                Caller.Anyone,
                Someone.New(),
                project.Group.By,
                other.Manager,
                other.Officer,
                project.Administrator,
                Caller.Is(project.Results.Scene.Chair),
            }
        )
        {
            foreach (
                var command in new Command[]
                {
                    new TriageCase(it, Severity.Minor, [Threat.Plan], "No", false, by),
                    new JoinCase(it, "SN-0001", by),
                    new OfferSupport(it, SupportKind.Advice, null, "Help", by),
                    new ReviewCase(it, "Seen", by),
                    new StepIn(it, "We", by),
                    new HandBack(it, "They", by),
                    new InformPeople(it, 1, [ContactWay.Letter], today, by),
                    new RecordLesson(it, "Look", by),
                    new ResolveCase(it, CaseOutcome.NothingFound, "No", [], by),
                    new ReopenCase(it, "Again", by),
                    new ReleaseBridging(it, 1, by),
                    new ReturnBridging(it, new(1), Pence.Zero, by),
                }
            )
            {
                await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(command));
            }
        }

        foreach (var by in new[] { Caller.Anyone, project.Officer, project.Manager, other.Group.By })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new AcceptSupport(it, 1, by)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new DeclineSupport(it, 1, DeclineReason.NotEnough, by))
            );
        }
    }

    [Fact]
    public async Task Leaves_it_to_others_to_record_what_came_back_from_ones_own_group()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.WithMoney(60_000);
        await fund.Do(new ReleaseBridging(it, 1, project.SecondManager));
        await fund.Do(
            new InviteMember(
                project.Group.Group,
                project.SecondManagerKnown.Person,
                MemberRole.Contributor,
                project.Group.By
            )
        );
        await fund.Do(new JoinGroup(project.Group.Group, project.SecondManager));

        await fund.Refused("case.own-group", new ReturnBridging(it, new(10_000), Pence.Zero, project.SecondManager));
        await fund.Do(new ReturnBridging(it, new(10_000), Pence.Zero, project.Manager));
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
