using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>The spread of a panel: a dot for each member's score, equal ones on top of each other, a line at the mean.</summary>
[HtmlTargetElement("gv-dots", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DotsTagHelper : ChartTagHelper
{
    private const int Step = 15;

    public required IReadOnlyList<ChartRow> Rows { get; set; }

    /// <summary>The lowest score that can be given.</summary>
    public int Min { get; set; }

    /// <summary>The highest score that can be given.</summary>
    public int Max { get; set; } = 10;

    protected override int Height => Rows.Sum(RowHeight) + 24;

    protected override string Description => string.Join(". ", Rows.Select(InWords)) + ".";

    protected override Markup Drawing
    {
        get
        {
            var drawing = new Markup(0, 0);
            var top = 0;
            foreach (var row in Rows)
            {
                drawing.AppendFormatted(Row(row, top));
                top += RowHeight(row);
            }

            drawing.AppendFormatted(Markup.Join(Ticks().Select(tick => Tick(tick, top + 16))));
            return drawing;
        }
    }

    private Markup Row(ChartRow row, int top)
    {
        var line = top + RowHeight(row) - 18;
        Markup axis = $"""<line x1="{Across(Min)}%" x2="{Across(Max)}%" y1="{line}" y2="{line}"/>""";
        var dots = row
            .Values.GroupBy(value => value)
            .SelectMany(same => same.Select((value, i) => Dot(value, line, i)));
        return $"""{Label(Lines(Heading(row)), top)}{axis}{Markup.Join(dots)}{Mean(row, line)}""";
    }

    private Markup Dot(decimal value, int line, int nth) =>
        $"""<circle cx="{Across(value)}%" cy="{line - (nth * Step)}" r="7"/>""";

    private Markup Mean(ChartRow row, int line)
    {
        if (row.Values.Count == 0)
        {
            return Markup.Nothing;
        }

        var across = Across(row.Values.Average());
        return $"""<line class="fund-chart__mean" x1="{across}%" x2="{across}%" y1="{line - 12}" y2="{line + 12}"/>""";
    }

    private Markup Tick(int value, int y) =>
        $"""<text class="fund-chart__tick" x="{Across(value)}%" y="{y}">{value}</text>""";

    // Six numbers or so are enough to read a place between them.
    private IEnumerable<int> Ticks()
    {
        var step = Math.Max(1, (Max - Min) / 5);
        return Enumerable.Range(Min, Max - Min + 1).Where(value => (value - Min) % step == 0);
    }

    private double Across(decimal value) => 3 + ((double)((value - Min) / Math.Max(1, Max - Min)) * 94);

    private static int RowHeight(ChartRow row)
    {
        var highest = row.Values.GroupBy(value => value).Select(same => same.Count()).DefaultIfEmpty(1).Max();
        return 56 + (highest * Step) + More(Lines(Heading(row)));
    }

    private static string Heading(ChartRow row) =>
        row.Values.Count == 0
            ? $"{row.Label}: no scores yet"
            : $"{row.Label}: mean {Number(row.Values.Average(), "0.0")}";

    private static string InWords(ChartRow row) =>
        row.Values.Count == 0
            ? Heading(row)
            : $"{Heading(row)}, scores {string.Join(", ", row.Values.Order().Select(value => Number(value, "0.##")))}";

    private static string Number(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
