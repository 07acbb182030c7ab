using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Keeps one part of the evaluation; of a published one this begins the next version.</summary>
/// <param name="Text">May be empty while it is a draft.</param>
/// <param name="Seen">The commitment of the text the writer began from; null where nothing was written before.</param>
public sealed record WriteEvaluationPart(AwardId Award, EvaluationPart Part, string Text, Commitment? Seen, Caller By)
    : Command(By),
        IForWritersOfReturns;

public sealed class WriteEvaluationPartValidator : AbstractValidator<WriteEvaluationPart>
{
    public WriteEvaluationPartValidator()
    {
        RuleFor(it => it.Part).IsInEnum().WithMessage("Select a part of the evaluation");
        RuleFor(it => it.Text).NotNull().WithMessage("Enter the text").NoMoreThan(20_000);
    }
}

public static class WriteEvaluationPartHandler
{
    public static async Task<Decision> Handle(
        WriteEvaluationPart command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var present = award.State.Reports.Evaluation.Parts.GetValueOrDefault(command.Part);
        var (text, forInstitution) = (
            command.Text.Trim(),
            await session.WritesForInstitution(command.By, award.State, command.Award, stop)
        );
        var written = WrittenText.Of(text);
        return award
            .Record(
                EvaluationDecisions.Write(
                    award.State,
                    new(
                        award.State.Bid,
                        award.State.Round,
                        award.State.Group,
                        command.Part,
                        written.Commitment,
                        forInstitution
                    ),
                    command.Seen,
                    present is null ? text.Length == 0 : await session.Says(present.Words, text, stop)
                )
            )
            .Keeping(session, written);
    }
}

/// <summary>Hands the evaluation in.</summary>
public sealed record SubmitEvaluation(AwardId Award, Caller By) : Command(By), IForLeadsOfAward;

public static class SubmitEvaluationHandler
{
    public static async Task<Decision> Handle(
        SubmitEvaluation command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var parts = award.State.Reports.Evaluation.Parts;
        var texts = await session.Read(parts.Values.Select(it => it.Words), stop);
        var written = parts
            .Where(it => texts.GetValueOrDefault(it.Value.Words) is { Length: > 0 })
            .Select(it => it.Key)
            .ToHashSet();
        return award.Record(EvaluationDecisions.Submit(award.State, written));
    }
}

/// <summary>Sends the evaluation back to be worked on.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record SendEvaluationBack(AwardId Award, int Version, string Reason, Caller By)
    : Command(By),
        IForReviewersOfReturns;

public sealed class SendEvaluationBackValidator : AbstractValidator<SendEvaluationBack>
{
    public SendEvaluationBackValidator() => RuleFor(it => it.Reason).Words("Enter what to work on", most: 2_000);
}

public static class SendEvaluationBackHandler
{
    public static Task<Decision> Handle(SendEvaluationBack command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award =>
                EvaluationDecisions.SendBack(award, command.Version, command.Reason.Trim(), command.By.Person!.Value),
            stop
        );
}

/// <summary>Publishes the evaluation with what the project cost and reached.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record PublishEvaluation(AwardId Award, int Version, Caller By) : Command(By), IForReviewersOfReturns;

public static class PublishEvaluationHandler
{
    public static Task<Decision> Handle(PublishEvaluation command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => EvaluationDecisions.Publish(award, command.Version, command.By.Person!.Value),
            stop
        );
}
