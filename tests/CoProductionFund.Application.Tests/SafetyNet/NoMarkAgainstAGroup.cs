using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Domain.SafetyNet;
using Marten.Events;

namespace CoProductionFund.Application.Tests.SafetyNet;

/// <summary>Rule 29: an honest failure is no mark against a group's next bid, and no panel hears of it.</summary>
[Collection(nameof(TheFund))]
public sealed class NoMarkAgainstAGroup(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Leaves_its_next_bid_as_it_was_for_everyone_who_judges_it()
    {
        var project = await AProjectInTrouble.Of(fund);
        var next = new Scene(fund);
        var bid = await TheNextBid(next, project.Group);
        var before = await Everything(next, bid);

        var report = project.Report() with { Kind = RiskKind.Harm };
        await fund.Do(report);
        await fund.Do(
            new TriageCase(
                report.Case,
                Severity.Critical,
                [Threat.Safety, Threat.Continuity],
                "Badly",
                false,
                project.Officer
            )
        );
        await fund.Do(new StepIn(report.Case, "The clinic teaches", project.Officer));

        Assert.Equal(before, await Everything(next, bid));
        var it = await project.Row(report.Case);
        var judges = next.Lay.Concat(next.Professionals).Append(next.Chair).Append(project.Results.Scene.Chair);
        foreach (var judge in judges.Select(Caller.Is))
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(it.Reference, judge)));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCaseTimeline(it.Reference, 1, judge)));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new CasesOfAward(project.Award, 1, judge)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Ask(new ListCases(it.Department, OnlyOpen: false, 1, judge))
            );
            Assert.Empty(await fund.Ask(new StreamsOfCases(it.Award, judge)));
        }

        Assert.DoesNotContain(
            (
                await fund.Ask(
                    new GetRoundTimeline(
                        (await project.Results.Scene.RoundRow()).Reference,
                        1,
                        Caller.Is(project.Results.Scene.Chair)
                    )
                )
            )!.Items,
            happened => happened.What.Contains(it.Reference) || happened.What.Contains("Stepped in")
        );
        await fund.Do(next.Decide(bid, Outcome.Awarded, pounds: 20_000)); // and it wins all the same
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    /// <summary>Of the same group, to another department: handed in, scored and ranked.</summary>
    private async Task<BidId> TheNextBid(Scene next, Awards.Bidder group)
    {
        await next.AnOpenRound();
        await fund.Do(new StartBid(next.Round, group.Group, group.By));
        var bid = Bid.IdOf(next.Round, group.Group, 1);
        foreach (var answers in next.Answers())
        {
            await fund.Do(new AnswerSection(bid, answers, Seen: null, group.By));
        }

        await fund.Do(new SubmitBid(bid, next.Now, group.By));
        await next.Close(eligible: 1);
        await next.Review(bid, 4, 3, 5);
        await fund.Do(new SettleRanking(next.Round, Caller.Is(next.Chair)));
        return bid;
    }

    /// <summary>All that panel and department see of the bid, as text.</summary>
    private async Task<string> Everything(Scene next, BidId bid)
    {
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var reference = (await fund.Ask(new GetBidById(bid, Caller.TheFund)))!.Reference;
        var round = (await next.RoundRow()).Reference;
        var (chair, manager) = (Caller.Is(next.Chair), Caller.Is(next.Manager));
        var reviewer = Caller.Is((await next.Panel()).Allocations.First(it => it.Bid == bid).Reviewer);
        object?[] seen =
        [
            await fund.Ask(new GetBid(reference, manager)),
            await fund.Ask(new GetBidForReviewer(bid, reviewer)),
            await fund.Ask(new GetWorkbench(next.Round, reviewer)),
            await fund.Ask(new GetRanking(round, chair)),
            await fund.Ask(new GetRoundStatistics(round, chair)),
            await fund.Ask(new GetDecisionTable(round, 1, manager)),
            await fund.Ask(new GetBidToDecide(round, reference, manager)),
            await fund.Ask(new GetRoundTimeline(round, 1, chair)),
            await fund.Ask(new GetBidTimeline(reference, 1, manager)),
        ];
        return string.Join('\n', seen.Select(it => Store.Samples.EverySample.Serializer.ToJson(it!)));
    }
}
