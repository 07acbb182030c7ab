using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Identity;

/// <summary>What someone sent after their sign-in had ended: sent again from here, to where it was going, by a button.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class KeptModel(Asking fund) : PageModel
{
    public IReadOnlyList<KeptForm> Forms { get; private set; } = [];

    [BindProperty]
    public Guid Form { get; set; }

    public async Task OnGet(CancellationToken stop) => Forms = await fund.Ask(new ListKeptForms(fund.By), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await fund.Ask(new ForgetKeptForm(Form, fund.By), ModelState, stop);
        return RedirectToPage();
    }

    /// <summary>What people wrote, without the small choices around it.</summary>
    public static IEnumerable<string> WordsIn(KeptForm form) =>
        form.Fields.Select(field => field.Value).Where(value => value.Trim().Contains(' ', StringComparison.Ordinal));
}
