using AngleSharp.Html.Parser;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Tests.Design;

/// <summary>Whatever people write, and wherever a component shows it, it stays text.</summary>
public class HostileText
{
    private const string Hostile = "\"'><script>alert(1)</script><b onclick='x' data-x=\"";

    public static TheoryData<Type> Components() =>
        [
            .. typeof(Markup)
                .Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(TagHelper)) && !type.IsAbstract)
                .Except([typeof(OptionTagHelper), typeof(DividerTagHelper), typeof(TabTagHelper)]),
        ];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Stays_text(Type component)
    {
        var helper = (TagHelper)Activator.CreateInstance(component)!;
        foreach (var property in component.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(helper, Filling(property.Name, property.PropertyType, property.GetValue(helper)));
        }

        object[] inside = helper switch
        {
            ChoiceTagHelper => [Option(), new Element(new DividerTagHelper { Text = Hostile }), Option()],
            SelectTagHelper => [Option()],
            TabsTagHelper => [new Element(new TabTagHelper { Id = Hostile, Label = Hostile })],
            _ => ["inside"],
        };
        var html = await Rendering.Html(helper, inside);

        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.NotEmpty(body.Children);
        Assert.Empty(body.QuerySelectorAll("script, [onclick], [data-x]"));
    }

    private static Element Option() =>
        new(
            new OptionTagHelper
            {
                Value = Hostile,
                Label = Hostile,
                Hint = Hostile,
            },
            "inside"
        );

    private static object? Filling(string name, Type type, object? before)
    {
        if (name == "ViewContext")
        {
            var view = Rendering.View();
            view.ModelState.AddModelError("Name", Hostile);
            view.HttpContext.Request.QueryString = new("?area=" + Uri.EscapeDataString(Hostile));
            return view;
        }

        return name switch
        {
            "For" => Rendering.Model("Name", Hostile),
            "Current" => 1,
            "Pages" => 3,
            _ when type == typeof(string) => Hostile,
            _ when type == typeof(IEnumerable<Choice>) => new[] { new Choice(Hostile, Hostile, Hostile) },
            _ when type == typeof(IEnumerable<NavigationItem>) => new[] { new NavigationItem(Hostile, Hostile) },
            _ when type == typeof(IReadOnlyList<ChartItem>) => new[] { new ChartItem(Hostile, 1, Hostile) },
            _ when type == typeof(IReadOnlyList<ChartRow>) => new[] { new ChartRow(Hostile, [1]) },
            _ when type == typeof(IReadOnlyList<SpreadRow>) => new[] { new SpreadRow(Hostile, 1, 2, 3) },
            _ => before,
        };
    }
}
