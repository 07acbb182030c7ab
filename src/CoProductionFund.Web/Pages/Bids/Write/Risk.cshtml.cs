using System.Globalization;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

/// <summary>One risk of the register; the number after the last is a new one.</summary>
[Authorize]
public sealed class RiskModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Likelihood { get; set; }

    [BindProperty]
    public string? Severity { get; set; }

    [BindProperty]
    public string? CarriedBy { get; set; }

    [BindProperty]
    public string? HowReduced { get; set; }

    [BindProperty]
    public string? HowTold { get; set; }

    public static IEnumerable<Choice> Likelihoods => OneToFive(BidWords.Likelihood);

    public static IEnumerable<Choice> Severities => OneToFive(BidWords.Severity);

    public override BidSection Section => BidSection.Risks;

    public override string Heading => $"Risk {Number}";

    public override string Back => IsForCheck ? base.Back : $"/bids/{Reference}/risks";

    protected override string Next => $"/bids/{Reference}/risks";

    protected override string Anchor => $"risks-{Number}";

    protected override IReadOnlyDictionary<string, string> Fields =>
        new[] { nameof(What), nameof(HowReduced), nameof(HowTold) }.ToDictionary(name =>
            $"Risks[{Math.Min(Number, Risks.Count + 1) - 1}].{name}"
        );

    private IReadOnlyList<Risk> Risks => View.Form.Risks?.Risks ?? [];

    private Risk? Present => Risks.ElementAtOrDefault(Number - 1);

    public override bool Concerns(Problem gap) => gap.Where.StartsWith($"risks.{Number}.", StringComparison.Ordinal);

    protected override Task<bool> Prepare(CancellationToken stop) =>
        Task.FromResult(HttpMethods.IsPost(Request.Method) || Number <= Risks.Count + 1);

    protected override string? PartOf(BidForm form) => $"{form.Risks?.Risks.ElementAtOrDefault(Number - 1)}";

    protected override void Show(BidForm form)
    {
        What = Present?.What;
        Likelihood = Present?.Likelihood?.ToString(CultureInfo.InvariantCulture);
        Severity = Present?.Severity?.ToString(CultureInfo.InvariantCulture);
        CarriedBy = Present?.CarriedBy?.ToString();
        (HowReduced, HowTold) = (Present?.HowReduced, Present?.HowTold);
    }

    /// <remarks>A risk that someone removed meanwhile is added again at the end.</remarks>
    protected override IAnswers Read()
    {
        RiskCarrier? carrier =
            Enum.TryParse<RiskCarrier>(CarriedBy, out var known) && Enum.IsDefined(known) ? known : null;
        var mine = new Risk(
            What,
            UpToFive(Likelihood),
            UpToFive(Severity),
            carrier,
            HowReduced,
            carrier is RiskCarrier.PeopleWhoUseTheService ? HowTold : null
        );
        return new RisksAnswers([.. Risks.Take(Number - 1), mine, .. Risks.Skip(Number)]);
    }

    private static IEnumerable<Choice> OneToFive(Func<int, string> words) =>
        Enumerable.Range(1, 5).Select(it => new Choice($"{it}", $"{it}: {words(it)}"));

    private static int? UpToFive(string? chosen) =>
        int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 5
            ? number
            : null;
}
