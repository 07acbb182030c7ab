using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>An officer puts another institution in the place of one that was chosen wrongly.</summary>
[Authorize]
public sealed class InstitutionModel(Asking fund) : AgreementPage(fund)
{
    /// <summary>Reference of the institution that the page showed as the present one.</summary>
    [BindProperty]
    public string? Replaced { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the reference of the institution")]
    public string? Institution { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>What is about to be done; null while the form is filled in.</summary>
    public InstitutionRow? Chosen { get; private set; }

    /// <summary>Items of the institution that is replaced.</summary>
    public int FallingAway => View.Agreement.Items.Count(it => it.Party is Party.Institution);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop) || Mine is not Party.Department)
        {
            return NotFound();
        }

        ModelState.Clear();
        Replaced = View.Parties.Institution.Reference;
        return View.Agreement.SignedBy.Count > 0 ? Redirect(Here) : Form();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Mine is not Party.Department)
        {
            return NotFound();
        }

        if (Step is "change")
        {
            ModelState.Clear();
            return Page();
        }

        var chosen = await Fund.InstitutionTyped(Institution, ModelState, nameof(Institution), stop);
        var seen = await Fund.InstitutionCalled(Replaced, stop);
        var command = new ReplaceInstitution(
            Award,
            seen?.Institution ?? default,
            chosen?.Institution ?? default,
            Reason ?? "",
            Fund.By
        );
        if (!await Fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        if (Step is not "do")
        {
            Chosen = chosen;
            return Page();
        }

        if (await Fund.Ask(command, ModelState, stop))
        {
            return Done($"{chosen!.Details.Name} is party to the agreement now");
        }

        await Load(stop); // somebody else may have been quicker: the form is about what is so now
        Replaced = View.Parties.Institution.Reference;
        return Page();
    }
}
