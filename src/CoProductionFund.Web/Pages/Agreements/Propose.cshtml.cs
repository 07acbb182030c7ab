using CoProductionFund.Application.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A party says what it will do, or proposes a target, an aspiration or a review date.</summary>
[Authorize]
public sealed class ProposeModel(Asking fund) : ItemFormPage(fund)
{
    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await LoadForParty(stop) || !Enum.IsDefined(Kind))
        {
            return NotFound();
        }

        ModelState.Clear();
        Id = Guid.CreateVersion7();
        return Form();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await LoadForParty(stop) || !Enum.IsDefined(Kind))
        {
            return NotFound();
        }

        var command = new ProposeItem(Award, new(Id), Kind, Typed, TypedDay, Fund.By);
        return await Fund.Check(command, ModelState, stop, Fields) && await Fund.Ask(command, ModelState, stop, Fields)
            ? Done("It is in the text now. All parties can read it")
            : Page();
    }
}
