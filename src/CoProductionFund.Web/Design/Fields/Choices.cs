using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>One thing to choose.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>Radios or checkboxes: the same list with another box in front.</summary>
public abstract class ChoiceTagHelper(string block, string type) : FieldTagHelper
{
    private readonly List<Func<Markup>> lines = [];

    /// <summary>Choices from a list; choices written inside the element follow them.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>One box that speaks for itself ("I agree") has no question above it.</summary>
    protected override bool IsGroup => Label.Length > 0;

    protected abstract bool IsChosen(string value);

    internal void Add(Choice choice, IHtmlContent? reveal = null, bool exclusive = false)
    {
        var number = lines.Count + 1;
        lines.Add(() => Line(choice, number == 1 ? Id : $"{Id}-{number}", reveal, exclusive));
    }

    internal void AddDivider(string text) => lines.Add(() => $"""<div class="govuk-{block}__divider">{text}</div>""");

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(ChoiceTagHelper)] = this;
        foreach (var choice in Items)
        {
            Add(choice);
        }

        return base.ProcessAsync(context, output);
    }

    protected override Markup Control(IHtmlContent inside) =>
        $"""<div class="govuk-{block}" data-module="govuk-{block}">{Markup.Join(lines.Select(line => line()))}</div>""";

    private Markup Line(Choice choice, string id, IHtmlContent? reveal, bool exclusive)
    {
        var chosen = IsChosen(choice.Value);
        var state = Markup.Join(
            Markup.Flag("checked", chosen),
            Markup.Attribute("data-aria-controls", reveal is null ? null : "conditional-" + id),
            Markup.Attribute("data-behaviour", exclusive ? "exclusive" : null),
            Markup.Attribute(
                "aria-describedby",
                Markup.Words(choice.Hint is null ? null : id + "-item-hint", IsGroup ? null : Described)
            )
        );
        Markup hint = choice.Hint is null
            ? Markup.Nothing
            : $"""<div id="{id}-item-hint" class="govuk-hint govuk-{block}__hint">{choice.Hint}</div>""";
        var revealed = Revealed(id, reveal, chosen);
        return $"""
            <div class="govuk-{block}__item">
              <input class="govuk-{block}__input" id="{id}" name="{Name}" type="{type}" value="{choice.Value}"{state}>
              <label class="govuk-label govuk-{block}__label" for="{id}">{choice.Text}</label>
              {hint}
            </div>
            {revealed}
            """;
    }

    private Markup Revealed(string id, IHtmlContent? reveal, bool chosen)
    {
        var name = $"govuk-{block}__conditional";
        var cssClass = Markup.Words(name, chosen ? null : name + "--hidden");
        return reveal is null ? Markup.Nothing : $"""<div class="{cssClass}" id="conditional-{id}">{reveal}</div>""";
    }
}

[HtmlTargetElement("gv-radios")]
public sealed class RadiosTagHelper() : ChoiceTagHelper("radios", "radio")
{
    protected override bool IsChosen(string value) => Chosen.Same(value, Value);
}

/// <summary>Bind a list of strings; or one bool with a single choice whose value is "true".</summary>
[HtmlTargetElement("gv-checkboxes")]
public sealed class CheckboxesTagHelper() : ChoiceTagHelper("checkboxes", "checkbox")
{
    protected override bool IsChosen(string value) => Answers.Any(answer => Chosen.Same(value, answer));

    private IEnumerable<string?> Answers =>
        (Entry(Name)?.RawValue ?? For.Model) switch
        {
            string one => [one],
            IEnumerable many => many.Cast<object?>().Select(Chosen.Text),
            var one => [Chosen.Text(one)],
        };
}

internal static class Chosen
{
    public static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    // A bool writes itself "True" and posts "true".
    public static bool Same(string value, string? answer) =>
        string.Equals(value, answer, StringComparison.OrdinalIgnoreCase);
}
