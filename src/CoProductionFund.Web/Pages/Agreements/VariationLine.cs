using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>One item in the form of a variation, as it is typed. A new one that is left empty is none.</summary>
public sealed class VariationLine
{
    public Guid Item { get; set; }

    public ItemKind? Kind { get; set; }

    public string? Text { get; set; }

    public string? Measure { get; set; }

    [Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    public bool Remove { get; set; }

    /// <summary>Not part of the agreement yet; told by the agreement and not by the form.</summary>
    public bool IsNew { get; set; }

    public static VariationLine New(ItemKind kind) =>
        new()
        {
            Item = Guid.CreateVersion7(),
            Kind = kind,
            IsNew = true,
        };

    public static VariationLine Of(AgreementItem item, ItemWords? words) =>
        new()
        {
            Item = item.Item.Value,
            Kind = item.Kind,
            Text = words?.Text,
            Measure = words?.Measure,
            Day = item.Day,
        };

    /// <summary>What the item would say; null where it would not be there.</summary>
    public ItemThen? After(Party party) =>
        Remove || (IsNew && string.IsNullOrWhiteSpace(Text)) ? null : new(Kind!.Value, party, TypedDay, Words);

    public ProposedChange Change() =>
        new(
            Remove ? ItemChangeKind.Removed
                : IsNew ? ItemChangeKind.Added
                : ItemChangeKind.Changed,
            new(Item),
            Kind!.Value,
            Remove ? null : TypedDay,
            Remove ? null : Words
        );

    private DateOnly? TypedDay => Kind is ItemKind.Target or ItemKind.Review ? Day : null;

    private ItemWords Words => new((Text ?? "").Trim(), Kind is ItemKind.Target ? (Measure ?? "").Trim() : null);
}
