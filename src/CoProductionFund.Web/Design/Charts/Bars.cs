using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>One bar for each item, as long as its value: money by service area, bids by stage.</summary>
[HtmlTargetElement("gv-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsTagHelper : ChartTagHelper
{
    // The rest is for the value, which stands after its bar.
    private const double LongestPercent = 66;

    public required IReadOnlyList<ChartItem> Items { get; set; }

    protected override int Height => Items.Sum(RowHeight);

    protected override string Description =>
        string.Join(". ", Items.Select(item => $"{item.Label}: {item.Text}")) + ".";

    protected override Markup Drawing
    {
        get
        {
            var most = Items.Select(item => item.Value).DefaultIfEmpty().Max();
            var drawing = new Markup(0, 0);
            var top = 0;
            foreach (var item in Items)
            {
                drawing.AppendFormatted(Bar(item, top, most));
                top += RowHeight(item);
            }

            return drawing;
        }
    }

    private static int RowHeight(ChartItem item) => 52 + More(Lines(item.Label));

    private static Markup Bar(ChartItem item, int top, decimal most)
    {
        var share = most > 0 ? (double)(Math.Max(0, item.Value) / most) : 0;
        var width = share * LongestPercent;
        var lines = Lines(item.Label);
        var under = top + More(lines);
        return $"""
            {Label(lines, top)}
            <rect x="0" y="{under + 22}" width="{width}%" height="20"/>
            <text class="fund-chart__value" x="{width + 2}%" y="{under + 38}">{item.Text}</text>
            """;
    }
}
