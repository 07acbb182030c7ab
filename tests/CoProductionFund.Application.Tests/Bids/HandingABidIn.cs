using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class HandingABidIn(TheFund fund)
{
    [Fact]
    public async Task Four_times_at_once_is_once()
    {
        var scene = await AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => fund.Decide(new SubmitBid(bid, scene.Now, Caller.Is(lead)))))
        );

        Assert.All(answers, it => Assert.Null(it.Refusal));
        Assert.Single(await fund.EventsOf(bid.Value), it => it is BidSubmitted);
    }

    [Fact]
    public async Task Counts_when_it_was_received_not_when_it_was_handled()
    {
        var scene = await AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();
        var (late, _, lateLead) = await scene.ACompleteDraft();
        var closes = (await scene.RoundRow()).ClosesAt!.Value;
        fund.Clock.Set(closes.AddSeconds(3));

        await fund.Do(new SubmitBid(bid, closes, Caller.Is(lead)));
        await fund.Refused("bid.round-closed", new SubmitBid(late, closes.AddTicks(10), Caller.Is(lateLead)));
    }

    [Fact]
    public async Task Holds_the_closing_back_until_it_is_stored()
    {
        var scene = await AnOpenRound();
        fund.Clock.Set((await scene.RoundRow()).ClosesAt!.Value.AddMinutes(1));

        await using var onItsWay = fund.Store.LightweightSession();
        await onItsWay.PassThrough(scene.Round, CancellationToken.None);
        var closing = fund.Run(new CloseRound(scene.Round, Caller.TheFund));
        await Task.Delay(300);
        Assert.False(closing.IsCompleted);
        await onItsWay.SaveChangesAsync();
        await onItsWay.DisposeAsync();

        await closing;
        Assert.Equal(Domain.Rounds.RoundStage.InReview, (await scene.RoundRow()).Stage);
    }

    [Fact]
    public async Task Names_every_gap_and_keeps_the_draft()
    {
        var scene = await AnOpenRound();
        var (group, lead) = await scene.AGroup();
        await fund.Do(new StartBid(scene.Round, group, Caller.Is(lead)));
        var bid = Bid.IdOf(scene.Round, group, 1);

        var refusal = (await fund.Decide(new SubmitBid(bid, scene.Now, Caller.Is(lead)))).Refusal;

        Assert.Equal("bid.incomplete", refusal?.Code);
        Assert.Contains(refusal!.Problems, it => it.Where == "summary.title");
    }

    [Fact]
    public async Task Is_for_members_alone()
    {
        var scene = await AnOpenRound();
        var (bid, _, _) = await scene.ACompleteDraft();
        var (_, stranger) = await scene.AGroup("Others");

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new SubmitBid(bid, scene.Now, Caller.Is(stranger)))
        );
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new SubmitBid(bid, scene.Now, Caller.Is(scene.Manager)))
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new SubmitBid(bid, scene.Now, Caller.Anyone)));
    }

    [Fact]
    public async Task A_second_bid_is_refused_until_the_first_is_withdrawn()
    {
        var scene = await AnOpenRound();
        var (bid, group, lead) = await scene.ASubmittedBid();

        await fund.Refused("bid.one-per-round", new StartBid(scene.Round, group, Caller.Is(lead)));
        await fund.Do(new WithdrawBid(bid, WithdrawalReason.TooMuchWork, Caller.Is(lead)));
        await fund.Do(new StartBid(scene.Round, group, Caller.Is(lead)));
    }

    [Fact]
    public async Task Starting_twice_at_once_starts_one_bid()
    {
        var scene = await AnOpenRound();
        var (group, lead) = await scene.AGroup();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => fund.Decide(new StartBid(scene.Round, group, Caller.Is(lead)))))
        );

        Assert.Contains(answers, it => it.Refusal is null);
        Assert.Equal(1, (await fund.Ask(new ListBidsOfGroup(group, 1, Caller.Is(lead)))).Total);
    }

    [Fact]
    public async Task Words_are_not_in_the_events_and_can_be_erased()
    {
        var scene = await AnOpenRound();
        var (bid, _, lead) = await scene.ASubmittedBid();
        var reference = (await fund.Ask(new GetBidHeadings([bid], Caller.TheFund)))[bid].Reference;
        await using var session = fund.Store.LightweightSession();
        var raw = string.Join(
            '\n',
            (await session.Events.FetchStreamAsync(bid.Value)).Select(e =>
                ((DocumentStore)fund.Store).Serializer.ToJson(e.Data)
            )
        );
        Assert.DoesNotContain("long-term pain", raw, StringComparison.Ordinal);

        var summary = (await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund)))[BidSection.Summary];
        session.Delete<WrittenText>(summary.Sha256);
        await session.SaveChangesAsync();

        var view = await fund.Ask(new GetBid(reference, Caller.Is(lead)));
        Assert.Equal((BidStage.Submitted, null), (view!.Row.Stage, view.Form.Summary));
    }

    private async Task<Scene> AnOpenRound()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        return scene;
    }
}
