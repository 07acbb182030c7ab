using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>Proposes something for the text, for the party of whoever asks.</summary>
/// <param name="Item">Made by whoever asks, once for each form shown: sending the form twice proposes one thing.</param>
/// <param name="Day">By when (a target), or on which day (a review); null for the others.</param>
public sealed record ProposeItem(
    AwardId Award,
    AgreementItemId Item,
    ItemKind Kind,
    ItemWords Words,
    DateOnly? Day,
    Caller By
) : Command(By), IForPartiesOfAward;

public sealed class ProposeItemValidator : AbstractValidator<ProposeItem>
{
    public ProposeItemValidator()
    {
        RuleFor(it => it.Item).NotEqual(default(AgreementItemId));
        RuleFor(it => it.Kind).IsInEnum().WithMessage("Select what you propose");
        RuleFor(it => it.Words).SetValidator(it => ItemWordsForm.Of(it.Kind));
        RuleFor(it => it.Day).NotNull().When(it => HasDay(it.Kind)).WithMessage("Enter the day");
    }

    internal static bool HasDay(ItemKind kind) => kind is ItemKind.Target or ItemKind.Review;
}

public static class ProposeItemHandler
{
    public static async Task<Decision> Handle(ProposeItem command, IDocumentSession session, CancellationToken stop)
    {
        var written = AgreementWords.Write(command.Words.Tidied());
        var decision = await session.DecideAs(
            command.By,
            command.Award,
            (agreement, party) =>
                NegotiationDecisions.Propose(
                    agreement,
                    new(command.Item, command.Kind, party, command.Day, written.Commitment)
                ),
            stop
        );
        return decision.Keeping(session, written);
    }
}

/// <summary>Changes what one's own party proposed.</summary>
/// <param name="Seen">The commitment of the words that the writer began from.</param>
public sealed record AmendItem(
    AwardId Award,
    AgreementItemId Item,
    ItemKind Kind,
    ItemWords Words,
    DateOnly? Day,
    Commitment Seen,
    Caller By
) : Command(By), IForPartiesOfAward;

public sealed class AmendItemValidator : AbstractValidator<AmendItem>
{
    public AmendItemValidator()
    {
        RuleFor(it => it.Words).SetValidator(it => ItemWordsForm.Of(it.Kind));
        RuleFor(it => it.Day).NotNull().When(it => ProposeItemValidator.HasDay(it.Kind)).WithMessage("Enter the day");
    }
}

public static class AmendItemHandler
{
    public static async Task<Decision> Handle(AmendItem command, IDocumentSession session, CancellationToken stop)
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        if (acting.Refusal is { } no)
        {
            return no;
        }

        var words = command.Words.Tidied();
        var item = acting.Agreement.ItemOf(command.Item);
        var isSame =
            item is not null
            && item.Day == command.Day
            && (await session.Read([item.Words], stop)).TryGetValue(item.Words, out var kept)
            && AgreementWords.Same(words, kept);
        var written = AgreementWords.Write(words);
        var decision =
            item is not null && item.Kind != command.Kind
                ? Decision.Refuse("agreement.other-kind", "What was proposed stays what it is: withdraw it instead.")
                : NegotiationDecisions.Amend(
                    acting.Agreement,
                    acting.Party,
                    command.Item,
                    command.Day,
                    written.Commitment,
                    command.Seen,
                    isSame
                );
        return acting.Opened.Record(decision).Keeping(session, written);
    }
}

/// <summary>Withdraws what one's own party proposed.</summary>
/// <param name="Seen">The commitment of the words that whoever withdraws them has read.</param>
public sealed record WithdrawItem(AwardId Award, AgreementItemId Item, Commitment Seen, Caller By)
    : Command(By),
        IForPartiesOfAward;

public static class WithdrawItemHandler
{
    public static Task<Decision> Handle(WithdrawItem command, IDocumentSession session, CancellationToken stop) =>
        session.DecideAs(
            command.By,
            command.Award,
            (agreement, party) => NegotiationDecisions.Withdraw(agreement, party, command.Item, command.Seen),
            stop
        );
}
