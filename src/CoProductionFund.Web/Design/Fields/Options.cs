using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

/// <summary>A choice in radios, checkboxes or a select. What is inside the element shows when it is chosen.</summary>
[HtmlTargetElement("gv-option", ParentTag = "gv-radios")]
[HtmlTargetElement("gv-option", ParentTag = "gv-checkboxes")]
[HtmlTargetElement("gv-option", ParentTag = "gv-select")]
public sealed class OptionTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>"None of these": choosing it clears the others.</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var choice = new Choice(Value, Label, Hint);
        switch (context.Items[typeof(FieldTagHelper)])
        {
            case ChoiceTagHelper choices:
                choices.Add(choice, inside.IsEmptyOrWhiteSpace ? null : inside, Exclusive);
                break;
            case SelectTagHelper select:
                select.Add(choice);
                break;
        }

        output.SuppressOutput();
    }
}

/// <summary>The "or" before the last choice.</summary>
[HtmlTargetElement("gv-divider", ParentTag = "gv-radios", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("gv-divider", ParentTag = "gv-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DividerTagHelper : TagHelper
{
    public string Text { get; set; } = "or";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((ChoiceTagHelper)context.Items[typeof(FieldTagHelper)]).AddDivider(Text);
        output.SuppressOutput();
    }
}

/// <summary>One of many, where radios would be too long a list.</summary>
[HtmlTargetElement("gv-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    private readonly List<Choice> choices = [];

    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The first, empty line ("Choose a theme").</summary>
    public string? Prompt { get; set; }

    internal void Add(Choice choice) => choices.Add(choice);

    protected override Markup Control(IHtmlContent inside)
    {
        IEnumerable<Choice> first = Prompt is null ? [] : [new Choice("", Prompt)];
        var lines = Markup.Join(first.Concat(Items).Concat(choices).Select(Line));
        var cssClass = ErrorClass("govuk-select", Error is not null);
        return $"""<select class="{cssClass}" id="{Id}" name="{Name}"{DescribedBy}>{lines}</select>""";
    }

    private Markup Line(Choice choice)
    {
        var selected = Markup.Flag("selected", Chosen.Same(choice.Value, Value));
        return $"""<option value="{choice.Value}"{selected}>{choice.Text}</option>""";
    }
}
