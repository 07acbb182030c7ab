using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>Second-level content. On a phone, and without scripts, one part comes after the other.</summary>
[HtmlTargetElement("gv-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    private readonly List<(string Id, string Label, IHtmlContent Inside)> tabs = [];

    /// <summary>Heading of the list that phones show instead of tabs.</summary>
    public string Title { get; set; } = "Contents";

    internal void Add(string id, string label, IHtmlContent inside) => tabs.Add((id, label, inside));

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TabsTagHelper)] = this;
        await output.GetChildContentAsync();
        var names = Markup.Join(tabs.Select((tab, i) => Name(tab.Id, tab.Label, i == 0)));
        var panels = Markup.Join(tabs.Select((tab, i) => Panel(tab.Id, tab.Inside, i == 0)));
        output.Write(
            $"""
            <div class="govuk-tabs" data-module="govuk-tabs">
              <h2 class="govuk-tabs__title">{Title}</h2>
              <ul class="govuk-tabs__list">{names}</ul>
              {panels}
            </div>
            """
        );
    }

    private static Markup Name(string id, string label, bool first)
    {
        var cssClass = Markup.Words("govuk-tabs__list-item", first ? "govuk-tabs__list-item--selected" : null);
        return $"""<li class="{cssClass}"><a class="govuk-tabs__tab" href="#{id}">{label}</a></li>""";
    }

    private static Markup Panel(string id, IHtmlContent inside, bool first)
    {
        var cssClass = Markup.Words("govuk-tabs__panel", first ? null : "govuk-tabs__panel--hidden");
        return $"""<div class="{cssClass}" id="{id}">{inside}</div>""";
    }
}

[HtmlTargetElement("gv-tab", ParentTag = "gv-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public required string Id { get; set; }

    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        ((TabsTagHelper)context.Items[typeof(TabsTagHelper)]).Add(Id, Label, inside);
        output.SuppressOutput();
    }
}
