using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>An entry of the ledger of grant asked back.</summary>
public sealed class ClawbackModel(Asking fund) : PaymentPage(fund)
{
    /// <summary>"sought", "received" or "written-off".</summary>
    [FromRoute]
    public required string Kind { get; set; }

    /// <summary>Made with the form, so that sending it twice is one entry.</summary>
    [BindProperty]
    public Guid Entry { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? BankReference { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    public string Title =>
        Kind switch
        {
            "sought" => "Ask grant back",
            "received" => "Record what came back",
            _ => "Give up what does not come back",
        };

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var amount = ModelState.ReadMoney(nameof(Amount), Amount, "the amount") ?? Pence.Zero;
        return await Fund.Ask(Command(amount), ModelState, stop) ? Done("The entry is made") : Page();
    }

    private Command Command(Pence amount) =>
        Kind switch
        {
            "sought" => new SeekClawback(Payments.Award, Entry, amount, Reason ?? "", Fund.By),
            "received" => new RecordClawbackReceived(
                Payments.Award,
                Entry,
                amount,
                BankReference ?? "",
                ReceivedOn ?? default,
                Fund.By
            ),
            _ => new WriteOffClawback(Payments.Award, Entry, amount, Reason ?? "", Fund.By),
        };
}
