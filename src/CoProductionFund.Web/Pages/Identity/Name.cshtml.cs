using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Identity;

/// <summary>Asked after someone's first sign-in; the same page changes it later.</summary>
public sealed class NameModel(Asking fund) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGet(CancellationToken stop) => Name = (await fund.Ask(new GetMe(fund.By), stop))?.Name;

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        await fund.Ask(new SetMyName(Name ?? "", fund.By), ModelState, stop)
            ? LocalRedirect(LocalAddress.Or("/", ReturnUrl))
            : Page();
}
