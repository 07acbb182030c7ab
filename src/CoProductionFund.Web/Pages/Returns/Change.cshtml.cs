using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Bids.Write;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class ChangeModel(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    [BindProperty, Display(Name = "First day"), Required(ErrorMessage = "Enter the first day of the project")]
    public DateOnly? Starts { get; set; }

    [BindProperty]
    public List<LineFields> Lines { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"add" or "remove-3"; nothing to change the dates.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Then is { Length: > 0 } then)
        {
            Rearrange(then);
            ModelState.Clear();
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var change = new ChangeReturnDates(
            Award,
            Starts!.Value,
            [.. Lines.Select(it => new ReturnDate(it.To!.Value, it.DueBy!.Value))],
            Reason ?? "",
            Fund.By
        );
        return await Fund.Ask(change, ModelState, stop)
            ? Done("The dates are changed, and the group is told", $"{Here}/returns")
            : Page();
    }

    protected override bool IsForMe => Mine.Reviews && Reports.Row is { Completed: null };

    protected override void Show()
    {
        Starts = Row.Plan.Starts;
        Lines = [.. Row.Plan.Dates.Select(it => new LineFields { To = it.To, DueBy = it.DueBy })];
    }

    private void Rearrange(string then)
    {
        if (then is "add" && Lines.Count < ReturnDates.Most)
        {
            Lines.Add(new());
        }
        else if (Typed.LineToRemove(then, Lines.Count) is { } number)
        {
            Lines.RemoveAt(number - 1);
        }
    }

    public sealed class LineFields
    {
        [Display(Name = "Last day it tells of"), Required(ErrorMessage = "Enter the last day it tells of")]
        public DateOnly? To { get; set; }

        [Display(Name = "Due date"), Required(ErrorMessage = "Enter the day by which it is due")]
        public DateOnly? DueBy { get; set; }
    }
}
