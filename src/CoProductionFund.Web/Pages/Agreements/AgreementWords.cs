using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>What people call the parts and the states of an agreement, and what is due next from whom.</summary>
public static class AgreementWords
{
    public static IReadOnlyList<ItemKind> Kinds { get; } =
    [ItemKind.Commitment, ItemKind.Target, ItemKind.Aspiration, ItemKind.Review];

    /// <summary>"the group".</summary>
    public static string The(Party party) => $"the {AgreementText.Name(party)}";

    /// <summary>"The group and the institution".</summary>
    public static string All(IEnumerable<Party> parties)
    {
        var text = Words.List([.. parties.Select(The)]);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    public static string Name(this ItemKind kind) =>
        kind switch
        {
            ItemKind.Commitment => "Something a party will do",
            ItemKind.Target => "Target",
            ItemKind.Aspiration => "Aspiration",
            _ => "Review",
        };

    /// <summary>What a link says that proposes one.</summary>
    public static string Propose(this ItemKind kind) =>
        kind switch
        {
            ItemKind.Commitment => "Say something that your party will do",
            ItemKind.Target => "Propose a target",
            ItemKind.Aspiration => "Propose an aspiration",
            _ => "Propose a review date",
        };

    /// <summary>What a button says that makes room for one more.</summary>
    public static string AddAnother(this ItemKind kind) =>
        kind switch
        {
            ItemKind.Commitment => "Add another thing that your party will do",
            ItemKind.Target => "Add another target",
            ItemKind.Aspiration => "Add another aspiration",
            _ => "Add another review date",
        };

    public static string StateOf(AgreementRow row) =>
        row switch
        {
            { Agreement.OpenVariation: not null } => "In force, a variation waits",
            { IsInForce: true } => "In force",
            { WaitsForChecks: true } => "Waits for checks",
            { Agreement.Stage: AgreementStage.Settled } => "Waits for signatures",
            _ => "Being written",
        };

    public static TagColour ColourOf(AgreementRow row) =>
        row switch
        {
            { Agreement.OpenVariation: not null } => TagColour.Yellow,
            { IsInForce: true } => TagColour.Green,
            { Agreement.Stage: AgreementStage.Settled } => TagColour.Yellow,
            _ => TagColour.Blue,
        };

    public static string Name(this VariationOutcome outcome) =>
        outcome switch
        {
            VariationOutcome.Open => "Waits for answers",
            VariationOutcome.Agreed => "Agreed",
            VariationOutcome.Refused => "Refused",
            _ => "Withdrawn",
        };

    /// <summary>What is due next, from whom.</summary>
    public static string Next(AgreementRow row) =>
        row switch
        {
            { Agreement.OpenVariation: { } open } =>
                $"{All(open.Others.Except(open.ApprovedBy))} must answer variation {open.Number}.",
            { IsInForce: true } when NextReview(row) is { } review =>
                $"The parties hold a review on {Words.Date(review.Day!.Value)}.",
            { IsInForce: true } => "It stands until the project ends. Any party can propose a variation.",
            { WaitsForChecks: true } =>
                "All parties have signed. It comes into force when the department’s checks of the group and of the institution are in force.",
            { Agreement.Stage: AgreementStage.Settled } =>
                $"{All(Agreement.Parties.Except(row.Agreement.SignedBy))} must sign the text.",
            _ when SigningDecisions.Missing(row.Agreement) is { Count: > 0 } missing =>
                $"{string.Join(". ", missing.Select(it => it.Message))}. Then the department settles the text.",
            _ =>
                "The parties can still change it. When they are ready, the department settles the text for all to sign.",
        };

    /// <summary>The first review that was not held; null where there is none.</summary>
    public static AgreementItem? NextReview(AgreementRow row) =>
        row
            .Agreement.Items.Where(it => it.Kind is ItemKind.Review && !row.Agreement.ReviewsHeld.Contains(it.Item))
            .MinBy(it => it.Day);
}
