using System.Globalization;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

/// <summary>One of the round's own questions.</summary>
[Authorize]
public sealed class QuestionModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [FromRoute]
    public required string Key { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Question Asked { get; private set; } = null!;

    public override BidSection Section => BidSection.Questions;

    public override string Heading =>
        Questions.Count == 1 ? "The round’s own question" : $"Question {At + 1} of {Questions.Count}";

    public override string Back => IsForCheck || Questions.Count == 1 ? base.Back : $"/bids/{Reference}/questions";

    public string? Hint =>
        (Asked.Hint, Asked.Required) switch
        {
            ({ Length: > 0 } hint, true) => hint,
            ({ Length: > 0 } hint, false) => $"{hint} You need not answer this.",
            (_, false) => "You need not answer this.",
            _ => null,
        };

    protected override string Next =>
        At + 1 < Questions.Count ? $"/bids/{Reference}/questions/{Questions[At + 1].Key}" : $"/bids/{Reference}";

    protected override string Anchor => $"questions-{Key}";

    protected override IReadOnlyDictionary<string, string> Fields =>
        Enumerable.Range(0, 100).ToDictionary(at => $"Answers[{at}]", _ => nameof(Answer));

    private IReadOnlyList<Question> Questions => View.Round.Questions;

    private int At => Questions.Index().First(it => it.Item.Key == Key).Index;

    public override bool Concerns(Problem gap) => gap.Where == $"questions.{Key}";

    protected override Task<bool> Prepare(CancellationToken stop)
    {
        Asked = Questions.FirstOrDefault(it => it.Key == Key)!;
        return Task.FromResult(Asked is not null);
    }

    protected override string? PartOf(BidForm form) => form.Questions?.Answers.GetValueOrDefault(Key) ?? "";

    protected override void Show(BidForm form)
    {
        var kept = form.Questions?.Answers.GetValueOrDefault(Key);
        Answer =
            Asked.Kind is QuestionKind.Money && long.TryParse(kept, out var pence)
                ? ((Pence?)new Pence(pence)).InField()
                : kept;
    }

    protected override IAnswers Read()
    {
        var kept = new Dictionary<string, string>(View.Form.Questions?.Answers ?? new Dictionary<string, string>());
        if (AsKept() is { } mine)
        {
            kept[Key] = mine;
        }
        else
        {
            kept.Remove(Key);
        }

        return new QuestionsAnswers(kept);
    }

    private string? AsKept() =>
        Asked.Kind switch
        {
            QuestionKind.Number => ModelState
                .NumberOrNothing(nameof(Answer), Answer, "the answer")
                ?.ToString(CultureInfo.InvariantCulture),
            QuestionKind.Money => ModelState
                .MoneyOrNothing(nameof(Answer), Answer, "the amount")
                ?.Value.ToString(CultureInfo.InvariantCulture),
            QuestionKind.Choice when Answer is { } chosen && !Asked.Choices.Contains(chosen) => null,
            QuestionKind.YesNo when Answer is not ("yes" or "no") => null,
            _ => string.IsNullOrWhiteSpace(Answer) ? null : Answer,
        };
}
