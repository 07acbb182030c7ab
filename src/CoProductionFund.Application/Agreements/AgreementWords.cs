using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>What the parties write: kept beside the stream under its commitment, so that it can be erased.</summary>
internal static class AgreementWords
{
    public static WrittenText Write(ItemWords words) => WrittenText.Of(Json(words));

    public static bool Same(ItemWords words, string kept) => Read(kept) == words;

    public static ItemWords Tidied(this ItemWords words) =>
        new(words.Text.Trim(), string.IsNullOrWhiteSpace(words.Measure) ? null : words.Measure.Trim());

    /// <summary>Of these items; those whose words were erased are missing.</summary>
    public static async Task<IReadOnlyDictionary<Commitment, ItemWords>> ReadItems(
        this IQuerySession session,
        IEnumerable<Commitment> commitments,
        CancellationToken stop
    ) => (await session.Read(commitments, stop)).ToDictionary(it => it.Key, it => Read(it.Value));

    private static ItemWords Read(string kept) =>
        JsonSerializer.Deserialize<ItemWords>(kept, JsonSerializerOptions.Web)!;

    private static string Json(ItemWords words) => JsonSerializer.Serialize(words, JsonSerializerOptions.Web);
}

/// <summary>Which words an item may have hangs on its kind, so that whoever asks makes this for the kind at hand.</summary>
internal static class ItemWordsForm
{
    /// <summary>Characters, of each text a party writes.</summary>
    public const int Most = 2_000;

    public static IValidator<ItemWords> Of(ItemKind kind)
    {
        var form = new InlineValidator<ItemWords>();
        form.RuleFor(it => it.Text).Words("Enter what is to be agreed", Most);
        form.RuleFor(it => it.Measure).NoMoreThan(Most);
        if (kind is ItemKind.Target)
        {
            form.RuleFor(it => it.Measure).NotEmpty().WithMessage("Enter how you will see that the target is reached");
        }
        else
        {
            form.RuleFor(it => it.Measure).Empty().WithMessage("Only a target has a measure");
        }

        return form;
    }
}
