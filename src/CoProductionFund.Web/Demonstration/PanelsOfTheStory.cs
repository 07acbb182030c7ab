using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Demonstration;

/// <summary>How the panels score, moderate and settle, and how the department decides.</summary>
internal sealed class PanelsOfTheStory(Story story, Teller tell, Script script, RoundsOfTheStory rounds)
{
    public void Write()
    {
        foreach (var reviews in story.Reviews)
        {
            var round = story.Rounds.Single(it => it.Key == reviews.Round);
            script.At(round.LastDay, 17.01, () => Close(round));
            foreach (var (at, conflict) in reviews.Conflicts.Index())
            {
                script.At(round.LastDay + 2, 10 + at, () => Recuse(round, conflict));
            }

            foreach (var (at, bid) in reviews.Marks.Keys.Index())
            {
                script.At(round.LastDay + 4 + at, 19, () => Score(round, reviews, bid));
            }

            foreach (var moderation in reviews.Moderated)
            {
                script.At(round.LastDay + 14, 10, () => Moderate(round, moderation));
            }

            if (round.DecidedDay is { } decided)
            {
                script.At(round.LastDay + 16, 16, () => Settle(round));
                script.At(decided, 10, () => Decide(round));
            }
        }
    }

    private async Task Close(StoryRound round)
    {
        await tell.Run(new CloseRound(RoundsOfTheStory.IdOf(round.Key), Caller.TheFund));
        await Teller.Until(async () => (await Panel(round)).Allocations.Count > 0, $"{round.Key} to be shared out");
        await UntilAssigned(round);
    }

    private Task UntilAssigned(StoryRound round) =>
        Teller.Until(
            async () =>
            {
                var given = await tell.Ask(new ListReviewsOfRound(RoundsOfTheStory.IdOf(round.Key), Caller.TheFund));
                return (await Panel(round)).Allocations.All(it =>
                    given.Any(review => review.Bid == it.Bid && review.Reviewer == it.Reviewer)
                );
            },
            $"the reviews of {round.Key} to be given out"
        );

    private async Task Recuse(StoryRound round, StoryConflict conflict)
    {
        var bid = BidOf(conflict.Bid);
        var before = await Reviewers(round, bid);
        await tell.Do(new DeclareInterest(bid, Interest.FamilyOrFriend, Caller.Is(before[0])));
        await Teller.Until(
            async () => (await Reviewers(round, bid)).Count == round.ReviewsPerBid,
            $"someone else to take over {conflict.Bid}"
        );
        await UntilAssigned(round);
    }

    private async Task Score(StoryRound round, StoryReviews reviews, string slug)
    {
        var bid = BidOf(slug);
        var done = reviews.Done[slug];
        foreach (var (at, reviewer) in (await Reviewers(round, bid)).Index())
        {
            var by = Caller.Is(reviewer);
            if (at < done)
            {
                await tell.Do(new DeclareInterest(bid, Interest: null, by));
                foreach (var (criterion, marks) in reviews.Marks[slug])
                {
                    await tell.Do(new ScoreCriterion(bid, new(criterion, marks[at].Score, marks[at].Reason), by));
                }

                await tell.Do(new SubmitReview(bid, by));
            }
        }
    }

    private async Task Moderate(StoryRound round, StoryModeration moderation)
    {
        var bid = BidOf(moderation.Bid);
        if (moderation.Revise is { } revised)
        {
            var reviewer = (await Reviewers(round, bid))[revised.Entry];
            await tell.Do(
                new ReviseReview(bid, new(revised.Criterion, revised.Score, revised.Reason), Caller.Is(reviewer))
            );
        }

        await tell.Do(new ModerateScores(RoundsOfTheStory.IdOf(round.Key), bid, moderation.Reason, Chair(round)));
    }

    private Task Settle(StoryRound round) => tell.Do(new SettleRanking(RoundsOfTheStory.IdOf(round.Key), Chair(round)));

    private async Task Decide(StoryRound round)
    {
        var by = tell[rounds.Managers(round)[0]];
        foreach (var decision in story.DecisionsOf(round))
        {
            await tell.Do(
                new DecideBid(
                    BidOf(decision.Bid),
                    decision.As(),
                    Pounds.Of(decision.AmountPounds),
                    decision.AllReasons(),
                    decision.DepartureReason,
                    by,
                    decision.Conditions
                )
            );
        }

        await tell.Do(new DecideRound(RoundsOfTheStory.IdOf(round.Key), by));
    }

    private Caller Chair(StoryRound round) => tell[round.Panel.Single(it => it.Seat is PanelSeat.Chair).Person];

    private BidId BidOf(string slug) => BidsOfTheStory.IdOf(story.Bids.Single(it => it.Slug == slug), story);

    private async Task<PanelWork> Panel(StoryRound round) =>
        (await tell.Ask(new GetPanelWork(RoundsOfTheStory.IdOf(round.Key), Caller.TheFund)))!;

    /// <summary>In the order they were given the bid.</summary>
    private async Task<IReadOnlyList<PersonId>> Reviewers(StoryRound round, BidId bid) =>
        [.. (await Panel(round)).Allocations.Where(it => it.Bid == bid).Select(it => it.Reviewer)];
}
