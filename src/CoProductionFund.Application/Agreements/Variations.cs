using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>What a variation does to one item, in the words of whoever proposes it.</summary>
/// <param name="Item">Made by whoever asks where it is added.</param>
/// <param name="Kind">Of the item; only for one that is added.</param>
/// <param name="Words">Null where it is removed.</param>
public sealed record ProposedChange(
    ItemChangeKind What,
    AgreementItemId Item,
    ItemKind Kind,
    DateOnly? Day,
    ItemWords? Words
);

/// <summary>Proposes to change an agreement in force.</summary>
/// <param name="Number">Of this variation, as the form that was shown says: sending the form twice proposes once.</param>
/// <param name="Ends">The new last day of the project; null where it stays.</param>
public sealed record ProposeVariation(
    AwardId Award,
    int Number,
    DateOnly? Ends,
    IReadOnlyList<ProposedChange> Changes,
    string Reasons,
    Caller By
) : Command(By), IForPartiesOfAward;

public sealed class ProposeVariationValidator : AbstractValidator<ProposeVariation>
{
    public ProposeVariationValidator()
    {
        RuleFor(it => it.Reasons).Words("Enter the reasons", ItemWordsForm.Most);
        RuleFor(it => it.By.Person).NotNull().WithMessage("Sign in first");
        RuleFor(it => it.Changes)
            .Must(it => it.Count <= NegotiationDecisions.MostItems)
            .WithMessage($"Change {NegotiationDecisions.MostItems} things at most")
            .Must(it => it.DistinctBy(change => change.Item).Count() == it.Count)
            .WithMessage("Change each thing once");
        RuleForEach(it => it.Changes)
            .ChildRules(change =>
            {
                change.RuleFor(it => it.Item).NotEqual(default(AgreementItemId));
                change.RuleFor(it => it.What).IsInEnum();
                change.RuleFor(it => it.Kind).IsInEnum();
                change
                    .RuleFor(it => it.Words!)
                    .SetValidator(it => ItemWordsForm.Of(it.Kind))
                    .When(it => it.Words is not null);
                change
                    .RuleFor(it => it.Words)
                    .NotNull()
                    .When(it => it.What is not ItemChangeKind.Removed)
                    .WithMessage("Enter what is to be agreed");
            });
    }
}

public static class ProposeVariationHandler
{
    public static async Task<Decision> Handle(
        ProposeVariation command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        if (acting.Refusal is { } no)
        {
            return no;
        }

        if (!await session.IsAwardAlive(command.Award, stop))
        {
            return AwardEnded;
        }

        if (command.Changes.Any(IsOfAnotherKind))
        {
            return Decision.Refuse(
                "variation.other-kind",
                "What is in the agreement stays what it is: remove it, and add something else instead."
            );
        }

        var (agreement, reasons) = (acting.Agreement, WrittenText.Of(command.Reasons.Trim()));
        List<WrittenText> written = [reasons];
        var words = (await session.ReadItems(agreement.Items.Select(it => it.Words), stop)).ToDictionary();
        List<ItemChange> changes = [];
        foreach (var change in command.Changes)
        {
            var kept = Keep(change);
            var item = agreement.ItemOf(change.Item);
            changes.Add(
                new(
                    change.What,
                    change.Item,
                    item?.Kind ?? change.Kind,
                    item?.Party ?? acting.Party,
                    change.What is ItemChangeKind.Removed ? null : change.Day,
                    kept
                )
            );
        }

        var text = await session.Settled(
            agreement.With(command.Ends, changes),
            agreement.Edition + 1,
            words,
            ask,
            stop
        );
        var proposed = new VariationProposed(
            command.Number,
            acting.Party,
            command.By.Person!.Value,
            command.Ends == agreement.Ends ? null : command.Ends,
            changes,
            reasons.Commitment,
            text.Commitment
        );
        return acting
            .Opened.Record(VariationDecisions.Propose(agreement, proposed, clock.GetUtcNow().LondonDate()))
            .Keeping(session, [.. written, text]);

        // which words it may have was looked at for the kind that was named
        bool IsOfAnotherKind(ProposedChange change) =>
            change.What is ItemChangeKind.Changed
            && acting.Agreement.ItemOf(change.Item) is { } item
            && item.Kind != change.Kind;

        Commitment? Keep(ProposedChange change)
        {
            if (change is { What: ItemChangeKind.Removed } or { Words: null })
            {
                return null;
            }

            var kept = AgreementWords.Write(change.Words.Tidied());
            written.Add(kept);
            words[kept.Commitment] = change.Words.Tidied();
            return kept.Commitment;
        }
    }

    internal static Decision AwardEnded { get; } =
        Decision.Refuse(
            "variation.award-ended",
            "The award has ended or is complete, so its agreement stays as it is."
        );
}
