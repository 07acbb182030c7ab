using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class ScopeModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    private IReadOnlyDictionary<ServiceAreaId, string> names = new Dictionary<ServiceAreaId, string>();

    [BindProperty]
    public string? ServiceArea { get; set; }

    [BindProperty]
    public string? Tier { get; set; }

    [BindProperty]
    public string? Depth { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    public override BidSection Section => BidSection.Scope;

    public IEnumerable<Choice> Areas =>
        Invited.Select(it => new Choice(
            $"{it.ServiceArea.Value}",
            names.GetValueOrDefault(it.ServiceArea, "A service")
        ));

    public IEnumerable<Choice> Tiers =>
        Invited.SelectMany(it => it.Tiers).Distinct().Order().Select(it => new Choice($"{it}", BidWords.Of(it)));

    public IEnumerable<Choice> Depths =>
        Invited.SelectMany(it => it.Depths).Distinct().Order().Select(it => new Choice($"{it}", BidWords.Of(it)));

    /// <summary>Null where every choice goes with every other.</summary>
    public string? Limits =>
        Invited.All(it => Said(it) == Said(Invited[0]))
            ? null
            : string.Join(" ", Invited.Select(it => $"{names.GetValueOrDefault(it.ServiceArea)}: {Said(it)}."));

    private IReadOnlyList<Invitation> Invited => View.Round.Terms?.Invitations ?? [];

    protected override async Task<bool> Prepare(CancellationToken stop)
    {
        names = await Fund.AreaNames(View.Round, View.Form, stop);
        return true;
    }

    protected override void Show(BidForm form)
    {
        ServiceArea = form.Scope?.ServiceArea?.Value.ToString();
        (Tier, Depth, Place) = ($"{form.Scope?.Tier}", $"{form.Scope?.Depth}", form.Scope?.Place);
    }

    /// <summary>Only what is on the page can be chosen.</summary>
    protected override IAnswers Read() =>
        new ScopeAnswers(
            Invited
                .Where(it => $"{it.ServiceArea.Value}" == ServiceArea)
                .Select(it => (ServiceAreaId?)it.ServiceArea)
                .FirstOrDefault(),
            Invited.SelectMany(it => it.Tiers).Where(it => $"{it}" == Tier).Select(it => (Tier?)it).FirstOrDefault(),
            Invited.SelectMany(it => it.Depths).Where(it => $"{it}" == Depth).Select(it => (Depth?)it).FirstOrDefault(),
            Place
        );

    private static string Said(Invitation it) =>
        string.Join("; ", it.Tiers.Order().Select(BidWords.Of).Concat(it.Depths.Order().Select(BidWords.Of)))
            .ToLowerInvariant();
}
