using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

public sealed class InformModel(Asking fund) : CasePage(fund)
{
    [BindProperty]
    public string? HowMany { get; set; }

    [BindProperty, MinLength(1, ErrorMessage = "Select how they were told")]
    public List<ContactWay> How { get; set; } = [];

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day they were told")]
    public DateOnly? On { get; set; }

    public static IEnumerable<Choice> Ways =>
        Enum.GetValues<ContactWay>().Select(it => new Choice($"{it}", CaseWords.Of(it)));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var many = ModelState.ReadNumber(nameof(HowMany), HowMany, "how many people were told");
        return ModelState.IsValid && many is { } howMany && On is { } day
            ? await Do(new InformPeople(View.Row.Case, howMany, How, day, Fund.By), "It is recorded", stop)
            : Page();
    }
}
