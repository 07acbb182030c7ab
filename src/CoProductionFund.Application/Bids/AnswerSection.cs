using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Keeps one section of a draft, complete or not.</summary>
/// <param name="Seen">The commitment of the text the writer began from; null where nothing was written before.</param>
public sealed record AnswerSection(BidId Bid, IAnswers Answers, Commitment? Seen, Caller By)
    : Command(By),
        IForMembersOfBid;

public sealed class AnswerSectionValidator : AbstractValidator<AnswerSection>
{
    public AnswerSectionValidator() =>
        RuleFor(command => command.Answers).Custom((answers, form) => DraftShape.Check(answers, form.AddFailure));
}

public static class AnswerSectionHandler
{
    public static async Task<Decision> Handle(
        AnswerSection command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var bid = await session.Open<Bid>(command.Bid.Value, stop);
        var (_, terms) = await ask.TermsOf(bid.State.Round, stop);
        var section = command.Answers.Section;
        var isSame =
            bid.State.Answers.TryGetValue(section, out var present)
            && (await session.Read([present], stop)).TryGetValue(present, out var text)
            && Answers.Same(command.Answers, text);

        var written = Answers.Write(command.Answers);
        var answered = new SectionAnswered(bid.State.Round, bid.State.Group, section, written.Commitment);
        return bid.Record(BidDecisions.Answer(bid.State, answered, command.Seen, isSame, terms, clock.GetUtcNow()))
            .Keeping(session, written);
    }
}
