using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>What a variation changes: each item as it was when it was proposed, and as it would be. Null where there is no such variation.</summary>
/// <param name="Number">1 for the first of the agreement.</param>
public sealed record CompareVariation(string Reference, int Number, Caller By)
    : IQuery<IReadOnlyList<ItemCompared>?>,
        IForReadersOfAgreement;

public sealed class CompareVariationHandler(IQuerySession session)
    : IRequestHandler<CompareVariation, IReadOnlyList<ItemCompared>?>
{
    public async Task<IReadOnlyList<ItemCompared>?> Handle(
        CompareVariation request,
        CancellationToken cancellationToken
    )
    {
        var row = (await session.AgreementByReference(request.Reference, cancellationToken))!;
        if (
            row.Variations.FirstOrDefault(it => it.Variation.Number == request.Number)
            is not { Variation: { } variation }
        )
        {
            return null;
        }

        var history = await session.HistoryOf(row.Id, cancellationToken);
        var then = history.First(it => it.Event.Data is VariationProposed one && one.Number == request.Number).Before;
        var now = then.With(variation.Ends, variation.Changes);
        var touched = variation.Changes.Select(it => it.Item).ToList();
        var words = await session.ReadItems(then.Items.Concat(now.Items).Select(it => it.Words), cancellationToken);
        return
        [
            .. touched.Select(id => new ItemCompared(
                ListAgreementChangesHandler.Then(then.ItemOf(id), words),
                ListAgreementChangesHandler.Then(now.ItemOf(id), words)
            )),
        ];
    }
}
