using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class ReviewModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    /// <summary>"accept" or "query".</summary>
    [BindProperty, Required(ErrorMessage = "Select what you decide")]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    /// <summary>The one that was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public bool CanAccept => One.Stage is ReturnStage.Submitted;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Command command = Answer is "accept"
            ? new AcceptReturn(Award, Number, Version, Fund.By)
            : new QueryReturn(Award, Number, Version, Question ?? "", Fund.By);
        return await Fund.Ask(command, ModelState, stop)
            ? Done(Answer is "accept" ? $"Return {Number} is accepted" : "The group is asked", HereOne)
            : Page();
    }

    protected override bool IsForMe => Mine.Reviews && One.Versions.Count > 0 && Row.Completed is null;

    protected override void Show() => Version = One.Versions.Count;
}
