using System.Globalization;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoProductionFund.Web.Tests.Design;

public class FieldsLookLikeTheDesignSystem
{
    [Theory]
    [InlineData("default")]
    [InlineData("with hint text")]
    [InlineData("with error message")]
    [InlineData("with error and hint")]
    [InlineData("with width-10 class")]
    [InlineData("with label as page heading")]
    [InlineData("with prefix")]
    [InlineData("with suffix")]
    [InlineData("with prefix and suffix and error")]
    [InlineData("value")]
    [InlineData("inputmode")]
    [InlineData("with autocomplete attribute")]
    [InlineData("with spellcheck disabled")]
    public Task Input(string name)
    {
        var fixture = Fixture.Read("input", name);
        var width = fixture["classes"] is { } css && css.Contains("width-") ? css.Split("width-")[1] : null;
        return Compare(
            fixture,
            new InputTagHelper
            {
                For = Rendering.Model(Name(fixture), fixture["value"]),
                Type = fixture["type"] ?? "text",
                Width = width is null ? null : int.Parse(width, CultureInfo.InvariantCulture),
                Prefix = fixture["prefix", "text"],
                Suffix = fixture["suffix", "text"],
                Inputmode = fixture["inputmode"],
                Autocomplete = fixture["autocomplete"],
                Spellcheck = fixture.Has("spellcheck") ? false : null,
            }
        );
    }

    [Theory]
    [InlineData("textarea", "default")]
    [InlineData("textarea", "with hint and error message")]
    [InlineData("textarea", "with default value")]
    [InlineData("textarea", "with custom rows")]
    [InlineData("character-count", "with maxwords")]
    public Task Textarea(string component, string name)
    {
        var fixture = Fixture.Read(component, name);
        var words = fixture["maxwords"];
        return Compare(
            fixture,
            new TextareaTagHelper
            {
                For = Rendering.Model(Name(fixture), fixture["value"]),
                Rows = int.Parse(fixture["rows"] ?? "5", CultureInfo.InvariantCulture),
                MaxWords = words is null ? null : int.Parse(words, CultureInfo.InvariantCulture),
            }
        );
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with hint")]
    [InlineData("with a divider")]
    [InlineData("with fieldset and error message")]
    [InlineData("with hints on parent and items")]
    [InlineData("with conditional items")]
    [InlineData("with conditional item checked")]
    public Task Radios(string name)
    {
        var fixture = Fixture.Read("radios", name);
        return Compare(fixture, new RadiosTagHelper { For = Rendering.Model(Name(fixture), Chosen(fixture)) });
    }

    [Theory]
    [InlineData("default")]
    [InlineData("with divider and None")]
    [InlineData("with error message")]
    [InlineData("with error message and hint")]
    [InlineData("with conditional item checked")]
    public Task Checkboxes(string name)
    {
        var fixture = Fixture.Read("checkboxes", name);
        List<string> chosen = Chosen(fixture) is { } one ? [one] : [];
        return Compare(fixture, new CheckboxesTagHelper { For = Rendering.Model(Name(fixture), chosen) });
    }

    [Theory]
    [InlineData("with hint text and error message")]
    [InlineData("item selected overrides value")]
    public Task Select(string name)
    {
        var fixture = Fixture.Read("select", name);
        return Compare(fixture, new SelectTagHelper { For = Rendering.Model(Name(fixture), Chosen(fixture)) });
    }

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

    private static async Task Compare(Fixture fixture, FieldTagHelper field)
    {
        var size = fixture["label", "classes"] ?? fixture["fieldset", "legend", "classes"];
        field.ViewContext = Rendering.View();
        field.Label = fixture["label", "text"] ?? fixture["fieldset", "legend", "text"] ?? "";
        field.LabelSize = size?.Split("--")[1];
        field.Heading = (fixture["label", "isPageHeading"] ?? fixture["fieldset", "legend", "isPageHeading"]) == "True";
        field.Hint = fixture["hint", "text"];
        if (fixture["errorMessage", "text"] is { } error)
        {
            field.ViewContext.ModelState.AddModelError(Name(fixture), error);
        }

        var html = await Rendering.Html(field, [.. fixture.Items.Select(Option)]);

        var id = fixture["id"] ?? fixture["idPrefix"] ?? Name(fixture);
        var ours = TagBuilder.CreateSanitizedId(Name(fixture), "_");
        Assert.Equal(Fixture.Outline(fixture.Html, id), Fixture.Outline(html, ours));
    }

    private static object Option(System.Text.Json.JsonElement item) =>
        Fixture.Text(item, "divider") is { } divider
            ? new Element(new DividerTagHelper { Text = divider })
            : new Element(
                new OptionTagHelper
                {
                    Value = Fixture.Text(item, "value")!,
                    Label = Fixture.Text(item, "text")!,
                    Hint = Fixture.Text(item, "hint", "text"),
                    Exclusive = Fixture.Text(item, "behaviour") == "exclusive",
                },
                Fixture.Text(item, "conditional", "html") ?? ""
            );

    private static string Name(Fixture fixture) => fixture["name"]!;

    private static string? Chosen(Fixture fixture) =>
        fixture
            .Items.Where(item => (Fixture.Text(item, "checked") ?? Fixture.Text(item, "selected")) == "True")
            .Select(item => Fixture.Text(item, "value"))
            .FirstOrDefault();
}
