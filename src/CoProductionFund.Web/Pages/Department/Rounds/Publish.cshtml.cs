using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>A part of the draft as it stands, and where to change it.</summary>
public sealed record PartOfDraft(string Page, string Title, IReadOnlyList<Said> Lines);

/// <summary>Everything the round will say, on one page, before it is frozen.</summary>
[Authorize]
public sealed class PublishModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Print of what was read when "publish" was pressed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public IReadOnlyList<Problem> Gaps { get; private set; } = [];

    public IReadOnlyList<PartOfDraft> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Seen = TermsPage.Print(Parts);
        return Round.Stage is RoundStage.Draft ? Page() : Redirect($"/department/rounds/{Reference}");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Round.Stage is RoundStage.Published or RoundStage.Open)
        {
            return Redirect($"/department/rounds/{Reference}"); // pressed twice
        }

        if (Seen != TermsPage.Print(Parts))
        {
            Seen = TermsPage.Print(Parts);
            ModelState.AddModelError("", "Someone changed the round meanwhile. Check it again before you publish it.");
            return Page();
        }

        if (!await fund.Ask(new PublishRound(Round.Round, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The round is published";
        return Redirect($"/department/rounds/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { } round
            || await fund.Ask(new GetPanel(Reference, fund.By), stop) is not { } panel
        )
        {
            return false;
        }

        Round = round;
        Gaps = round.Stage is RoundStage.Draft ? await fund.Ask(new ListGaps(Reference, fund.By), stop) : [];
        var people = await fund.Ask(new NamesOf([.. panel.Members.Select(it => it.Person)], fund.By), stop);
        ServiceAreaId[] ids = [.. round.Terms?.Invitations.Select(it => it.ServiceArea) ?? []];
        var areas = await fund.Ask(new GetServiceAreasByIds(ids, fund.By), stop);
        Parts =
        [
            .. PartsOf(round.Terms, areas.ToDictionary(it => it.Area, it => it.Name)),
            new("criteria", "Criteria", InWords(round)),
            new("questions", "Your own questions", QuestionsOf(round)),
            new(
                "panel",
                "Panel",
                [.. panel.Members.OrderBy(it => it.Seat).Select(it => new Said(people[it.Person], Names.Of(it.Seat)))]
            ),
        ];
        return true;
    }

    private static IEnumerable<PartOfDraft> PartsOf(RoundTerms? it, IReadOnlyDictionary<ServiceAreaId, string> areas) =>
        it is null
            ? []
            :
            [
                new("about", "About the round", TermsInWords.About(it)),
                new("money", "Money and match", TermsInWords.Money(it)),
                new("dates", "Dates", TermsInWords.Dates(it)),
                new("areas", "Service areas invited", TermsInWords.Areas(it, areas)),
                new("who", "Who can bid", TermsInWords.Who(it)),
                new("scoring", "How the panel works", TermsInWords.Scoring(it)),
            ];

    private static List<Said> InWords(RoundRow round) =>
        [
            .. round.Criteria.Select(it => new Said(it.Name, $"{it.Weight}%. {it.Guidance}")),
            .. round.Scale is { } scale
                ?
                [
                    new Said(
                        "Scale",
                        $"From {scale.Lowest} to {scale.Highest}\n"
                            + string.Join('\n', scale.Meanings.Select(it => $"{it.Score} {it.Meaning}"))
                    ),
                ]
                : (Said[])[],
        ];

    private static List<Said> QuestionsOf(RoundRow round) =>
        [
            .. round.Questions.Select(it => new Said(
                it.Text,
                Names.Of(it.Kind)
                    + (it.MaxWords is { } words ? $", {Words.Plural(words, "word")} at most" : "")
                    + (it.Choices.Count > 0 ? $": {Words.List(it.Choices)}" : "")
                    + (it.Required ? "" : ", optional")
            )),
        ];
}
