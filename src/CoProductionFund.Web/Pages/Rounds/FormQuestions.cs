using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Rounds;

/// <param name="Limit">What kind of answer, and how long it may be.</param>
public sealed record FormQuestion(string Text, string? Hint, string Limit);

public sealed record FormPart(string Name, IReadOnlyList<FormQuestion> Questions);

/// <summary>The questions every bid answers, for reading before anything is written.</summary>
public static class FormQuestions
{
    private const string Money = "An amount in pounds",
        Line = "A line";

    public static IReadOnlyList<FormPart> All { get; } =
    [
        new(
            BidSection.Summary.Title(),
            [
                new("What is the title of the project?", null, Text(BidCompleteness.TitleWords)),
                new(
                    "Summarise the project",
                    "We publish this if your bid is funded.",
                    Text(BidCompleteness.SummaryWords)
                ),
            ]
        ),
        new(
            BidSection.Scope.Title(),
            [
                new("Which service is it about?", "One of the services this round invites.", "Choose one"),
                new("Who takes part?", "One person, a group of people or a whole community.", "Choose one"),
                new("How deep is their part?", "As far as this round invites.", "Choose one"),
                new("Where does it take place?", null, Line),
            ]
        ),
        new(
            BidSection.People.Title(),
            [
                new("Who takes part?", null, Text(BidCompleteness.AnswerWords)),
                new("How many people take part?", "In the whole project.", "A number"),
                new(
                    "What do they bring?",
                    "Skills, time, places and networks: answer at least one of the four.",
                    $"{Text(BidCompleteness.AnswerWords)} for each"
                ),
            ]
        ),
        new(
            BidSection.Partner.Title(),
            [
                new(
                    "Which public body is your partner?",
                    "The body that produces the service together with you.",
                    Text(30)
                ),
                new("What will its professionals do?", null, Text(BidCompleteness.AnswerWords)),
            ]
        ),
        new(
            BidSection.Match.Title(),
            [
                new("How much does the partner bring in cash?", "Enter 0 if nothing.", Money),
                new(
                    "What is its help in kind worth?",
                    "Rooms, staff time and the like. Enter 0 if nothing; otherwise say what it is.",
                    Money
                ),
                new(
                    "What does the partner spend on this service in a year now?",
                    "So that everyone can see later whether it spends less because of the grant.",
                    Money
                ),
            ]
        ),
        new(
            BidSection.Change.Title(),
            [
                new("What will change?", null, Text(BidCompleteness.AnswerWords)),
                new("Which outcomes will show it?", "For each: what, how it is measured, the target.", "One or more"),
            ]
        ),
        new(
            BidSection.Budget.Title(),
            [
                new("How much are you asking for?", "Within the limits of the round.", Money),
                new(
                    "What will the money be spent on?",
                    "For each line: what it is and its amount. The lines add up to the grant and the partner’s cash together.",
                    "One or more lines"
                ),
            ]
        ),
        new(
            BidSection.Risks.Title(),
            [
                new(
                    "What could go wrong?",
                    "For each risk: what, how likely, how severe, who carries it, how it is reduced. Where people who use the service carry it, say how they were told.",
                    "One or more risks"
                ),
            ]
        ),
        new(
            BidSection.Continuity.Title(),
            [
                new("Who will rely on the service?", null, Text(BidCompleteness.AnswerWords)),
                new("What happens to them if it fails?", null, Text(BidCompleteness.AnswerWords)),
            ]
        ),
    ];

    public static FormPart Declarations(Eligibility eligibility) =>
        new(
            BidSection.Declarations.Title(),
            [
                .. eligibility.Questions.Select(it => new FormQuestion(it.Text, null, "Yes or no")),
                new("What the bid says is true", null, "Confirm"),
                new("Our group has agreed to this bid", null, "Confirm"),
                new("May we name your group if the bid is declined?", "You may say no.", "Yes or no"),
            ]
        );

    public static FormPart OfTheRound(IReadOnlyList<Question> questions) =>
        new(BidSection.Questions.Title(), [.. questions.Select(OfTheRound)]);

    private static FormQuestion OfTheRound(Question question)
    {
        var limit = question.Kind switch
        {
            QuestionKind.Text => question.MaxWords is { } words ? Text(words) : "Text",
            QuestionKind.Number => "A number",
            QuestionKind.Money => Money,
            QuestionKind.YesNo => "Yes or no",
            _ => $"Choose one: {string.Join("; ", question.Choices)}",
        };
        var hint = question.Hint.Length > 0 ? question.Hint : null;
        return new(question.Text, hint, question.Required ? limit : $"{limit} (you may leave this out)");
    }

    private static string Text(int words) => $"Up to {words} words";
}
