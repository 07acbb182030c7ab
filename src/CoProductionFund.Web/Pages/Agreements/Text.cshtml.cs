using CoProductionFund.Application.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A whole text on one page: of now, of a version or of a variation, with the digest computed anew.</summary>
[Authorize]
public sealed class TextModel(Asking fund) : AgreementPage(fund)
{
    [FromQuery]
    public int? Version { get; set; }

    [FromQuery]
    public int? Variation { get; set; }

    public TextOfAgreement Text { get; private set; } = null!;

    public string Query =>
        Version is { } version ? $"?version={version}"
        : Variation is { } number ? $"?variation={number}"
        : "";

    public string Name =>
        Version is { } version ? $"Version {version} of the agreement"
        : Variation is { } number ? $"The agreement as variation {number} would make it"
        : "The whole text";

    /// <summary>Of the first version; later ones are agreed to as variations.</summary>
    public IReadOnlyList<SignatureRow> Signatures =>
        Text.Digest is { } digest
        && (digest == View.Agreement.Text || Version == 1)
        && Text.Row.Variations.All(it => it.Variation.Text != digest)
            ? View.Row.Signatures
            : Agreed;

    public bool IsSigned =>
        View.Row.Versions.Any(it => it.Text == Text.Digest)
        || View.Agreement is { IsSignedByAll: true, OpenVariation: null };

    private IReadOnlyList<SignatureRow> Agreed =>
        View.Row.Variations.FirstOrDefault(it => it.Variation.Text == Text.Digest) is { } it
            ?
            [
                new(it.Variation.Party, it.ProposedBy, it.ProposedAt),
                .. it
                    .Answers.Where(answer => answer.Reasons is null)
                    .Select(answer => new SignatureRow(answer.Party, answer.Person, answer.At)),
            ]
            : [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (
            !await Load(stop)
            || await Fund.Ask(new GetAgreementText(Reference, Version, Variation, Fund.By), stop) is not { } text
        )
        {
            return NotFound();
        }

        Text = text;
        return Page();
    }
}
