using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>An item as it was or is, for pages that show two of them side by side.</summary>
/// <param name="Words">Null where they were erased.</param>
public sealed record ItemThen(ItemKind Kind, Party Party, DateOnly? Day, ItemWords? Words);

/// <summary>One change of the text, or what unmade or made it firm.</summary>
/// <param name="Who">Null where the service itself did it.</param>
/// <param name="What">The name the event is stored under.</param>
/// <param name="Party">Whose change it was; null where it was the department's office or the service.</param>
/// <param name="Days">First and last day of the project, where they were set.</param>
/// <param name="Replaced">The institution that was replaced; null where none was.</param>
/// <param name="Before">Null where the item was new, or where no item changed.</param>
/// <param name="After">Null where it was withdrawn, or where no item changed.</param>
public sealed record AgreementChange(
    DateTimeOffset At,
    string? Who,
    string What,
    Party? Party,
    ProjectDays? Days,
    Replacement? Replaced,
    ItemThen? Before,
    ItemThen? After
);

public sealed record ProjectDays(DateOnly Starts, DateOnly Ends);

/// <param name="Before">Name of the institution that was party, like that of the one after.</param>
public sealed record Replacement(string Before, string After, string Reason);

/// <summary>Who changed what, the latest first.</summary>
public sealed record ListAgreementChanges(string Reference, int Page, Caller By)
    : IQuery<Page<AgreementChange>>,
        IForReadersOfAgreement;

public sealed class ListAgreementChangesHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListAgreementChanges, Page<AgreementChange>>
{
    private sealed record Step(IEvent Event, AgreementItem? Before, AgreementItem? After);

    public async Task<Page<AgreementChange>> Handle(ListAgreementChanges request, CancellationToken cancellationToken)
    {
        var row = (await session.AgreementByReference(request.Reference, cancellationToken))!;
        var history = await session.HistoryOf(row.Id, cancellationToken);
        var page = history.Reverse().Select(Of).ToList().ToPage(request.Page);
        var words = await session.ReadItems(
            page.Items.SelectMany(it => new[] { it.Before?.Words, it.After?.Words }).OfType<Commitment>(),
            cancellationToken
        );
        PersonId[] people = [.. page.Items.Select(it => Who.Did(it.Event)).OfType<PersonId>()];
        var names = await ask.Send(new NamesOf(people, Caller.TheFund), cancellationToken);
        var institutions = await Institutions(page.Items, cancellationToken);
        return page.With([
            .. page.Items.Select(it => new AgreementChange(
                it.Event.Timestamp,
                Who.Did(it.Event) is { } person ? names[person] : null,
                it.Event.EventTypeName,
                PartyOf(it.Event.Data),
                DaysOf(it.Event.Data),
                it.Event.Data is InstitutionReplaced replaced
                    ? new(institutions[replaced.Replaced], institutions[replaced.Institution], replaced.Reason)
                    : null,
                Then(it.Before, words),
                Then(it.After, words)
            )),
        ]);
    }

    /// <summary>Names of those that were replaced and of those that took their place.</summary>
    private async Task<Dictionary<InstitutionId, string>> Institutions(IEnumerable<Step> steps, CancellationToken stop)
    {
        InstitutionId[] ids =
        [
            .. steps
                .Select(it => it.Event.Data)
                .OfType<InstitutionReplaced>()
                .SelectMany(it => new[] { it.Replaced, it.Institution }),
        ];
        return (await ask.Send(new InstitutionsByIds(ids, Caller.TheFund), stop)).ToDictionary(
            it => it.Institution,
            it => it.Details.Name
        );
    }

    private static Step Of(AgreementStep step)
    {
        AgreementItemId? item = step.Event.Data switch
        {
            ItemProposed it => it.Item,
            ItemAmended it => it.Item,
            ItemWithdrawn it => it.Item,
            _ => null,
        };
        return item is { } one
            ? new(step.Event, step.Before.ItemOf(one), step.After.ItemOf(one))
            : new(step.Event, null, null);
    }

    private static Party? PartyOf(object happened) =>
        happened switch
        {
            SignatoryNamed it => it.Party,
            SignatoryStoodDown it => it.Party,
            ItemProposed it => it.Party,
            ItemAmended it => it.Party,
            ItemWithdrawn it => it.Party,
            AgreementSigned it => it.Party,
            AgreementReviewHeld it => it.Party,
            VariationProposed it => it.Party,
            VariationApproved it => it.Party,
            VariationRefused it => it.Party,
            VariationWithdrawn it => it.Party,
            _ => null,
        };

    private static ProjectDays? DaysOf(object happened) =>
        happened switch
        {
            AgreementOpened it => new(it.Starts, it.Ends),
            AgreementDatesSet it => new(it.Starts, it.Ends),
            _ => null,
        };

    internal static ItemThen? Then(AgreementItem? item, IReadOnlyDictionary<Commitment, ItemWords> words) =>
        item is null ? null : new(item.Kind, item.Party, item.Day, words.GetValueOrDefault(item.Words));
}
