using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>Rounds by where they stand and by department.</summary>
[AllowAnonymous]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public sealed record Filter(string Key, string Text, IReadOnlyList<RoundStage> Stages);

    public static IReadOnlyList<Filter> Filters { get; } =
    [
        new("open", "Open", [RoundStage.Open]),
        new("soon", "Opening soon", [RoundStage.Published]),
        new("deciding", "Being decided", [RoundStage.InReview, RoundStage.Ranked]),
        new("decided", "Decided", [RoundStage.Decided]),
    ];

    [FromQuery]
    public string? Show { get; set; }

    /// <summary>A department's code.</summary>
    [FromQuery]
    public string? Department { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Filter Chosen { get; private set; } = Filters[0];

    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    public Page<RoundRow> Rounds { get; private set; } = new([], 1, 0, 0);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DepartmentRow? ChosenDepartment => Departments.FirstOrDefault(it => it.Code == Department);

    public async Task OnGet(CancellationToken stop)
    {
        Chosen = Filters.FirstOrDefault(it => it.Key == Show) ?? Filters[0];
        Departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Rounds = await fund.Ask(new ListRounds(Chosen.Stages, ChosenDepartment?.Department, Number, fund.By), stop);
    }

    public string DepartmentOf(RoundRow round) =>
        Departments.FirstOrDefault(it => it.Department == round.Department)?.Name ?? "";

    public string Address(string show, string? department) =>
        $"/rounds?show={show}{(department is null ? "" : $"&department={department}")}";

    public string When(RoundRow round) =>
        round.Stage switch
        {
            RoundStage.Published => $"Opens {Words.Moment(round.OpensAt!.Value)}",
            RoundStage.Open =>
                $"{Capital(Words.Closing(round.ClosesAt!.Value, Now))}: {Words.Deadline(round.ClosesAt.Value)}",
            RoundStage.Decided => $"Decided on {Words.Date(round.DecidedAt!.Value)}",
            _ => $"Will be decided by {Words.Date(round.Terms!.DecideBy)}",
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
