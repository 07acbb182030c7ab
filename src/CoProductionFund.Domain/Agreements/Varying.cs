namespace CoProductionFund.Domain.Agreements;

/// <summary>What variations make of an agreement.</summary>
public static class Varying
{
    /// <summary>The agreement as it would be.</summary>
    public static Agreement With(this Agreement agreement, DateOnly? ends, IEnumerable<ItemChange> changes) =>
        changes.Aggregate(agreement with { Ends = ends ?? agreement.Ends }, Apply);

    internal static Agreement Fold(Agreement agreement, IDomainEvent happened) =>
        happened switch
        {
            VariationProposed it => agreement with
            {
                Variation = new(
                    it.Number,
                    it.Party,
                    it.Ends,
                    it.Changes,
                    it.Reasons,
                    it.Text,
                    ApprovedBy: [],
                    VariationOutcome.Open
                ),
            },
            VariationApproved it => agreement.Latest(one => one with { ApprovedBy = [.. one.ApprovedBy, it.Party] }),
            VariationAgreed it => agreement
                .Latest(one => one with { Outcome = VariationOutcome.Agreed })
                .With(it.Ends, agreement.Variation?.Changes ?? []) with
            {
                Edition = it.Version,
                Text = it.Text,
            },
            VariationRefused => agreement.Latest(one => one with { Outcome = VariationOutcome.Refused }),
            VariationWithdrawn => agreement.Latest(one => one with { Outcome = VariationOutcome.Withdrawn }),
            _ => throw new UnknownEventException(nameof(Agreement), happened),
        };

    private static Agreement Latest(this Agreement agreement, Func<Variation, Variation> change) =>
        agreement.Variation is { } latest ? agreement with { Variation = change(latest) } : agreement;

    private static Agreement Apply(Agreement agreement, ItemChange change) =>
        agreement with
        {
            Items = change switch
            {
                { What: ItemChangeKind.Removed } => [.. agreement.Items.Where(it => it.Item != change.Item)],
                { What: ItemChangeKind.Added, Words: { } words } =>
                [
                    .. agreement.Items,
                    new(change.Item, change.Kind, change.Party, change.Day, words),
                ],
                { Words: { } words } =>
                [
                    .. agreement.Items.Select(it =>
                        it.Item == change.Item ? it with { Day = change.Day, Words = words } : it
                    ),
                ],
                _ => agreement.Items,
            },
        };
}
