using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Awards;

/// <summary>The award register of a department.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<(AwardStage? Stage, string Text)> Filters { get; } =
    [
        (null, "All awards"),
        .. Enum.GetValues<AwardStage>()
            .Where(it => it is not AwardStage.NotOffered)
            .Select(it => ((AwardStage?)it, AwardWords.Of(it))),
    ];

    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "state")]
    public AwardStage? Stage { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<AwardLine> Awards { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Awards = await fund.Ask(new ListAwards(department.Department, Stage, Number, fund.By), stop);
        return Page();
    }
}
