using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>One line of text. Money and numbers too: bind a string and read it with <see cref="Reading"/>.</summary>
[HtmlTargetElement("gv-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>Room for this many letters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    protected override Markup Control(IHtmlContent inside) =>
        Prefix is null && Suffix is null
            ? Box
            : $"""<div class="govuk-input__wrapper">{Affix("prefix", Prefix)}{Box}{Affix("suffix", Suffix)}</div>""";

    private Markup Box
    {
        get
        {
            var width = Width is null ? null : "govuk-input--width-" + Width;
            var cssClass = Markup.Words(ErrorClass("govuk-input", Error is not null), width);
            var more = Markup.Join(
                Markup.Attribute("value", Value),
                DescribedBy,
                Markup.Attribute(
                    "spellcheck",
                    Spellcheck switch
                    {
                        true => "true",
                        false => "false",
                        null => null,
                    }
                ),
                Markup.Attribute("autocomplete", Autocomplete),
                Markup.Attribute("inputmode", Inputmode)
            );
            return $"""<input class="{cssClass}" id="{Id}" name="{Name}" type="{Type}"{more}>""";
        }
    }

    private static Markup Affix(string which, string? text) =>
        text is null ? Markup.Nothing : $"""<div class="govuk-input__{which}" aria-hidden="true">{text}</div>""";
}

/// <summary>Several lines of text, with a count of words where there is a limit.</summary>
[HtmlTargetElement("gv-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>Counted in the browser; the page must check it too, with <see cref="Reading.CheckWords"/>.</summary>
    public int? MaxWords { get; set; }

    protected override string? GroupClass => MaxWords is null ? null : "govuk-character-count";

    protected override Markup GroupAttributes =>
        MaxWords is { } max
            ? $" data-module=\"govuk-character-count\" data-maxwords=\"{max}\" data-count-type=\"words\""
            : Markup.Nothing;

    protected override string? CountId => MaxWords is null ? null : Id + "-info";

    protected override Markup Control(IHtmlContent inside)
    {
        var counted = MaxWords is null ? null : "govuk-js-character-count";
        var cssClass = Markup.Words(ErrorClass("govuk-textarea", Error is not null), counted);

        // HTML drops a newline at the beginning of a textarea: it has to be ours, not the first of the answer.
        return $"""
            <textarea class="{cssClass}" id="{Id}" name="{Name}" rows="{Rows}"{DescribedBy}>
            {Value}</textarea>{Count}
            """;
    }

    private Markup Count =>
        MaxWords is { } max
            ? $"""
                <div id="{Id}-info" class="govuk-hint govuk-character-count__message">
                  You can enter up to {max} words
                </div>
                """
            : Markup.Nothing;
}

/// <summary>A file to send. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("gv-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    protected override Markup Control(IHtmlContent inside)
    {
        var cssClass = ErrorClass("govuk-file-upload", Error is not null);
        var more = Markup.Join(Markup.Attribute("accept", Accept), Markup.Flag("multiple", Multiple), DescribedBy);
        return $"""
            <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">
              <input class="{cssClass}" id="{Id}" name="{Name}" type="file"{more}>
            </div>
            """;
    }
}
