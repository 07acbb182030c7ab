using System.Text;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PaymentRuns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Paying;

/// <summary>A payment run: its file for the finance system, and what the finance system answered.</summary>
[Authorize]
public sealed class RunModel(Asking fund) : PageModel
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Dictionary<string, string> Fields = new() { [nameof(ImportAnswers.File)] = nameof(Upload) };

    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public PaymentRunRow Row { get; private set; } = null!;

    public Page<PaymentRow> Shown { get; private set; } = null!;

    public bool IsOfficer { get; private set; }

    /// <summary>Why the file that was asked for cannot be had; empty where nobody asked.</summary>
    public IReadOnlyList<string> Blocked { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFile(CancellationToken stop)
    {
        if (!await Load(stop) || !IsOfficer)
        {
            return NotFound();
        }

        var file = await fund.Ask(new GetPaymentFile(Row.Run, fund.By), stop);
        Response.Headers.CacheControl = "no-store";
        Blocked = file.Blocked;
        return file.Text is { } text
            ? File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", file.Name)
            : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || !IsOfficer)
        {
            return NotFound();
        }

        var text = await Text(stop);
        if (!ModelState.IsValid || !await fund.Ask(new ImportAnswers(Row.Run, text, fund.By), ModelState, stop, Fields))
        {
            return Page();
        }

        TempData["Done"] = "The answers are taken in";
        return Redirect($"/department/payments/runs/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetPaymentRun(Reference, fund.By), stop) is not { } row)
        {
            return false;
        }

        (Row, Shown) = (row, await fund.Ask(new ListPaymentsOfRun(Reference, Number, fund.By), stop));
        IsOfficer = await fund.DepartmentOfMine(Desk.CodeIn(Reference), stop) is not null;
        return true;
    }

    /// <summary>Empty where there is none, or it is no text.</summary>
    private async Task<string> Text(CancellationToken stop)
    {
        if (Upload is null || Upload.Length > ImportAnswersValidator.Longest)
        {
            ModelState.AddModelError(
                nameof(Upload),
                Upload is null ? "Choose the file of the finance system" : "The file is larger than 1 MB"
            );
            return "";
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, stop);
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            ModelState.AddModelError(
                nameof(Upload),
                "The file is not text in UTF-8. Save it as “CSV UTF-8” and send it again"
            );
            return "";
        }
    }
}
