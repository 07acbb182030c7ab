using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>Two versions of an agreement side by side.</summary>
/// <param name="Then">The one before; null for the first.</param>
public sealed record VersionsCompared(
    AgreementRow Row,
    VersionRow? Then,
    VersionRow Now,
    DateOnly? EndsThen,
    DateOnly EndsNow,
    IReadOnlyList<ItemCompared> Items
);

/// <param name="Then">Null where it was added.</param>
/// <param name="Now">Null where it was removed.</param>
public sealed record ItemCompared(ItemThen? Then, ItemThen? Now)
{
    public bool Differs => Then != Now;
}

/// <summary>A version with the one before it.</summary>
/// <param name="Version">1 for what was signed.</param>
public sealed record CompareVersions(string Reference, int Version, Caller By)
    : IQuery<VersionsCompared?>,
        IForReadersOfAgreement;

public sealed class CompareVersionsHandler(IQuerySession session) : IRequestHandler<CompareVersions, VersionsCompared?>
{
    public async Task<VersionsCompared?> Handle(CompareVersions request, CancellationToken cancellationToken)
    {
        var row = (await session.AgreementByReference(request.Reference, cancellationToken))!;
        if (row.Versions.FirstOrDefault(it => it.Number == request.Version) is not { } now)
        {
            return null;
        }

        var history = await session.HistoryOf(row.Id, cancellationToken);
        var (left, right) = (At(history, now.Number - 1), At(history, now.Number)!);
        var ids = right.Items.Concat(left?.Items ?? []).Select(it => it.Item).Distinct();
        var words = await session.ReadItems(
            right.Items.Concat(left?.Items ?? []).Select(it => it.Words),
            cancellationToken
        );
        return new(
            row,
            row.Versions.FirstOrDefault(it => it.Number == now.Number - 1),
            now,
            left?.Ends,
            right.Ends,
            [
                .. ids.Select(id => new ItemCompared(
                    ListAgreementChangesHandler.Then(left?.ItemOf(id), words),
                    ListAgreementChangesHandler.Then(right.ItemOf(id), words)
                )),
            ]
        );
    }

    /// <summary>The agreement when this version came into force; null before the first.</summary>
    private static Agreement? At(IEnumerable<AgreementStep> history, int version) =>
        version > 0 ? history.First(it => it.After.Edition == version).After : null;
}
