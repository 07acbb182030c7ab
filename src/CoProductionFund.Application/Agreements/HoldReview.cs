using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>Writes down that a review was held and what came of it.</summary>
public sealed record HoldReview(AwardId Award, AgreementItemId Review, DateOnly HeldOn, string Note, Caller By)
    : Command(By),
        IForPartiesOfAward;

public sealed class HoldReviewValidator : AbstractValidator<HoldReview>
{
    public HoldReviewValidator() => RuleFor(it => it.Note).Words("Enter what came of the review", ItemWordsForm.Most);
}

public static class HoldReviewHandler
{
    public static async Task<Decision> Handle(
        HoldReview command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var note = WrittenText.Of(command.Note.Trim());
        var today = clock.GetUtcNow().LondonDate();
        var decision = await session.DecideAs(
            command.By,
            command.Award,
            (agreement, party) =>
                ReviewingDecisions.Hold(agreement, command.Review, command.HeldOn, party, note.Commitment, today),
            stop
        );
        return decision.Keeping(session, note);
    }
}
