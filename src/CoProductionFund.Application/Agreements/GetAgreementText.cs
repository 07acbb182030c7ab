using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>A whole text of an agreement.</summary>
/// <param name="Digest">Of the events: what was signed or is to be signed; null for a draft.</param>
/// <param name="Text">As the digest is made of it; null where it was erased.</param>
/// <param name="IsProved">Whether the text has this digest, computed anew just now.</param>
/// <param name="ErasedAt">Null where it was not.</param>
public sealed record TextOfAgreement(
    AgreementRow Row,
    Commitment? Digest,
    string? Text,
    bool IsProved,
    DateTimeOffset? ErasedAt
);

/// <summary>A text of the agreement: of a version, of a variation, or else what stands or is being written now.</summary>
/// <param name="Version">Null for what stands now.</param>
/// <param name="Variation">Number of the variation whose text it is; null for none.</param>
public sealed record GetAgreementText(string Reference, int? Version, int? Variation, Caller By)
    : IQuery<TextOfAgreement?>,
        IForReadersOfAgreement;

public sealed class GetAgreementTextHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAgreementText, TextOfAgreement?>
{
    public async Task<TextOfAgreement?> Handle(GetAgreementText request, CancellationToken cancellationToken)
    {
        var row = (await session.AgreementByReference(request.Reference, cancellationToken))!;
        var (digest, isDraft) = (request.Version, request.Variation) switch
        {
            ({ } version, _) => (row.Versions.FirstOrDefault(it => it.Number == version)?.Text, false),
            (_, { } number) => (
                row.Variations.FirstOrDefault(it => it.Variation.Number == number)?.Variation.Text,
                false
            ),
            _ => (row.Agreement.Text, row.Agreement.Text is null),
        };

        return digest is { } one ? await Kept(row, one, cancellationToken)
            : isDraft ? new(row, null, await Draft(row.Agreement, cancellationToken), IsProved: false, ErasedAt: null)
            : null;
    }

    private async Task<TextOfAgreement> Kept(AgreementRow row, Commitment digest, CancellationToken stop)
    {
        var kept = await session.LoadAsync<WrittenText>(digest.Sha256, stop);
        var erased = kept is null ? await session.ErasedOf([digest], stop) : null;
        return new(
            row,
            digest,
            kept?.Whole,
            kept?.IsProved is true,
            erased is not null && erased.TryGetValue(digest, out var at) ? at : null
        );
    }

    private async Task<string> Draft(Agreement agreement, CancellationToken stop)
    {
        var words = await session.ReadItems(agreement.Items.Select(it => it.Words), stop);
        return await session.TextOf(agreement, version: 1, words, ask, stop);
    }
}
