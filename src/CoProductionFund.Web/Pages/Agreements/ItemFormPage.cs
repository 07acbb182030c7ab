using System.ComponentModel.DataAnnotations;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>Something that a party proposes or changes, as it is typed.</summary>
public abstract class ItemFormPage(Asking fund) : AgreementPage(fund)
{
    protected static IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string> { ["Words.Text"] = nameof(Text), ["Words.Measure"] = nameof(Measure) };

    /// <summary>Of the item; made once for each form shown where it is new.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>The words that the writer began from; empty for a new item.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty(SupportsGet = true)]
    public ItemKind Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty, Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    protected ItemWords Typed => new(Text ?? "", Kind is ItemKind.Target ? Measure : null);

    protected DateOnly? TypedDay => Kind is ItemKind.Target or ItemKind.Review ? Day : null;
}
