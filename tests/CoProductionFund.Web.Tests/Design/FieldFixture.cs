using System.Text.Json;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoProductionFund.Web.Tests.Design;

/// <summary>Gives the options of an example to a field of ours and compares what comes out.</summary>
internal static class FieldFixture
{
    public static async Task Compare(Fixture fixture, FieldTagHelper field)
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

    private static object Option(JsonElement item) =>
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

    public static string Name(Fixture fixture) => fixture["name"]!;

    public static string? Chosen(Fixture fixture) =>
        fixture
            .Items.Where(item => (Fixture.Text(item, "checked") ?? Fixture.Text(item, "selected")) == "True")
            .Select(item => Fixture.Text(item, "value"))
            .FirstOrDefault();
}
