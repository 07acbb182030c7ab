using System.ComponentModel.DataAnnotations;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Design;

public enum GroupKind
{
    Charity,
    Company,
    Neither,
}

/// <summary>Each component once, for people who write pages. Only while developing.</summary>
[AllowAnonymous]
public sealed class IndexModel(IWebHostEnvironment site) : PageModel
{
    public sealed class Line
    {
        public string? What { get; set; }

        public string? Amount { get; set; }
    }

    [BindProperty, Required(ErrorMessage = "Enter the name of the project")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter a description of the work")]
    public string? Summary { get; set; }

    [BindProperty, Display(Name = "Start date"), Required(ErrorMessage = "Enter the date the work will start")]
    public DateOnly? Start { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what kind of group you are")]
    public GroupKind? Kind { get; set; }

    [BindProperty]
    public string? CharityNumber { get; set; }

    [BindProperty, MinLength(1, ErrorMessage = "Select who takes part")]
    public List<string> TakingPart { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Select a service area")]
    public string? Area { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [new(), new()];

    [BindProperty]
    public bool Agree { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 3;

    public IReadOnlyList<Choice> Areas { get; } =
    [new("health", "Health"), new("housing", "Housing"), new("policing", "Policing")];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!site.IsDevelopment())
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost()
    {
        ModelState.ReadMoney(nameof(Asked), Asked, "how much you are asking for");
        ModelState.ReadNumber(nameof(People), People, "how many people will take part");
        ModelState.CheckWords(nameof(Summary), Summary, 20, "Description of the work");
        foreach (var (i, line) in Lines.Index())
        {
            ModelState.ReadMoney($"Lines[{i}].Amount", line.Amount, $"the amount of cost {i + 1}");
        }

        if (Kind is GroupKind.Charity && CharityNumber is null)
        {
            ModelState.AddModelError(nameof(CharityNumber), "Enter the charity number");
        }

        if (!Agree)
        {
            ModelState.AddModelError(nameof(Agree), "Confirm that the details are correct");
        }

        if (!ModelState.IsValid)
        {
            ModelState.Refuse(new Refusal("design.form", "This round has closed, so bids can no longer be submitted."));
            return Page();
        }

        TempData["Done"] = $"“{Name}” is saved";
        return RedirectToPage();
    }
}
