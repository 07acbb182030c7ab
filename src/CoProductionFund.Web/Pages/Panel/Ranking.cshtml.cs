using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>What is missing, then the ranking with its arithmetic.</summary>
[Authorize]
public sealed class RankingModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public required RankingView View { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        View = await fund.Ask(new GetRanking(Reference, fund.By, Number), stop);
        return Page();
    }
}

/// <summary>A ranking as a table, settled or as it would be.</summary>
public sealed record RankingTable(RankingView View)
{
    public RoundRow Round => View.Round;

    public decimal Mean(RankedBid bid, string criterion) =>
        Rounded(bid.Criteria.First(it => it.Criterion == criterion).Points / (decimal)bid.Reviews);

    /// <summary>What one criterion adds to the score: weight × mean.</summary>
    public decimal Share(RankedBid bid, Criterion criterion) =>
        Rounded(
            criterion.Weight * bid.Criteria.First(it => it.Criterion == criterion.Key).Points / (100m * bid.Reviews)
        );

    /// <summary>Why equal scores stand in this order; null where the score decides.</summary>
    public string? WhyBefore(RankingLine line, RankingLine next) =>
        line.Next switch
        {
            { By: Advantage.Criterion, Criterion: var key } =>
                $"Same score as {next.Heading.Reference}, and a higher mean for “{Round.Criteria.First(it => it.Key == key).Name}”.",
            { By: Advantage.EarlierArea } =>
                $"Same marks as {next.Heading.Reference}; co-production was found to fit its service area earlier.",
            { By: Advantage.None } => $"Equal to {next.Heading.Reference} in everything: they share a rank.",
            _ => null,
        };

    private static decimal Rounded(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero);
}
