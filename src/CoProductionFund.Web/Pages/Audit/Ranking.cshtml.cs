using CoProductionFund.Application.Audit;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>The ranking made once more from the events, and what it would be if.</summary>
[Authorize]
public sealed class RankingModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Other weights, in the order of the criteria.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string?> Weights { get; set; } = [];

    /// <summary>The number of the panel member left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Without { get; set; }

    /// <summary>"counted", or "raw" for marks as first sent.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Marks { get; set; } = "counted";

    /// <summary>The proof itself.</summary>
    public required RankingProof Proof { get; set; }

    /// <summary>What was tried; null where nothing was, or nothing that can be.</summary>
    public RankingProof? Tried { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new ReproduceRanking(Reference, WhatIf.Nothing, fund.By), stop) is not { } proof)
        {
            return NotFound();
        }

        Proof = proof;
        if (Asked() is { IsNothing: false } asked)
        {
            Tried = await fund.Ask(new ReproduceRanking(Reference, asked, fund.By), stop);
        }

        while (Weights.Count < proof.Criteria.Count)
        {
            Weights.Add(Words.Number(proof.Criteria[Weights.Count].Weight));
        }

        return Page();
    }

    /// <summary>Why a bid stands before the next one; null where the score says it.</summary>
    public string? Tie(ProofLine line) =>
        line.Next switch
        {
            { By: Advantage.Criterion, Criterion: { } key } =>
                $"Equal in score with the next one; before it by the higher mean for {NameOf(key)}",
            { By: Advantage.EarlierArea } =>
                "Equal in all marks with the next one; before it because its service area was decided on earlier",
            { By: Advantage.None } => "Equal in everything with the next one, so they share a rank",
            _ => null,
        };

    public string NameOf(string criterion) =>
        Proof.Criteria.FirstOrDefault(it => it.Key == criterion)?.Name ?? criterion;

    /// <summary>Null where a weight cannot be read; the errors say so.</summary>
    private WhatIf? Asked()
    {
        Dictionary<string, int> weights = [];
        foreach (var (at, typed) in Weights.Take(Proof.Criteria.Count).Index())
        {
            if (!int.TryParse(typed, out var weight) || weight is < 0 or > 100)
            {
                ModelState.AddModelError($"Weights[{at}]", "Enter a whole number from 0 to 100");
            }
            else
            {
                weights[Proof.Criteria[at].Key] = weight;
            }
        }

        if (ModelState.IsValid && weights.Count > 0 && weights.Values.Sum() != 100)
        {
            ModelState.AddModelError(
                "Weights[0]",
                $"Weights must add up to 100; these add up to {weights.Values.Sum()}"
            );
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        var isPublished = Proof.Criteria.All(it => weights.GetValueOrDefault(it.Key) == it.Weight);
        int? without = int.TryParse(Without, out var number) ? number : null;
        return new(isPublished ? new Dictionary<string, int>() : weights, without, Marks is "raw");
    }
}
