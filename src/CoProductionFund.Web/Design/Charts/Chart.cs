using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <param name="Text">The value as people read it: "£12,500".</param>
public sealed record ChartItem(string Label, decimal Value, string Text);

/// <summary>What several people gave for one thing.</summary>
public sealed record ChartRow(string Label, IReadOnlyList<decimal> Values);

/// <summary>The frame of every picture: a title and, for those who do not see it, all it says in words.</summary>
/// <remarks>No viewBox: it would shrink the text with the picture. Across in percent, down and text in pixels.</remarks>
public abstract class ChartTagHelper : TagHelper
{
    private const int Longest = 38;

    private const int LineHeight = 20;

    /// <summary>Unlike any other id on the page.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>As many lines as there must be on a phone: text of a picture does not wrap by itself.</summary>
    protected static IReadOnlyList<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
        {
            if (lines is [.., var last] && last.Length + word.Length < Longest)
            {
                lines[^1] = $"{last} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>How much lower everything under the lines comes to stand than under a single one.</summary>
    protected static int More(IReadOnlyList<string> lines) => (lines.Count - 1) * LineHeight;

    protected static Markup Label(IReadOnlyList<string> lines, int top) =>
        Markup.Join(
            lines.Select((line, i) => (Markup)$"""<text x="0" y="{top + 16 + (i * LineHeight)}">{line}</text>""")
        );

    protected abstract int Height { get; }

    protected abstract string Description { get; }

    protected abstract Markup Drawing { get; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var names = $"{Id}-title {Id}-desc";
        output.Write(
            $"""
            <svg class="fund-chart" role="img" aria-labelledby="{names}" width="100%" height="{Height}">
              <title id="{Id}-title">{Title}</title>
              <desc id="{Id}-desc">{Description}</desc>
              {Drawing}
            </svg>
            """
        );
    }
}
