using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>Something happened, or something about this page is important.</summary>
[HtmlTargetElement("gv-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    public bool Success { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var (kind, role, title, id) = Success
            ? ("govuk-notification-banner--success", "alert", "Success", "success-title")
            : (null, "region", "Important", "important-title");
        var cssClass = Markup.Words("govuk-notification-banner", kind);
        output.Write(
            $"""
            <div class="{cssClass}" role="{role}" aria-labelledby="{id}" data-module="govuk-notification-banner">
              <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" id="{id}">{title}</h2>
              </div>
              <div class="govuk-notification-banner__content">{inside}</div>
            </div>
            """
        );
    }
}

/// <summary>A line under the header that says what kind of site this is.</summary>
[HtmlTargetElement("gv-phase-banner")]
public sealed class PhaseBannerTagHelper : TagHelper
{
    public string Phase { get; set; } = "Demonstration";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(
            $"""
            <div class="govuk-phase-banner govuk-width-container">
              <p class="govuk-phase-banner__content">
                <strong class="govuk-tag govuk-phase-banner__content__tag">{Phase}</strong>
                <span class="govuk-phase-banner__text">{await output.GetChildContentAsync()}</span>
              </p>
            </div>
            """
        );
}

/// <summary>The end of a journey: it worked, and this is your reference. It holds the page's heading.</summary>
[HtmlTargetElement("gv-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(
            $"""
            <div class="govuk-panel govuk-panel--confirmation">
              <h1 class="govuk-panel__title">{Title}</h1>
              <div class="govuk-panel__body">{await output.GetChildContentAsync()}</div>
            </div>
            """
        );
}

[HtmlTargetElement("gv-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write($"""<div class="govuk-inset-text">{await output.GetChildContentAsync()}</div>""");
}

[HtmlTargetElement("gv-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write(
            $"""
            <div class="govuk-warning-text">
              <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
              <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">Warning</span>
                {await output.GetChildContentAsync()}
              </strong>
            </div>
            """
        );
}

/// <summary>Help that few people need, behind a line that opens.</summary>
[HtmlTargetElement("gv-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (inside, open) = (await output.GetChildContentAsync(), Markup.Flag("open", Open));
        output.Write(
            $"""
            <details class="govuk-details"{open}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{Summary}</span>
              </summary>
              <div class="govuk-details__text">{inside}</div>
            </details>
            """
        );
    }
}
