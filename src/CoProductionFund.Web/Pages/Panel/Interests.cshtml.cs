using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>The groups a panel member has to do with, and a search for more.</summary>
[Authorize]
public sealed class InterestsModel(Asking fund) : PageModel
{
    private const int Longest = 200;

    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public required MySeat Seat { get; set; }

    /// <summary>Null until something was searched for.</summary>
    public IReadOnlyList<GroupFound>? Found { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetMyPanel(Reference, fund.By), stop) is not { } seat)
        {
            return NotFound();
        }

        Seat = seat;
        if (!Request.Query.ContainsKey(nameof(Name)))
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Longest || Name.Contains('\0'))
        {
            ModelState.AddModelError(nameof(Name), "Enter part of the group’s name");
            return Page();
        }

        Found = await fund.Ask(new SearchGroups(seat.Round.Round, Name, fund.By), stop);
        return Page();
    }
}
