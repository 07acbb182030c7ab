using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Web.Demonstration;

/// <summary>What the groups answer to their offers, and who moves up from the reserve list.</summary>
internal sealed class AwardsOfTheStory(Story story, Teller tell, Script script, RoundsOfTheStory rounds)
{
    private StoryAwards Awards => story.Awards;

    private StoryRound Round => story.Rounds.Single(it => it.Key == Awards.Round);

    private StoryDepartment Department => story.Departments.Single(it => it.Code == Round.Department);

    public void Write()
    {
        script.At(Round.DecidedDay!.Value, 10.01, UntilOffered);
        foreach (var accepted in Awards.Accepted)
        {
            script.At(accepted.Day, 19, () => Accept(accepted.Bid));
        }

        foreach (var bid in Awards.Lapsed)
        {
            script.At(
                Round.DecidedDay.Value + (Round.OfferDays ?? OfferDecisions.UsualDays) + 1,
                0.01,
                () => Lapse(bid)
            );
        }

        foreach (var up in Awards.MovedUp)
        {
            script.At(up.Day, 11, () => MoveUp(up));
        }
    }

    private Task UntilOffered() =>
        Until(offered: story.Decisions.Count(it => it.AmountPounds is not null), "the awards to be offered");

    private Task Accept(string slug) => tell.Do(new AcceptAward(Award.IdOf(BidOf(slug)), tell[LeadOf(slug)]));

    private Task Lapse(string slug) => tell.Run(new LapseOffer(Award.IdOf(BidOf(slug)), Caller.TheFund));

    private async Task MoveUp(StoryMovedUp up)
    {
        var by = tell[rounds.Managers(Round)[0]];
        var fund = Fund.IdOf(DepartmentsAndGroups.IdOf(Department), DepartmentsAndGroups.Year(script));
        await tell.Do(new ReviseBudget(fund, Pence.Pounds(up.BudgetPounds), up.BudgetReason, by));
        foreach (var risk in up.Risks)
        {
            await tell.Do(risk.Answer(BidOf(up.Bid), by));
        }

        await tell.Do(
            new AwardFromReserveList(BidOf(up.Bid), Pence.Pounds(up.AmountPounds), up.Reason, up.Conditions, by)
        );
        await Until(offered: 1, $"{up.Bid} to be offered its award");
    }

    private Task Until(int offered, string what) =>
        Teller.Until(
            async () =>
            {
                var department = DepartmentsAndGroups.IdOf(Department);
                var awards = await tell.Ask(new ListAwards(department, AwardStage.Offered, 1, Caller.TheFund));
                return awards.Total == offered;
            },
            what
        );

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
