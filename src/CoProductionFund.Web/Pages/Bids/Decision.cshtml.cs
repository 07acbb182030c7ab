using System.Globalization;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

public sealed record ScoreOfCriterion(Criterion Criterion, int Lowest, decimal Mean, int Highest);

/// <summary>The result first, then why. Nobody's name and nobody's single mark.</summary>
[Authorize]
public sealed class DecisionModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public DecisionOfBid Told { get; private set; } = null!;

    public Receipt? Receipt { get; private set; }

    public bool IsOurs { get; private set; }

    public string Result =>
        (IsOurs ? "Your bid" : "This bid")
        + Told.Stage switch
        {
            BidStage.Awarded => $" will be funded with {Told.Outcome!.Amount}",
            BidStage.NotTakenUp => $" was awarded {Told.Outcome!.Amount}, which was not taken up",
            BidStage.OnReserveList => " is on the reserve list",
            BidStage.Ineligible => " was not eligible",
            _ => " will not be funded",
        };

    public IReadOnlyList<string> Meaning =>
        Told.Stage switch
        {
            BidStage.Awarded =>
            [
                "A lead of the group accepts or refuses the award on its page. The money comes in instalments, when everyone has signed the agreement.",
            ],
            BidStage.OnReserveList =>
            [
                "The department would fund it if money came free. It will not be funded until then.",
            ],
            BidStage.Ineligible => ["It does not meet every rule of the round, so the panel did not score it."],
            _ => [],
        };

    /// <summary>Empty where too few scored it to speak of a spread without showing one person's mark.</summary>
    public IReadOnlyList<ScoreOfCriterion> Scores =>
        Told.Place is { Reviews: > 0 } place
            ?
            [
                .. from criterion in Told.Round.Criteria
                join result in place.Criteria on criterion.Key equals result.Criterion
                select new ScoreOfCriterion(
                    criterion,
                    result.Lowest,
                    Math.Round((decimal)result.Points / place.Reviews, 2, MidpointRounding.AwayFromZero),
                    result.Highest
                ),
            ]
            : [];

    /// <summary>The mean stands in the middle of what is drawn: lowest and highest mark, and the mean itself.</summary>
    public IReadOnlyList<SpreadRow> Picture =>
        [.. Scores.Select(it => new SpreadRow(it.Criterion.Name, it.Lowest, it.Mean, it.Highest))];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetDecision(Reference, fund.By), stop) is not { } told)
        {
            return NotFound();
        }

        Told = told;
        Receipt = await fund.Ask(new GetReceipt(Reference, Receipted.Decision, fund.By), stop);
        IsOurs = (await fund.Ask(new ListMyGroups(fund.By), stop)).Any(it => it.Group == told.Heading.Group);
        return Page();
    }

    public string Number(decimal score) => score.ToString("0.##", CultureInfo.InvariantCulture);
}
