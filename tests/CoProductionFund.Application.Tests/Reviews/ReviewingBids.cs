using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Reviews;

[Collection(nameof(TheFund))]
public sealed class ReviewingBids(TheFund fund)
{
    [Fact]
    public async Task Keep_the_bid_closed_until_an_interest_is_ruled_out()
    {
        var (scene, bid, reviewers) = await InReview();
        var by = Caller.Is(reviewers[0]);

        Assert.Null((await fund.Ask(new GetBidForReviewer(bid, by))).Form);
        await fund.Refused("review.not-declared", new ScoreCriterion(bid, new("need", 3, "Because"), by));
        await fund.Do(new DeclareInterest(bid, null, by));

        Assert.NotNull((await fund.Ask(new GetBidForReviewer(bid, by))).Form);
    }

    [Fact]
    public async Task Hide_the_others_marks_until_ones_own_are_sent()
    {
        var (scene, bid, reviewers) = await InReview();
        await scene.Review(bid, reviewers[0], 5);
        await fund.Do(new DeclareInterest(bid, null, Caller.Is(reviewers[1])));

        Assert.Empty((await fund.Ask(new GetBidForReviewer(bid, Caller.Is(reviewers[1])))).Others);
        var first = await fund.Ask(new GetBidForReviewer(bid, Caller.Is(reviewers[0])));
        Assert.Empty(first.Others);
        Assert.Equal(ReviewStage.Submitted, first.Review.Stage);

        await fund.Do(new ScoreCriterion(bid, new("need", 3, "Because"), Caller.Is(reviewers[1])));
        await fund.Refused("review.incomplete", new SubmitReview(bid, Caller.Is(reviewers[1])));
        await fund.Do(new ScoreCriterion(bid, new("change", 3, "Because"), Caller.Is(reviewers[1])));
        await fund.Do(new SubmitReview(bid, Caller.Is(reviewers[1])));
        Assert.Single((await fund.Ask(new GetBidForReviewer(bid, Caller.Is(reviewers[1])))).Others);
    }

    [Fact]
    public async Task An_interest_takes_the_bid_away_and_gives_it_to_someone_else()
    {
        var (scene, bid, reviewers) = await InReview();

        await fund.Do(new DeclareInterest(bid, Interest.FamilyOrFriend, Caller.Is(reviewers[0])));

        await TheFund.Eventually(async () => (await Reviewers(scene, bid)).Count == 3);
        Assert.DoesNotContain(reviewers[0], await Reviewers(scene, bid));
        Assert.Null((await fund.Ask(new GetBidForReviewer(bid, Caller.Is(reviewers[0])))).Form);
    }

    [Fact]
    public async Task Wide_differences_are_moderated_by_the_chair_before_the_ranking_is_settled()
    {
        var (scene, bid, _) = await InReview();
        await scene.Review(bid, 5, 4, 1);
        var (chair, settle) = (Caller.Is(scene.Chair), new SettleRanking(scene.Round, Caller.Is(scene.Chair)));

        await fund.Refused("round.unfinished", settle);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new ModerateScores(scene.Round, bid, "We talked", Caller.Is(scene.Manager)))
        );
        await fund.Do(new ModerateScores(scene.Round, bid, "We talked, and both views stand", chair));
        await fund.Do(settle);

        Assert.Equal(1, (await scene.Panel()).Ranked.Single().Rank);
    }

    [Fact]
    public async Task Nobody_judges_their_own_group()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var member = scene.Professionals[0];
        var (bid, group, lead) = await scene.ASubmittedBid();
        await fund.Do(
            new Application.Groups.InviteMember(group, member, Domain.Groups.MemberRole.Contributor, Caller.Is(lead))
        );
        await fund.Do(new Application.Groups.JoinGroup(group, Caller.Is(member)));

        await scene.Close(eligible: 1);

        Assert.DoesNotContain(member, await Reviewers(scene, bid));
    }

    [Fact]
    public async Task Whoever_leaves_the_panel_passes_on_what_they_have_not_scored()
    {
        var (scene, bid, reviewers) = await InReview();

        await fund.Do(new StandPanelMemberDown(scene.Round, reviewers[0], "Ill", Caller.Is(scene.Manager)));

        await TheFund.Eventually(async () => (await Reviewers(scene, bid)).Count == 3);
        Assert.DoesNotContain(reviewers[0], await Reviewers(scene, bid));
    }

    private async Task<(Scene Scene, BidId Bid, IReadOnlyList<PersonId> Reviewers)> InReview()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        return (scene, bid, await Reviewers(scene, bid));
    }

    private static async Task<IReadOnlyList<PersonId>> Reviewers(Scene scene, BidId bid) =>
        [.. (await scene.Panel()).Allocations.Where(it => it.Bid == bid).Select(it => it.Reviewer)];
}
