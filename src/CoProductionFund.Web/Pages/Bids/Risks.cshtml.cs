using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class RisksModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public SectionInWords Register { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var areas = new Dictionary<ServiceAreaId, string>();
        Register = new FormInWords(view.Form, view.Round, areas).Of(BidSection.Risks);
        return view.CanBeWritten(clock.GetUtcNow()) ? Page() : Redirect($"/bids/{Reference}#risks");
    }
}
