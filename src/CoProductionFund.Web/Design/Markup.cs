using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace CoProductionFund.Web.Design;

/// <summary>HTML written as an interpolated string: what goes into a hole is encoded, unless it is HTML already.</summary>
/// <example><c>Markup link = $"""&lt;a href="{href}"&gt;{text}&lt;/a&gt;""";</c></example>
[InterpolatedStringHandler]
public sealed class Markup(int literalLength, int holes) : IHtmlContent
{
    /// <summary>Encodes what HTML needs encoded and leaves £, é and ŵ readable in the source of a page.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public static Markup Nothing { get; } = new(0, 0);

    private readonly StringBuilder html = new(literalLength + (holes * 16));

    public static Markup Join(params IEnumerable<Markup> parts)
    {
        var all = new Markup(0, 0);
        foreach (var part in parts)
        {
            all.AppendFormatted(part);
        }

        return all;
    }

    /// <summary>An attribute with a space before it, or nothing when it has no value.</summary>
    public static Markup Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Nothing : $" {name}=\"{value}\"";

    /// <summary>An attribute without a value ("checked").</summary>
    public static Markup Flag(string name, bool on) => on ? $" {name}" : Nothing;

    /// <summary>The parts that are not null, with one space between them.</summary>
    public static string? Words(params IEnumerable<string?> parts)
    {
        var present = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return present.Length == 0 ? null : present;
    }

    public void AppendLiteral(string text) => html.Append(text);

    public void AppendFormatted(string? text) => html.Append(text is null ? "" : Encoder.Encode(text));

    public void AppendFormatted(int number) => html.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>A coordinate of a chart: one decimal, with a point.</summary>
    public void AppendFormatted(double number) => html.Append(number.ToString("0.#", CultureInfo.InvariantCulture));

    public void AppendFormatted(IHtmlContent? content)
    {
        if (content is Markup markup)
        {
            html.Append(markup.html);
        }
        else if (content is not null)
        {
            using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
            content.WriteTo(writer, Encoder);
        }
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    public override string ToString() => html.ToString();
}
