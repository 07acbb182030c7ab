using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Demonstration;

/// <summary>How the groups write their bids, hand them in, and change their minds.</summary>
internal sealed class BidsOfTheStory(Story story, Teller tell, Script script)
{
    public static BidId IdOf(StoryBid bid, Story story)
    {
        var group = story.Groups.Single(it => it.Slug == bid.Group);
        return Bid.IdOf(RoundsOfTheStory.IdOf(bid.Round), DepartmentsAndGroups.IdOf(group), number: 1);
    }

    public void Write()
    {
        foreach (var bid in story.Bids)
        {
            var writer = tell;
            var (id, group) = (IdOf(bid, story), story.Groups.Single(it => it.Slug == bid.Group));
            script.At(bid.StartedDay, 18, () => Start(bid, group));
            var answers = bid.Answers(DepartmentsAndGroups.IdOf).ToList();
            foreach (var (at, section) in answers.Index())
            {
                var day = bid.StartedDay + (Last(bid) - bid.StartedDay) * at / (answers.Count + 1);
                var person = Writer(bid, group, at);
                script.At(
                    day,
                    18.5 + at * 0.1,
                    () => tell.Do(new AnswerSection(id, section, Seen: null, tell[person]))
                );
            }

            if (bid.SubmittedDay is { } submitted)
            {
                script.At(submitted, 20, () => Submit(bid));
            }

            if (bid.Reopened)
            {
                script.At(bid.SubmittedDay!.Value + 1, 19, () => ChangeAndSubmitAgain(bid));
            }

            if (bid.Withdrawn is { } withdrawn)
            {
                script.At(
                    withdrawn.Day,
                    14,
                    () => writer.Do(new WithdrawBid(id, withdrawn.Reason, tell[bid.SubmittedBy]))
                );
            }
        }
    }

    /// <summary>The last day on which anything of it is written.</summary>
    private static int Last(StoryBid bid) => bid.SubmittedDay ?? -1;

    /// <summary>Members write in turn.</summary>
    private static string Writer(StoryBid bid, StoryGroup group, int at) =>
        (at % 3, group.Contributors) switch
        {
            (1, [var other, ..]) => other,
            (2, _) => group.Lead,
            _ => bid.SubmittedBy,
        };

    private Task Start(StoryBid bid, StoryGroup group) =>
        tell.Do(
            new StartBid(RoundsOfTheStory.IdOf(bid.Round), DepartmentsAndGroups.IdOf(group), tell[bid.SubmittedBy])
        );

    private Task Submit(StoryBid bid) =>
        tell.Do(new SubmitBid(IdOf(bid, story), script.Moment(bid.SubmittedDay!.Value, 20), tell[bid.SubmittedBy]));

    private async Task ChangeAndSubmitAgain(StoryBid bid)
    {
        var (id, by) = (IdOf(bid, story), tell[bid.SubmittedBy]);
        await tell.Do(new ReopenBid(id, by));

        var form = await tell.Ask(new GetFormOfBid(id, Application.Asking.Caller.TheFund));
        var seen = (await tell.Ask(new GetSectionsOfBid(id, Application.Asking.Caller.TheFund)))[BidSection.Continuity];
        var more = form.Continuity! with
        {
            WhatHappens = form.Continuity.WhatHappens + " We have since agreed this with the landlord in writing.",
        };
        await tell.Do(new AnswerSection(id, more, seen, by));
        await tell.Do(new SubmitBid(id, script.Moment(bid.SubmittedDay!.Value + 1, 19), by));
    }
}
