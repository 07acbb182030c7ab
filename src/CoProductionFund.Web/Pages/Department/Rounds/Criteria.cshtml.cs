using System.Text.RegularExpressions;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>All criteria on one page: weights only make sense together.</summary>
[Authorize]
public sealed partial class CriteriaModel(Asking fund) : PageModel
{
    public sealed class Line
    {
        /// <summary>Empty for one that has not been saved yet.</summary>
        public string? Key { get; set; }

        public string? Name { get; set; }

        public string? Guidance { get; set; }

        public string? Weight { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Guidance + Weight);
    }

    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public List<Line> Criteria { get; set; } = [];

    [BindProperty]
    public string? Lowest { get; set; }

    [BindProperty]
    public string? Highest { get; set; }

    [BindProperty]
    public string? Meanings { get; set; }

    /// <summary>How often the criteria had been set when the writer looked.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>"add", "sum" or "remove-2".</summary>
    [BindProperty]
    public string? Then { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public bool IsStale { get; private set; }

    /// <summary>Of what can be read as a number.</summary>
    public int Sum => Criteria.Sum(it => NumberText.TryRead(it.Weight, "", out var weight, out _) ? weight : 0);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        if (round.Stage is not RoundStage.Draft)
        {
            return Redirect($"/department/rounds/{Reference}");
        }

        (Round, Seen) = (round, round.Drafts.Criteria);
        Criteria = [.. round.Criteria.Select(Shown)];
        if (Criteria.Count == 0)
        {
            Criteria = [new(), new()];
        }

        var scale = round.Scale ?? new(0, 5, []);
        (Lowest, Highest) = (Words.Number(scale.Lowest), Words.Number(scale.Highest));
        Meanings = string.Join('\n', scale.Meanings.Select(it => $"{it.Score} {it.Meaning}"));
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        if (Then is not null)
        {
            Rows.Change(Criteria, Then);
            ModelState.Clear(); // the rows have moved, and nothing is judged yet
            return Page();
        }

        if (Read() is not { } command)
        {
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop, Fields()))
        {
            IsStale = fund.LastRefusal?.Code == "round.changed-meanwhile";
            Seen = IsStale ? round.Drafts.Criteria : Seen;
            return Page();
        }

        TempData["Done"] = "The criteria are saved";
        return Redirect($"/department/rounds/{Reference}");
    }

    private SetCriteria? Read()
    {
        var known = Round.Criteria.Select(it => it.Key).ToHashSet();
        List<Criterion> criteria = [];
        Criteria.RemoveAll(it => it.IsEmpty);
        foreach (var (at, line) in Criteria.Index())
        {
            var weight = ModelState.ReadNumber($"Criteria[{at}].Weight", line.Weight, "a weight");
            var key =
                line.Key is { } kept && known.Contains(kept)
                    ? kept
                    : KeyFor(line.Name ?? "", criteria.Select(it => it.Key).Concat(known));
            criteria.Add(new(key, line.Name?.Trim() ?? "", line.Guidance?.Trim() ?? "", weight ?? 0));
        }

        var lowest = ModelState.ReadNumber(nameof(Lowest), Lowest, "the lowest mark");
        var highest = ModelState.ReadNumber(nameof(Highest), Highest, "the highest mark");
        var meanings = Marks();
        return ModelState.IsValid
            ? new(Round.Round, criteria, new(lowest!.Value, highest!.Value, meanings), fund.By, Seen)
            : null;
    }

    private List<ScaleMark> Marks()
    {
        List<ScaleMark> marks = [];
        foreach (var line in Lines(Meanings))
        {
            if (Mark().Match(line) is { Success: true } mark)
            {
                marks.Add(new(int.Parse(mark.Groups[1].ValueSpan, null), mark.Groups[2].Value));
            }
            else
            {
                ModelState.AddModelError(nameof(Meanings), "Begin each line with its mark, like 0 No evidence");
            }
        }

        return [.. marks.OrderBy(it => it.Score)];
    }

    private Dictionary<string, string> Fields() =>
        new() { ["Criteria"] = "Criteria[0].Name", ["Scale.Meanings"] = nameof(Meanings) };

    private static Line Shown(Criterion it) =>
        new()
        {
            Key = it.Key,
            Name = it.Name,
            Guidance = it.Guidance,
            Weight = Words.Number(it.Weight),
        };

    [GeneratedRegex(@"^([0-9]{1,3})\s*[:.=–-]?\s+(.+)$")]
    private static partial Regex Mark();
}
