using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>What every field shares: label, hint, error, ids and what was typed. A field writes only its control.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property the answer is bound to; <c>Lines[i].Amount</c> works too.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the page's heading too: for a page that asks one thing.</summary>
    public bool Heading { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string? Error => ViewContext.ModelState.FirstError(Name);

    /// <summary>What was typed, right or wrong; otherwise what the model holds.</summary>
    protected string? Value => Entry(Name)?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);

    /// <summary>The ids of what a screen reader should read out with the field.</summary>
    protected string? Described =>
        Markup.Words(CountId, Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error");

    protected Markup DescribedBy => Markup.Attribute("aria-describedby", Described);

    /// <summary>Where the error summary leads.</summary>
    protected virtual string FocusId => Id;

    protected virtual bool IsGroup => false;

    protected virtual string? GroupRole => null;

    protected virtual string? GroupClass => null;

    protected virtual Markup GroupAttributes => Markup.Nothing;

    protected virtual string? CountId => null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(FieldTagHelper)] = this;
        FormRegistry.For(ViewContext).Add(Name, FocusId);
        var inside = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Group(IsGroup ? Fieldset(inside) : $"{LabelElement}{About}{Control(inside)}"));
    }

    protected abstract Markup Control(IHtmlContent inside);

    /// <summary>"govuk-input", and "govuk-input--error" where something is wrong.</summary>
    protected string ErrorClass(string block, bool wrong) => wrong ? $"{block} {block}--error" : block;

    protected ModelStateEntry? Entry(string key) =>
        ViewContext.ModelState.TryGetValue(key, out var entry) ? entry : null;

    private Markup About =>
        $"{Line("div", "hint", "govuk-hint", Hint)}{(Error is null ? Markup.Nothing : ErrorElement)}";

    private Markup ErrorElement
    {
        get
        {
            Markup text = $"""<span class="govuk-visually-hidden">Error:</span> {Error}""";
            return $"""<p id="{Id}-error" class="govuk-error-message">{text}</p>""";
        }
    }

    private Markup LabelElement
    {
        get
        {
            if (Label.Length == 0)
            {
                return Markup.Nothing;
            }

            var size = LabelSize is null ? null : "govuk-label--" + LabelSize;
            Markup label = $"""<label class="{Markup.Words("govuk-label", size)}" for="{Id}">{Label}</label>""";
            return Heading ? $"""<h1 class="govuk-label-wrapper">{label}</h1>""" : label;
        }
    }

    private Markup Legend
    {
        get
        {
            var size = LabelSize is null ? null : "govuk-fieldset__legend--" + LabelSize;
            Markup text = $"{Label}";
            text = Heading ? $"""<h1 class="govuk-fieldset__heading">{text}</h1>""" : text;
            return $"""<legend class="{Markup.Words("govuk-fieldset__legend", size)}">{text}</legend>""";
        }
    }

    private Markup Group(Markup field)
    {
        var cssClass = Markup.Words(ErrorClass("govuk-form-group", Error is not null), GroupClass);
        return $"""<div class="{cssClass}"{GroupAttributes}>{field}</div>""";
    }

    private Markup Fieldset(IHtmlContent inside)
    {
        var role = Markup.Attribute("role", GroupRole);
        return $"""
            <fieldset class="govuk-fieldset"{role}{DescribedBy}>
              {Legend}{About}{Control(inside)}
            </fieldset>
            """;
    }

    private Markup Line(string tag, string part, string cssClass, string? text) =>
        text is null ? Markup.Nothing : $"<{tag} id=\"{Id}-{part}\" class=\"{cssClass}\">{text}</{tag}>";
}
