using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

public enum TagColour
{
    Blue,
    Grey,
    Green,
    Teal,
    Magenta,
    Pink,
    Red,
    Orange,
    Yellow,
    Purple,
}

/// <summary>A state in one or two words. The colour only repeats what the words say.</summary>
[HtmlTargetElement("gv-tag")]
public sealed class TagTagHelper : TagHelper
{
    public TagColour Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write($"""<strong class="{Class(Colour)}">{await output.GetChildContentAsync()}</strong>""");

    internal static Markup Tag(TagColour colour, string text) => $"""<strong class="{Class(colour)}">{text}</strong>""";

    private static string? Class(TagColour colour) =>
        Markup.Words("govuk-tag", colour is TagColour.Blue ? null : $"govuk-tag--{colour}".ToLowerInvariant());
}

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,
}

/// <summary>Sends the form once however often it is pressed; with an href, a link that looks like a button.</summary>
[HtmlTargetElement("gv-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    /// <summary>With a value, tells the page which of several buttons was pressed.</summary>
    public string? Name { get; set; }

    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var kind = Kind is ButtonKind.Primary ? null : $"govuk-button--{Kind}".ToLowerInvariant();
        var cssClass = Markup.Words("govuk-button", kind);
        output.Write(Href is null ? Send(cssClass, text) : Link(cssClass, text));
    }

    private Markup Send(string? cssClass, IHtmlContent text)
    {
        var pressed = Markup.Join(Markup.Attribute("name", Name), Markup.Attribute("value", Value));
        Markup behaviour = $"""
            data-module="govuk-button" data-prevent-double-click="true"
            """;
        return $"""<button type="submit" class="{cssClass}" {behaviour}{pressed}>{text}</button>""";
    }

    private Markup Link(string? cssClass, IHtmlContent text) =>
        $"""
            <a href="{Href}" role="button" draggable="false" class="{cssClass}" data-module="govuk-button">{text}</a>
            """;
}

/// <summary>Lets a wide table scroll by itself on a phone, by keyboard too.</summary>
[HtmlTargetElement("gv-scroll")]
public sealed class ScrollTagHelper : TagHelper
{
    /// <summary>What a screen reader calls the region: "Bids".</summary>
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.Write($"""<div class="fund-scroll" role="region" aria-label="{Label}" tabindex="0">{inside}</div>""");
    }
}

/// <summary>Where this page is, from the top; the page itself is not in it.</summary>
[HtmlTargetElement("gv-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public required IEnumerable<NavigationItem> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = Markup.Join(Items.Select(Line));
        output.Write(
            $"""
            <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
              <ol class="govuk-breadcrumbs__list">{lines}</ol>
            </nav>
            """
        );
    }

    private static Markup Line(NavigationItem item) =>
        $"""
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href="{item.Href}">{item.Text}</a>
            </li>
            """;
}
