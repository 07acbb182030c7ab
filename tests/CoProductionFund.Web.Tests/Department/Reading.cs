using AngleSharp.Html.Dom;

namespace CoProductionFund.Web.Tests.Department;

internal static class Reading
{
    public static string Words(this IHtmlDocument page) =>
        string.Join(
            ' ',
            page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>What stands at a field, without "Error:".</summary>
    public static string? ErrorAt(this IHtmlDocument page, string field) =>
        page.GetElementById($"{field}-error")?.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim();

    public static string Typed(this IHtmlDocument page, string field) =>
        page.GetElementById(field) switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement text => text.Value,
            _ => "",
        };

    public static string Summary(this IHtmlDocument page) =>
        page.QuerySelector(".govuk-error-summary")?.TextContent ?? "";

    public static IEnumerable<string> Links(this IHtmlDocument page) =>
        page.QuerySelectorAll("main a").Select(it => it.GetAttribute("href")!);
}
