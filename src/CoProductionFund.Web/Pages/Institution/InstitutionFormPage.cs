using System.ComponentModel.DataAnnotations;
using CoProductionFund.Domain.Institutions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>What is said about an institution, as it is typed.</summary>
public abstract class InstitutionFormPage : PageModel
{
    /// <summary>Where the command calls a field by another name.</summary>
    protected static IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["Details.Name"] = nameof(Name),
            ["Details.Kind"] = nameof(Kind),
            ["Details.Place"] = nameof(Place),
        };

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what kind of institution it is")]
    public InstitutionKind? Kind { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    protected InstitutionDetails Details => new(Name ?? "", Kind ?? default, Place ?? "");
}
