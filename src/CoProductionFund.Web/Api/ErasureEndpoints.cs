using CoProductionFund.Application.Erasures;
using CoProductionFund.Domain.Erasures;

namespace CoProductionFund.Web.Api;

/// <param name="Erasure">An id made by whoever asks, so that twice is once.</param>
public sealed record ErasureBody(Guid Erasure, Guid? Person, IReadOnlyList<WordsToErase> Words, DateOnly ReceivedOn);

public sealed record ErasureGrantBody(LegalBasis LegalBasis, string Reason);

internal static class ErasureEndpoints
{
    public static void MapErasures(this IEndpointRouteBuilder api)
    {
        var erasures = api.MapGroup("/erasures").WithTags("Erasure");
        erasures
            .MapGet(
                "",
                (int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListErasures(page ?? 1, fund.By), stop)
            )
            .Produces<Application.Asking.Page<ErasureRow>>();
        erasures
            .MapGet(
                "/{reference}",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetErasure(reference, fund.By), stop)
            )
            .Produces<ErasureRow>();
        erasures.MapPost(
            "",
            (ErasureBody body, Asking fund, CancellationToken stop) =>
                fund.Ask(
                    new RequestErasure(
                        body.Erasure,
                        body.Person is { } person ? new(person) : null,
                        body.Words,
                        body.ReceivedOn,
                        fund.By
                    ),
                    stop
                )
        );
        erasures.MapPost(
            "/{erasure:guid}/grant",
            (Guid erasure, ErasureGrantBody body, Asking fund, CancellationToken stop) =>
                fund.Ask(new GrantErasure(erasure, body.LegalBasis, body.Reason, fund.By), stop)
        );
        erasures.MapPost(
            "/{erasure:guid}/refusal",
            (Guid erasure, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Ask(new RefuseErasure(erasure, body.Reason, fund.By), stop)
        );
    }
}
