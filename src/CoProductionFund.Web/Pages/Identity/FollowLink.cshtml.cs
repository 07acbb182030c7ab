using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CoProductionFund.Web.Pages.Identity;

/// <summary>Looking at the link changes nothing, because mail scanners look at links too; the button follows it.</summary>
[AllowAnonymous]
[EnableRateLimiting(IdentitySetup.SlowDown)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FollowLinkModel(Asking fund) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public string? WhyNot { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await fund.Ask(new SignIn(Token ?? "", fund.By), ModelState, stop))
        {
            WhyNot = fund.LastRefusal?.Message;
            ModelState.Clear(); // the page says it in its own words
            return Page();
        }

        var followed =
            await fund.Ask(new WhoFollowed(Token ?? "", fund.By), CancellationToken.None)
            ?? throw new InvalidOperationException("A link was followed by nobody.");
        await HttpContext.SignIn(followed.Person);

        var kept = await fund.Ask(new ListKeptForms(Caller.Is(followed.Person)), CancellationToken.None);
        var goesTo = kept.Count > 0 ? KeepingForms.Page : followed.ReturnUrl;
        return followed.HasName ? LocalRedirect(goesTo) : RedirectToPage("Name", new { ReturnUrl = goesTo });
    }
}
