using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>Names and values, as on "Check your answers".</summary>
[HtmlTargetElement("gv-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write($"""<dl class="govuk-summary-list">{await output.GetChildContentAsync()}</dl>""");
}

[HtmlTargetElement("gv-row", ParentTag = "gv-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public required string Key { get; set; }

    /// <summary>Where the answer can be changed; no link without it, nor for an expression that is null, which Razor hands over as empty.</summary>
    public string? Change { get; set; }

    /// <summary>What a screen reader hears after "Change"; the key in lower case unless said.</summary>
    public string? What { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var quiet = string.IsNullOrEmpty(Change) ? "govuk-summary-list__row--no-actions" : null;
        var cssClass = Markup.Words("govuk-summary-list__row", quiet);
        output.Write(
            $"""
            <div class="{cssClass}">
              <dt class="govuk-summary-list__key">{Key}</dt>
              <dd class="govuk-summary-list__value">{value}</dd>
              {Action}
            </div>
            """
        );
    }

    private Markup Action
    {
        get
        {
            Markup what = $"""<span class="govuk-visually-hidden"> {What ?? Key.ToLowerInvariant()}</span>""";
            Markup link = $"""<a class="govuk-link" href="{Change}">Change{what}</a>""";
            return string.IsNullOrEmpty(Change)
                ? Markup.Nothing
                : $"""<dd class="govuk-summary-list__actions">{link}</dd>""";
        }
    }
}
