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
    /// <summary>Unlike any other id on the page.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

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
