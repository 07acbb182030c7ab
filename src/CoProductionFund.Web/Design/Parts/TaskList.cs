using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Design;

public enum TaskState
{
    NotStarted,
    InProgress,
    Completed,

    /// <summary>Nothing is there, and nothing need be.</summary>
    Optional,

    /// <summary>Another task comes first; there is no link.</summary>
    CannotStart,
    Problem,
}

/// <summary>The hub of a long form: every task, and how far it is.</summary>
[HtmlTargetElement("gv-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Write($"""<ul class="govuk-task-list">{await output.GetChildContentAsync()}</ul>""");
}

[HtmlTargetElement("gv-task", ParentTag = "gv-task-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TaskTagHelper : TagHelper
{
    /// <summary>Unlike any other id on the page.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    public string? Href { get; set; }

    public string? Hint { get; set; }

    public TaskState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var linked = !string.IsNullOrEmpty(Href) && State is not TaskState.CannotStart;
        var item = Markup.Words("govuk-task-list__item", linked ? "govuk-task-list__item--with-link" : null);
        var later = State is TaskState.CannotStart ? "govuk-task-list__status--cannot-start-yet" : null;
        var status = Markup.Words("govuk-task-list__status", later);
        var about = Markup.Words(Hint is null ? null : Id + "-hint", Id + "-status");
        Markup name = $"<div>{Title}</div>";
        name = linked
            ? $"""<a class="govuk-link govuk-task-list__link" href="{Href}" aria-describedby="{about}">{Title}</a>"""
            : name;
        Markup hint = Hint is null
            ? Markup.Nothing
            : $"""<div id="{Id}-hint" class="govuk-task-list__hint">{Hint}</div>""";
        output.Write(
            $"""
            <li class="{item}">
              <div class="govuk-task-list__name-and-hint">{name}{hint}</div>
              <div class="{status}" id="{Id}-status">{Status}</div>
            </li>
            """
        );
    }

    private Markup Status =>
        State switch
        {
            TaskState.Completed => $"Completed",
            TaskState.CannotStart => $"Cannot start yet",
            TaskState.Optional => $"Optional",
            TaskState.InProgress => TagTagHelper.Tag(TagColour.Teal, "In progress"),
            TaskState.Problem => TagTagHelper.Tag(TagColour.Red, "Problem"),
            _ => TagTagHelper.Tag(TagColour.Blue, "Not yet started"),
        };
}
