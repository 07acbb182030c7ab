using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Sets the round's own questions, all at once and in their order.</summary>
/// <param name="Seen">See <see cref="SetRoundTerms"/>.</param>
public sealed record SetQuestions(RoundId Round, IReadOnlyList<Question> Questions, Caller By, int? Seen = null)
    : Command(By),
        IForFundManagersOfRound;

public sealed class SetQuestionsValidator : AbstractValidator<SetQuestions>
{
    public SetQuestionsValidator()
    {
        RuleFor(it => it.Questions).Must(it => it.Count <= 30).WithMessage("Ask 30 questions or fewer");
        RuleForEach(it => it.Questions)
            .ChildRules(question =>
            {
                question.RuleFor(it => it.Key).Words("Give each question a key", most: 100);
                question.RuleFor(it => it.Text).Words("Enter the question", most: 500);
                question.RuleFor(it => it.Hint).MaximumLength(1_000).Must(FormRules.IsStorable);
                question
                    .RuleFor(it => it.MaxWords)
                    .Must((it, words) => it.Kind is not QuestionKind.Text || words is >= 1 and <= 2_000)
                    .WithMessage("Enter a word limit from 1 to 2,000");
                question
                    .RuleFor(it => it.Choices)
                    .Must(
                        (it, choices) =>
                            it.Kind is not QuestionKind.Choice || choices.Distinct().Count() is >= 2 and <= 30
                    )
                    .WithMessage("Offer from 2 to 30 different answers");
            });
    }
}

public static class SetQuestionsHandler
{
    public static Task<Decision> Handle(SetQuestions command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Round>(
            command.Round.Value,
            round => RoundDecisions.SetQuestions(round, command.Questions, command.Seen),
            stop
        );
}
