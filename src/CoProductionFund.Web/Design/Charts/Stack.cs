using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>One bar made of all parts of a whole, and what each part is: committed, set aside, left.</summary>
/// <remarks>Up to four parts can be told apart.</remarks>
[HtmlTargetElement("gv-stack", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StackTagHelper : ChartTagHelper
{
    private const int BarHeight = 36;
    private const int LineHeight = 28;

    public required IReadOnlyList<ChartItem> Items { get; set; }

    protected override int Height => BarHeight + 14 + (Items.Count * LineHeight);

    protected override string Description =>
        string.Join(". ", Items.Select(item => $"{item.Label}: {item.Text}")) + ".";

    protected override Markup Drawing => $"{Markup.Join(Parts())}{Markup.Join(Items.Select(Key))}";

    private IEnumerable<Markup> Parts()
    {
        var whole = Items.Sum(item => Math.Max(0, item.Value));
        var left = 0.0;
        foreach (var (i, item) in Items.Index())
        {
            var width = whole > 0 ? (double)(Math.Max(0, item.Value) / whole * 100) : 0;
            if (width > 0)
            {
                yield return $"""
                    <rect class="{Part(i)}" x="{left}%" y="1" width="{width}%" height="{BarHeight - 2}"/>
                    """;
            }

            left += width;
        }
    }

    private static Markup Key(ChartItem item, int i)
    {
        var top = BarHeight + 14 + (i * LineHeight);
        Markup swatch = $"""<rect class="{Part(i)}" x="1" y="{top + 1}" width="16" height="16"/>""";
        return $"""{swatch}<text x="28" y="{top + 15}">{item.Label}: {item.Text}</text>""";
    }

    private static string Part(int i) => $"fund-chart__part fund-chart__part--{(i % 4) + 1}";
}
