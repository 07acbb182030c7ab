using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Erasures;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Erasures;

/// <summary>A request to erase and what became of it.</summary>
/// <param name="Reason">Of the decision; null until decided.</param>
/// <param name="Done">Null until carried out.</param>
public sealed record ErasureRow(
    Guid Id,
    string Reference,
    ErasureStage Stage,
    PersonId? Person,
    IReadOnlyList<WordsToErase> Words,
    DateOnly ReceivedOn,
    DateTimeOffset RequestedAt,
    LegalBasis? LegalBasis,
    string? Reason,
    PersonId? DecidedBy,
    DateTimeOffset? DecidedAt,
    ErasureCarriedOut? Done,
    DateTimeOffset? DoneAt
);

public sealed partial class ErasureRowProjection : RowOf<Erasure, ErasureRow>
{
    public override ErasureRow? Evolve(ErasureRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, ErasureRequested it) => new(
                id,
                it.Reference,
                ErasureStage.Requested,
                it.Person,
                it.Words,
                it.ReceivedOn,
                e.Timestamp,
                LegalBasis: null,
                Reason: null,
                DecidedBy: null,
                DecidedAt: null,
                Done: null,
                DoneAt: null
            ),
            ({ } r, ErasureGranted it) => Decided(r, e, ErasureStage.Granted, it.LegalBasis, it.Reason),
            ({ } r, ErasureRefused it) => Decided(r, e, ErasureStage.Refused, basis: null, it.Reason),
            ({ } r, ErasureCarriedOut it) => r with
            {
                Stage = ErasureStage.CarriedOut,
                Done = it,
                DoneAt = e.Timestamp,
            },
            _ => row,
        };

    private static ErasureRow Decided(ErasureRow row, IEvent e, ErasureStage stage, LegalBasis? basis, string reason) =>
        row with
        {
            Stage = stage,
            LegalBasis = basis,
            Reason = reason,
            DecidedBy = Who.Did(e),
            DecidedAt = e.Timestamp,
        };
}

internal static class ErasureStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new ErasureRowProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<ErasureRow>().UniqueIndex(row => row.Reference);
        options.Schema.For<Tombstone>();
    }
}
