using AngleSharp.Html.Parser;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Tests.Design;

public class ListsAndDatesLookLikeTheDesignSystem
{
    [Theory]
    [InlineData("default", null)]
    [InlineData("with error on day input", "Day")]
    [InlineData("with error on year input", "Year")]
    public async Task Date(string name, string? wrong)
    {
        var fixture = Fixture.Read("date-input", name);
        var view = Rendering.View();
        if (wrong is not null)
        {
            view.ModelState.TryAddModelError("dob", "");
            view.ModelState["dob"]!.Errors.Clear();
            view.ModelState["dob"]!.Errors.Add(
                new ModelError(new WrongBoxesException(wrong), fixture["errorMessage", "text"]!)
            );
        }

        var html = await Rendering.Html(
            new DateTagHelper
            {
                For = Rendering.Model("dob", null, typeof(DateOnly?)),
                Label = fixture["fieldset", "legend", "text"]!,
                Hint = fixture["hint", "text"],
                ViewContext = view,
            }
        );

        // Our boxes are called as the binder reads them.
        foreach (var box in new[] { "Day", "Month", "Year" })
        {
            var input = box.ToLowerInvariant();
            html = html.Replace($"dob_{box}", $"dob-{input}").Replace($"dob.{box}", input);
        }

        Assert.Equal(Fixture.Outline(fixture.Html, fixture["id"]!), Fixture.Outline(html, "dob"));
    }

    [Theory]
    [InlineData(1, TaskState.Completed)]
    [InlineData(6, TaskState.CannotStart)]
    public async Task Task_list(int nth, TaskState state)
    {
        var fixture = Fixture.Read("task-list", "with hint text and additional states");
        var item = fixture.Items[nth - 1];
        var task = new TaskTagHelper
        {
            Id = "task",
            Title = Fixture.Text(item, "title", "text")!,
            Hint = Fixture.Text(item, "hint", "text"),
            Href = "#",
            State = state,
        };
        Assert.Equal(
            Fixture.Outline(Part(fixture.Html, $"li:nth-child({nth})"), $"task-list-{nth}"),
            Fixture.Outline(Part(await Rendering.Html(new TaskListTagHelper(), new Element(task)), "li"), "task")
        );
    }

    [Theory]
    [InlineData("with actions", 2, "#")]
    [InlineData("with some actions", 2, null)]
    public async Task Summary_list(string name, int nth, string? change)
    {
        var fixture = Fixture.Read("summary-list", name);
        var row = fixture.Options.GetProperty("rows")[nth - 1];
        var helper = new SummaryRowTagHelper { Key = Fixture.Text(row, "key", "text")!, Change = change };
        var html = await Rendering.Html(
            new SummaryListTagHelper(),
            new Element(helper, Fixture.Text(row, "value", "text")!)
        );
        Assert.Equal(
            Fixture.Outline(Part(fixture.Html, $"dl > div:nth-child({nth})"), "-"),
            Fixture.Outline(Part(html, "dl > div"), "-")
        );
    }

    private static string Part(string html, string selector) =>
        new HtmlParser().ParseDocument(html).QuerySelector(selector)!.OuterHtml;
}
