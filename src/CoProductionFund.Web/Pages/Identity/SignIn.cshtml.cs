using CoProductionFund.Application.People;
using CoProductionFund.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CoProductionFund.Web.Pages.Identity;

[AllowAnonymous]
[EnableRateLimiting(IdentitySetup.SlowDown)]
public sealed class SignInModel(Asking fund) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public IActionResult OnGet() => fund.By.Person is null ? Page() : LocalRedirect(LocalAddress.Or("/", ReturnUrl));

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        await fund.Ask(new RequestSignInLink(Email ?? "", ReturnUrl, fund.By), ModelState, stop)
            ? RedirectToPage("LinkSent")
            : Page();
}
