using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>One question of the round's own, new or to be changed. Its key is made once and kept.</summary>
[Authorize]
public sealed class QuestionModel(Asking fund) : PageModel
{
    private const string New = "new";

    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Key { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the question")]
    public string? Text { get; set; }

    [BindProperty]
    public string? Hint { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what kind of answer it takes")]
    public QuestionKind? Kind { get; set; }

    [BindProperty]
    public string? MaxWords { get; set; }

    [BindProperty]
    public string? Choices { get; set; }

    [BindProperty, Required(ErrorMessage = "Select yes if every bid must answer it")]
    public string? Must { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public bool IsNew => Key == New;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Load(stop) is not { } before)
        {
            return NotFound();
        }

        if (Round.Stage is not RoundStage.Draft)
        {
            return Redirect($"/department/rounds/{Reference}");
        }

        Seen = Round.Drafts.Questions;
        if (!IsNew)
        {
            (Text, Hint, Kind, Must) = (before.Text, before.Hint, before.Kind, before.Required ? "yes" : "no");
            MaxWords = before.MaxWords is { } words ? Words.Number(words) : null;
            Choices = string.Join('\n', before.Choices);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is not { } before)
        {
            return NotFound();
        }

        var words =
            Kind is QuestionKind.Text
                ? ModelState.ReadNumber(nameof(MaxWords), MaxWords, "the largest number of words")
                : null;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var key = IsNew ? KeyFor(Text!, Round.Questions.Select(it => it.Key).Append(New)) : before.Key;
        var asked = new Question(
            key,
            Text!.Trim(),
            Hint?.Trim() ?? "",
            Kind!.Value,
            Must == "yes",
            words,
            Kind is QuestionKind.Choice ? Lines(Choices) : []
        );
        List<Question> all = [.. Round.Questions.Select(it => it.Key == key ? asked : it)];
        if (IsNew)
        {
            all.Add(asked);
        }

        var fields = FieldsOf(all.FindIndex(it => it.Key == key));
        if (!await fund.Ask(new SetQuestions(Round.Round, all, fund.By, Seen), ModelState, stop, fields))
        {
            Seen = fund.LastRefusal?.Code == "round.changed-meanwhile" ? Round.Drafts.Questions : Seen;
            return Page();
        }

        TempData["Done"] = "The question is saved";
        return Redirect($"/department/rounds/{Reference}/questions");
    }

    private async Task<Question?> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return null;
        }

        Round = round;
        return IsNew
            ? new(New, "", "", QuestionKind.Text, Required: true, MaxWords: null, Choices: [])
            : round.Questions.FirstOrDefault(it => it.Key == Key);
    }

    private static Dictionary<string, string> FieldsOf(int at) =>
        new()
        {
            [$"Questions[{at}].Text"] = nameof(Text),
            [$"Questions[{at}].Hint"] = nameof(Hint),
            [$"Questions[{at}].MaxWords"] = nameof(MaxWords),
            [$"Questions[{at}].Choices"] = nameof(Choices),
            ["Questions"] = nameof(Text),
        };
}
