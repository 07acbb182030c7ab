using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department;

/// <summary>A department: what waits for me, its rounds by stage and its money.</summary>
[Authorize]
public sealed class OneModel(Asking fund, TimeProvider clock) : PageModel
{
    /// <summary>A decision on a service area that ends within so many days is worth a reminder.</summary>
    private const int ReviewSoon = 60;

    // what needs the department most comes first
    private static readonly RoundStage[] Order =
    [
        RoundStage.Ranked,
        RoundStage.InReview,
        RoundStage.Open,
        RoundStage.Published,
        RoundStage.Draft,
        RoundStage.Decided,
        RoundStage.Cancelled,
    ];

    [FromRoute]
    public required string Code { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public bool Manages { get; private set; }

    public IReadOnlyList<FundPosition> Funds { get; private set; } = [];

    public Page<RoundRow> Rounds { get; private set; } = null!;

    public IReadOnlyList<ServiceAreaRow> ToReview { get; private set; } = [];

    /// <summary>Rounds in which an award was not taken up while others wait on the reserve list.</summary>
    public IReadOnlyList<FreedMoney> Freed { get; private set; } = [];

    /// <summary>Of the safety net.</summary>
    public CasesInFigures Cases { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IEnumerable<IGrouping<RoundStage, RoundRow>> ByStage =>
        Rounds.Items.GroupBy(it => it.Stage).OrderBy(it => Array.IndexOf(Order, it.Key));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code, stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Funds = await fund.Ask(new ListFunds(department.Department, fund.By), stop);
        Rounds = await fund.Ask(new ListRoundsOfDepartment(department.Department, Number, fund.By), stop);
        Freed = await fund.Ask(new ListFreedMoney(department.Department, fund.By), stop);
        Cases = await fund.Ask(new CountCases(department.Department, fund.By), stop);
        Manages = await fund.Manages(department.Department, stop);
        var soon = Now.LondonDate().AddDays(ReviewSoon);
        var areas = await fund.Ask(new ListServiceAreas(fund.By) { Department = department.Department }, stop);
        ToReview = [.. areas.Where(it => it.Latest is null || it.HasLapsed || it.Latest.ReviewBy < soon)];
        return Page();
    }

    /// <summary>What a round waits for from a fund manager; null where it waits for someone else.</summary>
    public static (string Page, string Text)? WaitsFor(RoundRow it) =>
        it.Stage switch
        {
            RoundStage.Draft => ("", $"Finish setting up {it.Name}"),
            RoundStage.Ranked => ("/decisions", $"Decide the bids of {it.Name} by {Words.Date(it.Terms!.DecideBy)}"),
            _ => null,
        };

    public string NextOf(RoundRow it) =>
        it.Stage switch
        {
            RoundStage.Published => $"Opens {Words.FromNow(it.OpensAt!.Value, Now)}",
            RoundStage.Open => $"Closes {Words.FromNow(it.ClosesAt!.Value, Now)}",
            RoundStage.InReview or RoundStage.Ranked => $"Decide by {Words.Date(it.Terms!.DecideBy)}",
            RoundStage.Decided => $"Decided on {Words.Date(it.DecidedAt!.Value)}",
            _ => "",
        };
}
