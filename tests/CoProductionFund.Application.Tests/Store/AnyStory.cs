using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Whatever people do in whatever order: read models say what the events say, and the past can be seen at every step.</summary>
[Collection(nameof(TheFund))]
public sealed class AnyStory(TheFund fund, ITestOutputHelper output)
{
    private const int Steps = 150;

    [Fact]
    public async Task Leaves_rows_that_the_events_give_again_and_a_past_that_can_be_seen()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var bids = new List<(BidId Bid, GroupId Group, PersonId Lead)>();
        for (var i = 0; i < 4; i++)
        {
            bids.Add(await scene.ACompleteDraft());
        }

        var (done, refused) = (0, 0);
        var witness = new Witness(fund.Store);
        for (var step = 0; step < Steps; step++)
        {
            if (step == Steps / 2)
            {
                fund.Clock.Set((await scene.RoundRow()).ClosesAt!.Value.AddSeconds(10));
                await fund.Run(new CloseRound(scene.Round, Caller.TheFund));
            }

            try
            {
                var decision = await fund.Decide(Any(random, scene, bids));
                (done, refused) = decision.Refusal is null ? (done + 1, refused) : (done, refused + 1);
            }
            catch (NotAllowedException)
            {
                refused++;
            }

            await witness.Look();
        }

        output.WriteLine($"{done} done, {refused} refused");
        Assert.True(done > 20 && refused > 0);
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(progress: null, CancellationToken.None)).Differences);
        await EveryVersion(scene, bids);
        Assert.True(witness.Seen > done);
        Assert.Empty(await witness.Contradictions());
    }

    /// <summary>The store's own time travel at every version against our fold of just so many events.</summary>
    private async Task EveryVersion(Scene scene, IEnumerable<(BidId Bid, GroupId Group, PersonId Lead)> bids)
    {
        await using var session = fund.Store.QuerySession();
        await Travel<Round>(session, scene.Round.Value);
        await Travel<Domain.Funds.Fund>(session, scene.FundId.Value);
        await Travel<Domain.Departments.Department>(session, scene.Department.Value);
        await Travel<Domain.ServiceAreas.ServiceArea>(session, scene.Area.Value);
        foreach (var (bid, group, _) in bids)
        {
            await Travel<Bid>(session, bid.Value);
            await Travel<Domain.Groups.Group>(session, group.Value);
        }

        foreach (var it in (await scene.Panel()).Allocations)
        {
            await Travel<Domain.Reviews.Review>(session, Domain.Reviews.Review.IdOf(it.Bid, it.Reviewer).Value);
        }
    }

    private static async Task Travel<TState>(IQuerySession session, Guid stream)
        where TState : class, IFold<TState>
    {
        var state = TState.Empty(stream);
        foreach (var e in await session.Events.FetchStreamAsync(stream))
        {
            state = TState.Fold(state, (IDomainEvent)e.Data);
            var then = await session.Events.AggregateStreamAsync<TState>(stream, version: e.Version);
            Assert.Equal(Told(state), Told(then));
        }
    }

    private static IReadOnlyList<string> Told(object? state) =>
        state is Domain.Departments.Department department
            ? [.. department.Staff.Select(it => it.ToString()).Order()]
            :
            [
                .. new Describing(person => $"{person.Value}", id => $"{id}")
                    .Lines(state)
                    .Select(it => $"{it.Label}: {it.Text}"),
            ];

    private static Command Any(Random random, Scene scene, List<(BidId Bid, GroupId Group, PersonId Lead)> bids)
    {
        var (bid, group, lead) = bids[random.Next(bids.Count)];
        PersonId[] panel = [.. scene.Lay, .. scene.Professionals];
        var (member, manager) = (Caller.Is(panel[random.Next(panel.Length)]), Caller.Is(scene.Manager));
        var key = Scene.Criteria[random.Next(Scene.Criteria.Count)].Key;
        return random.Next(18) switch
        {
            0 => new AnswerSection(
                bid,
                new ContinuityAnswers($"People {random.Next(99)}", "They wait"),
                null,
                Caller.Is(lead)
            ),
            1 or 2 => new SubmitBid(bid, scene.Now, Caller.Is(lead)),
            3 => new ReopenBid(bid, Caller.Is(lead)),
            4 when random.Next(6) == 0 => new WithdrawBid(bid, WithdrawalReason.TooMuchWork, Caller.Is(lead)),
            5 => new InviteMember(group, Scene.Someone(), Domain.Groups.MemberRole.Contributor, Caller.Is(lead)),
            6 => new ReviseBudget(
                scene.FundId,
                Pence.Pounds(random.Next(50_000, 300_000)),
                "A supplementary estimate",
                manager
            ),
            7 => new AppointPanelMember(scene.Round, Scene.Someone(), (PanelSeat)random.Next(1, 3), manager),
            8 when random.Next(8) == 0 => new StandPanelMemberDown(
                scene.Round,
                member.Person!.Value,
                "Fell ill",
                manager
            ),
            9 or 10 => new DeclareInterest(bid, random.Next(12) == 0 ? Interest.Financial : null, member),
            11 or 12 => new ScoreCriterion(bid, new(key, random.Next(0, 6), "It says so"), member),
            13 => new SubmitReview(bid, member),
            14 => new ModerateScores(scene.Round, bid, "We talked", Caller.Is(scene.Chair)),
            15 => new SettleRanking(scene.Round, Caller.Is(scene.Chair)),
            16 => scene.Decide(bid, (Outcome)random.Next(3), 5_000, "For once"),
            _ => new DecideRound(scene.Round, manager),
        };
    }
}
