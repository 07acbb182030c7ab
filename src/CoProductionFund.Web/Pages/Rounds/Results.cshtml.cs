using System.Globalization;
using CoProductionFund.Application.Results;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>What came out of a round, and why. Not found until the department has published it.</summary>
[AllowAnonymous]
public sealed class ResultsModel(Asking fund, TimeProvider clock) : PublicRoundPage(fund, clock)
{
    public PublicResults Results { get; private set; } = null!;

    public RoundFigures Figures => Results.Figures;

    public IReadOnlyList<PublicBid> Funded => [.. Of(Outcome.Awarded)];

    public IReadOnlyList<PublicBid> OnReserveList => [.. Of(Outcome.OnReserveList)];

    public IReadOnlyList<PublicBid> Declined => [.. Of(Outcome.Declined)];

    /// <summary>How many bids scored from one whole mark up to the next, best first.</summary>
    public IReadOnlyList<ChartItem> Spread { get; private set; } = [];

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int number, CancellationToken stop)
    {
        if (
            !await Find(stop)
            || await Fund.Ask(new GetResults(Round.Reference, number, Fund.By), stop) is not { } results
        )
        {
            return NotFound();
        }

        Results = results;
        Spread = SpreadOf(results.Figures.Scores, Round.Scale!);
        return Page();
    }

    public string AreaOf(PublicBid bid) => Areas.GetValueOrDefault(bid.ServiceArea)?.Name ?? "";

    public string NameOf(string criterion) =>
        Round.Criteria.FirstOrDefault(it => it.Key == criterion)?.Name ?? criterion;

    public static string Say(decimal? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "none";

    private IEnumerable<PublicBid> Of(Outcome outcome) => Results.Bids.Items.Where(it => it.Outcome == outcome);

    private static List<ChartItem> SpreadOf(IReadOnlyList<decimal> scores, Scale scale)
    {
        var step = Math.Max(1, (scale.Highest - scale.Lowest) / 10);
        var items = new List<ChartItem>();
        for (var from = scale.Lowest; from < scale.Highest; from += step)
        {
            var (low, high) = (from, Math.Min(from + step, scale.Highest));
            var isLast = high == scale.Highest;
            var count = scores.Count(it => it >= low && (it < high || (isLast && it == high)));
            items.Add(new($"{low} to {(isLast ? high : $"less than {high}")}", count, Words.Plural(count, "bid")));
        }

        items.Reverse();
        return items;
    }
}
