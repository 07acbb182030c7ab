using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A signatory proposes to change an agreement in force: the whole of it is a form, and what differs is the variation.</summary>
[Authorize]
public sealed class NewVariationModel(Asking fund) : AgreementPage(fund)
{
    /// <summary>More would not come through as one form.</summary>
    private const int MostLines = NegotiationDecisions.MostItems + 10;

    [BindProperty]
    public int Number { get; set; }

    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day of the project")]
    public DateOnly? Ends { get; set; }

    [BindProperty]
    public List<VariationLine> Lines { get; set; } = [];

    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>"check", "change", "do", or "add-" and a kind of item.</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public IReadOnlyList<ItemCompared> Compared =>
        [
            .. Lines
                .Where(Differs)
                .Select(line => new ItemCompared(InForce(line), line.After(InForce(line)?.Party ?? Mine!.Value))),
        ];

    /// <summary>Places of the lines for what the agreement has.</summary>
    public IEnumerable<int> Present => Lines.Index().Where(it => !it.Item.IsNew).Select(it => it.Index);

    /// <summary>Places of the lines for something new of this kind: one was added after the other, among those of other kinds.</summary>
    public IEnumerable<int> NewOf(ItemKind kind) =>
        Lines.Index().Where(it => it.Item.IsNew && it.Item.Kind == kind).Select(it => it.Index);

    public string PartyOf(VariationLine line) =>
        AgreementWords.The(View.Agreement.ItemOf(new(line.Item))?.Party ?? Mine!.Value);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await MayPropose(stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        (Number, Ends) = (VariationDecisions.NextNumber(View.Agreement), View.Row.Ends);
        Lines =
        [
            .. View
                .Agreement.Items.Where(it => !View.Agreement.ReviewsHeld.Contains(it.Item))
                .Select(it => VariationLine.Of(it, View.Words.GetValueOrDefault(it.Words))),
            .. AgreementWords.Kinds.Select(VariationLine.New),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await MayPropose(stop) || Lines.Any(it => it.Kind is not { } kind || !Enum.IsDefined(kind)))
        {
            return NotFound();
        }

        Lines.ForEach(it => it.IsNew = View.Agreement.ItemOf(new(it.Item)) is null);
        if (Step is "change")
        {
            ModelState.Clear();
            return Page();
        }

        if (AgreementWords.Kinds.Where(it => Step == $"add-{it}").ToList() is [var kind])
        {
            Add(kind);
            return Page();
        }

        var changed = Lines.Where(Differs).ToList();
        var command = new ProposeVariation(
            Award,
            Number,
            Ends,
            [.. changed.Select(it => it.Change())],
            Reasons ?? "",
            Fund.By
        );
        if (!await Fund.Check(command, ModelState, stop, FieldsOf(changed)))
        {
            return Page();
        }

        IsChecking = Step is not "do";
        if (IsChecking)
        {
            return Page();
        }

        return await Fund.Ask(command, ModelState, stop, FieldsOf(changed))
            ? Done("The variation is proposed. The other parties are asked to answer", $"{Here}/variations/{Number}")
            : Page();
    }

    /// <summary>The command's changes are fewer than the lines of the form.</summary>
    private Dictionary<string, string> FieldsOf(IReadOnlyList<VariationLine> changed) =>
        changed
            .SelectMany(
                (line, at) =>
                    new[]
                    {
                        ("Words.Text", "Text"),
                        ("Words.Measure", "Measure"),
                        ("Words", "Text"),
                        ("Day", "Day"),
                    }.Select(it => ($"Changes[{at}].{it.Item1}", $"Lines[{Lines.IndexOf(line)}].{it.Item2}"))
            )
            .ToDictionary(it => it.Item1, it => it.Item2);

    /// <summary>One line more. What was typed stays as it was typed, right or wrong: it is looked at when the form is sent.</summary>
    private void Add(ItemKind kind)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }

        if (Lines.Count < MostLines)
        {
            Lines.Add(VariationLine.New(kind));
        }
        else
        {
            ModelState.AddModelError(
                "",
                "This form is full. Propose what it has now, and the rest in another variation"
            );
        }
    }

    /// <summary>Words that were erased cannot come back: leaving them empty changes nothing.</summary>
    private bool Differs(VariationLine line)
    {
        var now = InForce(line);
        var after = line.After(now?.Party ?? Mine!.Value);
        return now != after
            && !(
                now is { Words: null } && after?.Day == now.Day && after is { Words: { Text: "", Measure: null or "" } }
            );
    }

    private ItemThen? InForce(VariationLine line) =>
        View.Agreement.ItemOf(new(line.Item)) is { } it
            ? new(it.Kind, it.Party, it.Day, View.Words.GetValueOrDefault(it.Words))
            : null;

    /// <summary>Whoever pressed twice still finds the page, and the same variation.</summary>
    private async Task<bool> MayPropose(CancellationToken stop) =>
        await LoadForParty(stop) && View is { Row.IsInForce: true, Me.Signs: true };
}
