using System.Globalization;
using CoProductionFund.Web.Design;

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
        return FieldFixture.Compare(
            fixture,
            new InputTagHelper
            {
                For = Rendering.Model(FieldFixture.Name(fixture), fixture["value"]),
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
        return FieldFixture.Compare(
            fixture,
            new TextareaTagHelper
            {
                For = Rendering.Model(FieldFixture.Name(fixture), fixture["value"]),
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
        return FieldFixture.Compare(
            fixture,
            new RadiosTagHelper { For = Rendering.Model(FieldFixture.Name(fixture), FieldFixture.Chosen(fixture)) }
        );
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
        List<string> chosen = FieldFixture.Chosen(fixture) is { } one ? [one] : [];
        return FieldFixture.Compare(
            fixture,
            new CheckboxesTagHelper { For = Rendering.Model(FieldFixture.Name(fixture), chosen) }
        );
    }

    [Theory]
    [InlineData("with hint text and error message")]
    [InlineData("item selected overrides value")]
    public Task Select(string name)
    {
        var fixture = Fixture.Read("select", name);
        return FieldFixture.Compare(
            fixture,
            new SelectTagHelper { For = Rendering.Model(FieldFixture.Name(fixture), FieldFixture.Chosen(fixture)) }
        );
    }
}
