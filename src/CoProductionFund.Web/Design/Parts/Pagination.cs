using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>Links to the other pages of a list: this address with another <c>page</c> in it.</summary>
[HtmlTargetElement("gv-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The one shown now, from 1.</summary>
    public required int Current { get; set; }

    /// <summary>How many there are. Nothing is shown for one or none.</summary>
    public required int Pages { get; set; }

    public string Label { get; set; } = "Pagination";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        var previous = Current > 1 ? Step("prev", "Previous", Current - 1) : Markup.Nothing;
        var next = Current < Pages ? Step("next", "Next", Current + 1) : Markup.Nothing;
        var numbers = Markup.Join(Numbers());
        output.Write(
            $"""
            <nav class="govuk-pagination" aria-label="{Label}">
              {previous}
              <ul class="govuk-pagination__list">{numbers}</ul>
              {next}
            </nav>
            """
        );
    }

    private IEnumerable<Markup> Numbers()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(IsShown))
        {
            if (page > last + 1)
            {
                yield return $"""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>""";
            }

            yield return Number(page);
            last = page;
        }
    }

    // A gap of one page would take as much room as its number.
    private bool IsShown(int page) =>
        page == 1
        || page == Pages
        || Math.Abs(page - Current) <= 1
        || (page == 2 && Current == 4)
        || (page == Pages - 1 && Current == Pages - 3);

    private Markup Number(int page)
    {
        var (here, address) = (page == Current, Address(page));
        var item = Markup.Words("govuk-pagination__item", here ? "govuk-pagination__item--current" : null);
        var current = Markup.Attribute("aria-current", here ? "page" : null);
        return $"""
            <li class="{item}">
              <a class="govuk-link govuk-pagination__link" href="{address}" aria-label="Page {page}"{current}>{page}</a>
            </li>
            """;
    }

    private Markup Step(string way, string word, int page)
    {
        var address = Address(page);
        Markup text = $"""
            <span class="govuk-pagination__link-title">{word}<span class="govuk-visually-hidden"> page</span></span>
            """;
        var (first, second) = way == "prev" ? (Arrow(way, Left), text) : (text, Arrow(way, Right));
        return $"""
            <div class="govuk-pagination__{way}">
              <a class="govuk-link govuk-pagination__link" href="{address}" rel="{way}">{first} {second}</a>
            </div>
            """;
    }

    private static Markup Arrow(string way, string path)
    {
        var cssClass = $"govuk-pagination__icon govuk-pagination__icon--{way}";
        Markup size = $"""
            xmlns="http://www.w3.org/2000/svg" height="13" width="15" viewBox="0 0 15 13"
            """;
        return $"""
            <svg class="{cssClass}" {size} aria-hidden="true" focusable="false"><path d="{path}"></path></svg>
            """;
    }

    private const string Left =
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768"
        + "h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";

    private const string Right =
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896"
        + "l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    private string Address(int page)
    {
        var others = ViewContext
            .HttpContext.Request.Query.Where(pair => !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryString
            .Create(others.Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture))))
            .Value!;
    }
}
