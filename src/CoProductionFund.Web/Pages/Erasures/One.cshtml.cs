using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Erasures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Erasures;

/// <summary>One request; administrators decide it here: reason, check, do.</summary>
[Authorize]
public sealed class OneModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>A legal basis, or "Refuse".</summary>
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public required ErasureRow Row { get; set; }

    public bool MayDecide { get; private set; }

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool IsRefusal => Answer is "Refuse";

    public LegalBasis? Basis =>
        Enum.TryParse<LegalBasis>(Answer, out var basis) && Enum.IsDefined(basis) ? basis : null;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Step is "change")
        {
            ModelState.Remove(nameof(Step));
            return Page();
        }

        if (!IsRefusal && Basis is null)
        {
            ModelState.AddModelError(nameof(Answer), "Select the legal basis, or that the data are kept");
        }

        return IsRefusal
            ? await Decide(new RefuseErasure(Row.Id, Reason ?? "", fund.By), "The request is refused", stop)
            : await Decide(
                new GrantErasure(Row.Id, Basis ?? LegalBasis.Objection, Reason ?? "", fund.By),
                "The data are erased",
                stop
            );
    }

    private async Task<IActionResult> Decide(Command command, string done, CancellationToken stop)
    {
        if (!await fund.Check(command, ModelState, stop) || Step is not "do")
        {
            IsChecking = ModelState.IsValid;
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = done;
        return Redirect($"/erasures/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetErasure(Reference, fund.By), stop) is not { } row)
        {
            return false;
        }

        Row = row;
        PersonId[] people = [.. new[] { row.Person, row.DecidedBy }.OfType<PersonId>()];
        Names = await fund.Ask(new NamesOf(people, fund.By), stop);
        MayDecide = row.Stage is ErasureStage.Requested && (await fund.Places(stop)).IsAdministrator;
        return true;
    }
}
