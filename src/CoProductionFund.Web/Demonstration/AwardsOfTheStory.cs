using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Demonstration;

/// <summary>What the groups answer to their offers, and who moves up from the reserve list.</summary>
internal sealed class AwardsOfTheStory(Story story, Teller tell, Script script, RoundsOfTheStory rounds)
{
    public void Write()
    {
        foreach (var awards in story.Awards)
        {
            Write(awards, story.Rounds.Single(it => it.Key == awards.Round));
        }
    }

    private void Write(StoryAwards awards, StoryRound round)
    {
        var decided = round.DecidedDay!.Value;
        var funded = story.DecisionsOf(round).Where(it => it.AmountPounds is not null).Select(it => it.Bid).ToList();
        script.At(decided, 10.01, () => UntilOffered(round, funded));
        foreach (var accepted in awards.Accepted)
        {
            script.At(accepted.Day, 19, () => Accept(accepted.Bid));
        }

        foreach (var bid in awards.Lapsed)
        {
            script.At(decided + (round.OfferDays ?? OfferDecisions.UsualDays) + 1, 0.01, () => Lapse(bid));
        }

        foreach (var up in awards.MovedUp)
        {
            script.At(up.Day, 11, () => MoveUp(round, up));
        }
    }

    private Task Accept(string slug) => tell.Do(new AcceptAward(Award.IdOf(BidOf(slug)), tell[LeadOf(slug)]));

    private Task Lapse(string slug) => tell.Run(new LapseOffer(Award.IdOf(BidOf(slug)), Caller.TheFund));

    private async Task MoveUp(StoryRound round, StoryMovedUp up)
    {
        var by = tell[rounds.Managers(round)[0]];
        var fund = DepartmentsAndGroups.FundOf(round, story, script);
        await tell.Do(new ReviseBudget(fund, Pence.Pounds(up.BudgetPounds), up.BudgetReason, by));
        foreach (var risk in up.Risks)
        {
            await tell.Do(risk.Answer(BidOf(up.Bid), by));
        }

        await tell.Do(
            new AwardFromReserveList(BidOf(up.Bid), Pence.Pounds(up.AmountPounds), up.Reason, up.Conditions, by)
        );
        await UntilOffered(round, [up.Bid]);
    }

    private Task UntilOffered(StoryRound round, IReadOnlyList<string> bids)
    {
        var department = DepartmentsAndGroups.IdOf(story.Departments.Single(it => it.Code == round.Department));
        return Teller.Until(
            async () =>
            {
                var awards = await tell.Ask(new ListAwards(department, AwardStage.Offered, 1, Caller.TheFund));
                var offered = awards.Items.Select(it => it.Row.Bid).ToHashSet();
                return bids.All(slug => offered.Contains(BidOf(slug)));
            },
            $"awards to be offered in {round.Key}"
        );
    }

    private BidId BidOf(string slug) => BidsOfTheStory.IdOf(story.Bids.Single(it => it.Slug == slug), story);

    private string LeadOf(string slug)
    {
        var group = story.Bids.Single(it => it.Slug == slug).Group;
        return story.Groups.Single(it => it.Slug == group).Lead;
    }
}

/// <param name="Lapsed">Bids whose groups never answer.</param>
public sealed record StoryAwards(
    string Round,
    IReadOnlyList<StoryAccepted> Accepted,
    IReadOnlyList<string> Lapsed,
    IReadOnlyList<StoryMovedUp> MovedUp
);

public sealed record StoryAccepted(string Bid, int Day);

public sealed record StoryMovedUp(
    string Bid,
    int Day,
    long BudgetPounds,
    string BudgetReason,
    IReadOnlyList<StoryRisk> Risks,
    long AmountPounds,
    string Reason,
    string? Conditions
);

/// <param name="Likelihood">As reduced, with the severity; null where the department takes the risk on.</param>
public sealed record StoryRisk(int Number, int? Likelihood, int? Severity, string How)
{
    internal Command Answer(BidId bid, Caller by) =>
        this is { Likelihood: { } likelihood, Severity: { } severity }
            ? new ReduceRisk(bid, Number, likelihood, severity, How, by)
            : new TakeRiskOn(bid, Number, How, by);
}
