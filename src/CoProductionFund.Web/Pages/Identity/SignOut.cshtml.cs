using CoProductionFund.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Identity;

[AllowAnonymous]
public sealed class SignOutModel(LastPerson last) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await HttpContext.SignOutAsync();
        last.Forget(HttpContext); // others may use this computer next
        TempData["Done"] = "You are signed out";
        return LocalRedirect("/");
    }
}
