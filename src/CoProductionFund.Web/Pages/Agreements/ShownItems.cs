using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>The items of an agreement in the order of its text.</summary>
/// <param name="IsNow">False for the past, which nobody changes.</param>
public sealed record ShownItems(AgreementView View, string Here, bool IsNow)
{
    public bool CanChange =>
        IsNow
        && View.Me.Party is not null
        && View.Agreement.Stage is AgreementStage.Negotiating or AgreementStage.Settled;

    public bool CanHold => IsNow && View.Me.Party is not null && View.Row.IsInForce;

    public IEnumerable<ItemSection> Sections =>
        [
            .. Agreement.Parties.Select(party => new ItemSection(
                $"What {AgreementWords.The(party)} will do: {View.Parties.NameOf(party)}",
                $"{party}".ToLowerInvariant(),
                Items(ItemKind.Commitment, party),
                party == View.Me.Party ? ItemKind.Commitment : null
            )),
            new("Targets", "targets", Items(ItemKind.Target), ItemKind.Target),
            new("Aspirations", "aspirations", Items(ItemKind.Aspiration), ItemKind.Aspiration),
            new("Reviews", "reviews", Items(ItemKind.Review), ItemKind.Review),
        ];

    private IReadOnlyList<AgreementItem> Items(ItemKind kind, Party? party = null) =>
        [
            .. View
                .Agreement.Items.Where(it => it.Kind == kind && (party is null || it.Party == party))
                .OrderBy(it => it.Day ?? default),
        ];
}

/// <param name="Propose">What may be proposed here; null where it is another party's.</param>
public sealed record ItemSection(string Title, string Id, IReadOnlyList<AgreementItem> Items, ItemKind? Propose);
