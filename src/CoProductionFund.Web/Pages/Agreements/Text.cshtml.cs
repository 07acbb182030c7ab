using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
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
        : Variation is { } number ? $"The agreement as variation {number} would {(IsDropped ? "have made" : "make")} it"
        : "The whole text";

    /// <summary>Of the first version; later ones are agreed to as variations. Nobody's of a text that was dropped.</summary>
    public IReadOnlyList<SignatureRow> Signatures =>
        Proposed is null ? View.Row.Signatures
        : IsDropped ? []
        :
        [
            new(Proposed.Variation.Party, Proposed.ProposedBy, Proposed.ProposedAt),
            .. Proposed.Answers.Select(answer => new SignatureRow(answer.Party, answer.Person, answer.At)),
        ];

    /// <summary>Whether it is the text that was signed, and what else it is.</summary>
    public string Standing =>
        Text switch
        {
            { Text: null } => "It cannot be told any more, because the text was erased.",
            { IsProved: false } =>
                "No. What is kept here has another digest than the text on record: somebody changed it.",
            _ when IsDropped =>
                $"No. Variation {Proposed!.Variation.Number} proposed this text and was {Proposed.Variation.Outcome.Name().ToLowerInvariant()}: it was never in force.",
            _ when View.Row.Versions.Any(it => it.Text == Text.Digest)
                    || (Proposed is null && View.Agreement.IsSignedByAll) =>
                "Yes. This is the text that was signed: we computed its digest anew just now, and it is the one on record.",
            _ when Proposed is { } open =>
                $"Not yet. Variation {open.Variation.Number} proposes this text, and not all parties have agreed to it: we computed its digest anew just now, and it is the one on record.",
            _ =>
                "This is the text that is to be signed: we computed its digest anew just now, and it is the one on record.",
        };

    /// <summary>The variation whose text it is; null for the text that was settled at first.</summary>
    private VariationRow? Proposed => View.Row.Variations.FirstOrDefault(it => it.Variation.Text == Text.Digest);

    private bool IsDropped => Proposed?.Variation.Outcome is VariationOutcome.Refused or VariationOutcome.Withdrawn;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (
            !ModelState.IsValid // "?version=two" is no version, and not the present one either
            || !await Load(stop)
            || await Fund.Ask(new GetAgreementText(Reference, Version, Variation, Fund.By), stop) is not { } text
        )
        {
            return NotFound();
        }

        Text = text;
        return Page();
    }
}
