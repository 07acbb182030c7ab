using CoProductionFund.Application.Files;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Files;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>Hands a file in. Works without scripts, and takes the file in as it comes.</summary>
[Authorize, IgnoreAntiforgeryToken, StreamsBody] // the usual filter would read the whole body to find the token: it is looked at here
public sealed class HandInModel(Asking fund, Receiving receiving, IAntiforgery antiforgery) : CheckPage(fund)
{
    [FromRoute]
    public required string Item { get; set; }

    public CheckItem About { get; private set; }

    /// <summary>Names the field; what is in it never comes here.</summary>
    public string? Chosen { get; }

    public string Action =>
        $"{Request.PathBase}{Request.Path}?{Uploading.Token}={Uri.EscapeDataString(antiforgery.GetAndStoreTokens(HttpContext).RequestToken!)}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await HttpContext.IsOfOurForm(antiforgery))
        {
            return BadRequest();
        }

        if (!await Load(stop))
        {
            return NotFound();
        }

        var refusal = await Fund.Ask(new WhyNoFile(View.Row.Check, About, Fund.By), stop);
        var received = refusal is null
            ? await HttpContext.FirstFile(receiving, stop)
            : new Received(File: null, refusal);
        if (received.File is not { } file)
        {
            ModelState.AddModelError(nameof(Chosen), received.Refusal!.Message.TrimEnd('.'));
            return Page();
        }

        if (!await Fund.Ask(new AddEvidenceFile(View.Row.Check, About, file, Fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{file.Name} is handed in";
        return Redirect($"/checks/{Reference}#{About.Key()}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!await LoadForReaders(stop) || CheckItems.Of(Item) is not { } item)
        {
            return false;
        }

        About = item;
        return View.Items.Any(it => it.Item == item && it.MayHandIn);
    }
}
