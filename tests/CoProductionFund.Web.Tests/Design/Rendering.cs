using System.Globalization;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Tests.Design;

/// <summary>A component with what is inside it: text or other components.</summary>
internal sealed record Element(TagHelper Helper, params IReadOnlyList<object> Inside);

/// <summary>Renders components without a page around them.</summary>
internal static class Rendering
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public static ViewContext View(string method = "POST") =>
        new()
        {
            HttpContext = new DefaultHttpContext { Request = { Method = method } },
            ViewData = new ViewDataDictionary(Metadata, new ModelStateDictionary()),
        };

    public static ModelExpression Model(string name, object? value, Type? type = null)
    {
        var metadata = Metadata.GetMetadataForType(type ?? value?.GetType() ?? typeof(string));
        return new ModelExpression(name, new ModelExplorer(Metadata, metadata, value));
    }

    public static Task<string> Html(TagHelper helper, params IReadOnlyList<object> inside) =>
        Html(new Element(helper, inside), new Dictionary<object, object>());

    private static async Task<string> Html(Element element, IDictionary<object, object> outer)
    {
        var items = new Dictionary<object, object>(outer);
        var output = new TagHelperOutput(
            "x",
            [],
            async (_, _) =>
            {
                var content = new DefaultTagHelperContent();
                foreach (var part in element.Inside)
                {
                    content.AppendHtml(part is Element inner ? await Html(inner, items) : part.ToString());
                }

                return content;
            }
        );
        element.Helper.Init(new TagHelperContext([], items, "1"));
        await element.Helper.ProcessAsync(new TagHelperContext([], items, "1"), output);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(writer, Markup.Encoder);
        return writer.ToString();
    }
}
