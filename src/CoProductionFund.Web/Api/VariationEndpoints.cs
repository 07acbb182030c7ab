using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Api;

/// <param name="Item">Made by you where it is added.</param>
/// <param name="Text">Null where it is removed.</param>
public sealed record VariationChangeBody(
    ItemChangeKind What,
    Guid Item,
    ItemKind Kind,
    DateOnly? Day,
    string? Text,
    string? Measure
);

/// <param name="Number">One more than that of the last variation: the same again proposes nothing new.</param>
/// <param name="Ends">The new last day; null where it stays.</param>
public sealed record VariationBody(
    int Number,
    DateOnly? Ends,
    IReadOnlyList<VariationChangeBody> Changes,
    string Reasons
);

public sealed record VariationRefusalBody(string Reasons);

internal static class VariationEndpoints
{
    public static void MapVariations(this IEndpointRouteBuilder agreement)
    {
        agreement.MapPost(
            "/variations",
            (string reference, VariationBody body, Asking fund, CancellationToken stop) =>
                fund.Do(
                    reference,
                    award => new ProposeVariation(
                        award,
                        body.Number,
                        body.Ends,
                        [.. body.Changes.Select(Change)],
                        body.Reasons,
                        fund.By
                    ),
                    stop
                )
        );
        var one = agreement.MapGroup("/variations/{number:int}");
        one.MapGet(
                "",
                (string reference, int number, Asking fund, CancellationToken stop) =>
                    fund.Show(new CompareVariation(reference, number, fund.By), stop)
            )
            .Produces<IReadOnlyList<ItemCompared>>();
        one.MapPost(
            "/approval",
            (string reference, int number, SignBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new ApproveVariation(award, number, body.Text, fund.By), stop)
        );
        one.MapPost(
            "/refusal",
            (string reference, int number, VariationRefusalBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new RefuseVariation(award, number, body.Reasons, fund.By), stop)
        );
        one.MapPost(
            "/withdrawal",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new WithdrawVariation(award, number, fund.By), stop)
        );
    }

    private static ProposedChange Change(VariationChangeBody body) =>
        new(
            body.What,
            new(body.Item),
            body.Kind,
            body.Day,
            body.Text is { } text ? new ItemWords(text, body.Measure) : null
        );
}
