using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>One bar for each item, as long as its value: money by service area, bids by stage.</summary>
[HtmlTargetElement("gv-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsTagHelper : ChartTagHelper
{
    private const int RowHeight = 52;

    // The rest is for the value, which stands after its bar.
    private const double LongestPercent = 66;

    public required IReadOnlyList<ChartItem> Items { get; set; }

    protected override int Height => Items.Count * RowHeight;

    protected override string Description =>
        string.Join(". ", Items.Select(item => $"{item.Label}: {item.Text}")) + ".";

    protected override Markup Drawing
    {
        get
        {
            var most = Items.Select(item => item.Value).DefaultIfEmpty().Max();
            return Markup.Join(Items.Select((item, i) => Bar(item, i * RowHeight, most)));
        }
    }

    private static Markup Bar(ChartItem item, int top, decimal most)
    {
        var share = most > 0 ? (double)(Math.Max(0, item.Value) / most) : 0;
        var width = share * LongestPercent;
        return $"""
            <text x="0" y="{top + 16}">{item.Label}</text>
            <rect x="0" y="{top + 22}" width="{width}%" height="20"/>
            <text class="fund-chart__value" x="{width + 2}%" y="{top + 38}">{item.Text}</text>
            """;
    }
}
