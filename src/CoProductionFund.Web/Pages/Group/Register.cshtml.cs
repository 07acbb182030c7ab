using CoProductionFund.Application.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Brings a group to the fund; whoever does it becomes its first lead.</summary>
[Authorize]
public sealed class RegisterModel(Asking fund) : GroupFormPage
{
    /// <summary>Made once for each journey, so that sending it twice registers one group.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Journey { get; set; }

    public override string Path => $"/group/register/{Journey:N}";

    public override string Home => "/group";

    public override string Do => "Register the group";

    public IActionResult OnGet()
    {
        if (Journey is null)
        {
            Journey = Guid.CreateVersion7();
            return Redirect(Path);
        }

        return Show() is { } elsewhere ? Redirect(elsewhere) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Journey is not { } journey)
        {
            return NotFound();
        }

        if (Step != CheckStep)
        {
            return Answered() is { } next ? Redirect(next) : Page();
        }

        ModelState.Clear();
        if (!await fund.Ask(new RegisterGroup(new(journey), this.Details(), fund.By), ModelState, stop))
        {
            return Redirect(To(CheckStep)); // leads to what is missing
        }

        var groups = await fund.Ask(new ListMyGroups(fund.By), stop);
        if (groups.FirstOrDefault(it => it.Id == journey) is not { } group)
        {
            return NotFound();
        }

        TempData["Done"] = $"{group.Details.Name} is registered";
        return Redirect($"/groups/{group.Reference}");
    }
}
