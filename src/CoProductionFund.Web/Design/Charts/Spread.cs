using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>How far apart the marks for one thing were.</summary>
public sealed record SpreadRow(string Label, decimal Lowest, decimal Mean, decimal Highest);

/// <summary>The spread where single marks are not told: a line from the lowest to the highest, and one at the mean.</summary>
[HtmlTargetElement("gv-spread", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SpreadTagHelper : ChartTagHelper
{
    public required IReadOnlyList<SpreadRow> Rows { get; set; }

    /// <summary>The lowest score that can be given.</summary>
    public int Min { get; set; }

    /// <summary>The highest score that can be given.</summary>
    public int Max { get; set; } = 10;

    protected override int Height => Rows.Sum(RowHeight) + 24;

    protected override string Description =>
        string.Join(
            ". ",
            Rows.Select(it =>
                $"{it.Label}: lowest {Number(it.Lowest)}, mean {Number(it.Mean)}, highest {Number(it.Highest)}"
            )
        ) + ".";

    protected override Markup Drawing =>
        Markup.Join([.. Rows.Select((row, at) => Row(row, Rows.Take(at).Sum(RowHeight))), .. Ticks().Select(Tick)]);

    private static IReadOnlyList<string> LabelOf(SpreadRow row) => Lines($"{row.Label}: mean {Number(row.Mean)}");

    private static int RowHeight(SpreadRow row) => 62 + More(LabelOf(row));

    private Markup Row(SpreadRow row, int top)
    {
        var lines = LabelOf(row);
        var line = top + 40 + More(lines);
        Markup axis = $"""<line x1="{Across(Min)}%" x2="{Across(Max)}%" y1="{line}" y2="{line}"/>""";
        Markup ends = $"""
            <circle cx="{Across(row.Lowest)}%" cy="{line}" r="7"/><circle cx="{Across(
                row.Highest
            )}%" cy="{line}" r="7"/>
            """;
        var mean = Across(row.Mean);
        Markup middle =
            $"""<line class="fund-chart__mean" x1="{mean}%" x2="{mean}%" y1="{line - 12}" y2="{line + 12}"/>""";
        return $"""{Label(lines, top)}{axis}{ends}{middle}""";
    }

    private Markup Tick(int value) =>
        $"""<text class="fund-chart__tick" x="{Across(value)}%" y="{Height - 8}">{value}</text>""";

    private IEnumerable<int> Ticks()
    {
        var step = Math.Max(1, (Max - Min) / 5);
        return Enumerable.Range(Min, Max - Min + 1).Where(value => (value - Min) % step == 0);
    }

    private double Across(decimal value) => 3 + ((double)((value - Min) / Math.Max(1, Max - Min)) * 94);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
