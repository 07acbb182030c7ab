using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>"There is a problem", with a link to each field that has one. The layout shows it; a page need not.</summary>
[HtmlTargetElement("gv-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = FormRegistry.Errors(ViewContext);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var lines = Markup.Join(errors.Select(Line));
        output.Write(
            $"""
            <div class="govuk-error-summary" data-module="govuk-error-summary">
              <div role="alert">
                <h2 class="govuk-error-summary__title">There is a problem</h2>
                <div class="govuk-error-summary__body">
                  <ul class="govuk-list govuk-error-summary__list">{lines}</ul>
                </div>
              </div>
            </div>
            """
        );
    }

    private static Markup Line(FormError error)
    {
        Markup text = $"{error.Text}";
        return $"<li>{(error.Href is null ? text : $"""<a href="{error.Href}">{text}</a>""")}</li>";
    }
}

internal static class Output
{
    /// <summary>Puts this in the place of the whole element.</summary>
    public static void Write(this TagHelperOutput output, Markup html)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(html);
    }
}
