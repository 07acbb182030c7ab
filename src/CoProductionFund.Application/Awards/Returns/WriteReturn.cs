using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Keeps one part of a return, complete or not.</summary>
/// <param name="Number">Which return; 1 for the first.</param>
/// <param name="Seen">The commitment of the text the writer began from; null where nothing was written before.</param>
public sealed record WriteReturnPart(AwardId Award, int Number, IReturnAnswers Answers, Commitment? Seen, Caller By)
    : Command(By),
        IForWritersOfReturns;

public sealed class WriteReturnPartValidator : AbstractValidator<WriteReturnPart>
{
    public WriteReturnPartValidator() =>
        RuleFor(command => command.Answers).Custom((answers, form) => DraftShape.Check(answers, form.AddFailure));
}

public static class WriteReturnPartHandler
{
    public static async Task<Decision> Handle(WriteReturnPart command, IDocumentSession session, CancellationToken stop)
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var part = command.Answers.Part;
        var present = award.State.Reports.Of(command.Number).Parts.GetValueOrDefault(part);
        var (text, forInstitution) = (
            ReturnWords.Text(command.Answers),
            await session.WritesForInstitution(command.By, award.State, command.Award, stop)
        );
        var written = WrittenText.Of(text);
        return award
            .Record(
                ReturnDecisions.Write(
                    award.State,
                    new(
                        award.State.Bid,
                        award.State.Round,
                        award.State.Group,
                        command.Number,
                        part,
                        written.Commitment,
                        forInstitution
                    ),
                    command.Seen,
                    present is not null && await session.Says(present.Words, text, stop)
                )
            )
            .Keeping(session, written);
    }
}

/// <summary>Hands a return in, or in again after a question.</summary>
public sealed record SubmitReturn(AwardId Award, int Number, Caller By) : Command(By), IForLeadsOfAward;

public static class SubmitReturnHandler
{
    public static async Task<Decision> Handle(
        SubmitReturn command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var parts = award.State.Reports.Of(command.Number).Parts.ToDictionary(it => it.Key, it => it.Value.Words);
        var form = (await session.ReadReturns([parts], stop))[0];
        return award.Record(ReturnDecisions.Submit(award.State, command.Number, form, clock.GetUtcNow().LondonDate()));
    }
}

internal static class WritingReports
{
    /// <summary>Whoever is of both the group and the institution writes for the group: it is not the institution alone that says so.</summary>
    public static async Task<bool> WritesForInstitution(
        this IQuerySession session,
        Caller by,
        Award award,
        AwardId id,
        CancellationToken stop
    ) => await session.ActsForInstitutionOf(by, id, stop) && !await session.IsMember(by, award.Group, stop);

    public static async Task<bool> Says(
        this IQuerySession session,
        Commitment present,
        string text,
        CancellationToken stop
    ) => (await session.Read([present], stop)).TryGetValue(present, out var found) && found == text;
}
