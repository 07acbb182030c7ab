using CoProductionFund.Application.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Changes what the group says about itself.</summary>
[Authorize]
public sealed class AmendModel(Asking fund) : GroupFormPage
{
    [FromRoute]
    public required string Reference { get; set; }

    public override string Path => $"/groups/{Reference}/amend";

    public override string Home => $"/groups/{Reference}";

    public override string Do => "Save these details";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Find(stop) is not { } group)
        {
            return NotFound();
        }

        if (Kind is null)
        {
            Fill(group.Details);
            return Redirect(To(Step ?? CheckStep, checking: Step is not null));
        }

        return Show() is { } elsewhere ? Redirect(elsewhere) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Find(stop) is not { } group)
        {
            return NotFound();
        }

        if (Step != CheckStep)
        {
            return Answered() is { } next ? Redirect(next) : Page();
        }

        ModelState.Clear();
        if (!await fund.Ask(new AmendGroupDetails(group.Group, this.Details(), fund.By), ModelState, stop))
        {
            return Redirect(To(CheckStep));
        }

        TempData["Done"] = "The details are saved";
        return Redirect(Home);
    }

    /// <summary>The group, for its leads.</summary>
    private async Task<GroupRow?> Find(CancellationToken stop) =>
        await fund.Ask(new GetGroup(Reference, fund.By), stop) is { } group && group.IsLead(fund.By.Person)
            ? group
            : null;
}
