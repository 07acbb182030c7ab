using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>The acts that take nothing but a few words.</summary>
public sealed class NoteModel(Asking fund) : CasePage(fund)
{
    /// <summary>"look", "step-in", "hand-back", "lesson" or "reopen".</summary>
    [FromRoute]
    public required string Act { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public string Heading => Words.Heading;

    public string Label => Words.Label;

    private (string Heading, string Label, string Done) Words =>
        Act switch
        {
            "look" => ("Note how the case stands", "How does it stand?", "It is noted"),
            "step-in" => (
                "Step in to keep the service going",
                "Who keeps it going, and how?",
                "It is recorded that the department stepped in"
            ),
            "hand-back" => (
                "Hand the service back",
                "Who runs it from now on?",
                "It is recorded that the service is handed back"
            ),
            "lesson" => ("Write down a lesson", "What can others learn from it?", "The lesson is written down"),
            _ => ("Open the case again", "Why is it opened again?", "The case is open again"),
        };

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = Command(View.Row.Case, Text ?? "");
        return await Fund.Check(command, ModelState, stop, Fields) ? await Do(command, Words.Done, stop) : Page();
    }

    private static readonly Dictionary<string, string> Fields = new[]
    {
        "Note",
        "How",
        "Lesson",
        "Reason",
    }.ToDictionary(it => it, _ => nameof(Text));

    private Command Command(SafetyNetCaseId it, string text) =>
        Act switch
        {
            "look" => new ReviewCase(it, text, Fund.By),
            "step-in" => new StepIn(it, text, Fund.By),
            "hand-back" => new HandBack(it, text, Fund.By),
            "lesson" => new RecordLesson(it, text, Fund.By),
            _ => new ReopenCase(it, text, Fund.By),
        };
}
