using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>Only what a decision in force allows is offered.</summary>
[Authorize]
public sealed class AreasModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    public sealed class Line
    {
        public string? Area { get; set; }

        public List<string> Tiers { get; set; } = [];

        public List<string> Depths { get; set; } = [];
    }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public IReadOnlyList<ServiceAreaRow> Offered { get; private set; } = [];

    private IReadOnlyDictionary<ServiceAreaId, string> names = new Dictionary<ServiceAreaId, string>();

    protected override string Done => "The service areas are saved";

    protected override object Part(RoundTerms terms) => terms.Invitations;

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.Areas(terms, names);

    protected override async Task Prepare(RoundTerms terms, CancellationToken stop)
    {
        var areas = await Fund.Ask(new ListServiceAreas(Fund.By), stop);
        names = areas.ToDictionary(it => it.Area, it => it.Name);
        Offered = [.. areas.Where(it => it.Department == Round.Department && it.IsInForce(Today))];
    }

    protected override void Show(RoundTerms terms) =>
        Lines = [
            .. from area in Offered
            let invited = terms.Invitations.FirstOrDefault(it => it.ServiceArea == area.Area)
            select new Line
            {
                Area = area.Reference,
                Tiers = [.. invited?.Tiers.Select(it => it.ToString()) ?? []],
                Depths = [.. invited?.Depths.Select(it => it.ToString()) ?? []],
            },
        ];

    protected override RoundTerms? Read(RoundTerms terms)
    {
        // as offered, in that order, whatever was posted
        Lines = [.. Offered.Select(area => Lines.FirstOrDefault(it => it.Area == area.Reference) ?? New(area))];
        List<Invitation> invited = [];
        foreach (var (at, (area, line)) in Offered.Zip(Lines).Index())
        {
            IReadOnlyList<Tier> tiers = [.. area.Latest!.Tiers.Where(it => line.Tiers.Contains(it.ToString()))];
            IReadOnlyList<Depth> depths = [.. area.Latest.Depths.Where(it => line.Depths.Contains(it.ToString()))];
            if (tiers.Count > 0 && depths.Count == 0)
            {
                ModelState.AddModelError($"Lines[{at}].Depths", $"Select how deep people take part in {area.Name}");
            }

            if (depths.Count > 0 && tiers.Count == 0)
            {
                ModelState.AddModelError($"Lines[{at}].Tiers", $"Select who takes part in {area.Name}");
            }

            if (tiers.Count > 0 && depths.Count > 0)
            {
                invited.Add(new(area.Area, tiers, depths));
            }
        }

        if (ModelState.IsValid && invited.Count == 0 && Offered.Count > 0)
        {
            ModelState.AddModelError("Lines[0].Tiers", "Select who takes part in at least one service area");
        }

        return ModelState.IsValid ? terms with { Invitations = invited } : null;
    }

    private static Line New(ServiceAreaRow area) => new() { Area = area.Reference };
}
