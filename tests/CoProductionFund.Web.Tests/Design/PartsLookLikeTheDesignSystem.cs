using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoProductionFund.Web.Tests.Design;

public class PartsLookLikeTheDesignSystem
{
    [Fact]
    public Task Panel() =>
        Same("panel", "default", f => new PanelTagHelper { Title = f["titleHtml"]! }, f => f["html"]!);

    [Fact]
    public Task Inset() => Same("inset-text", "default", _ => new InsetTagHelper(), f => f["text"]!);

    [Fact]
    public Task Warning() => Same("warning-text", "default", _ => new WarningTagHelper(), f => f["text"]!);

    [Fact]
    public Task Details() =>
        Same("details", "default", f => new DetailsTagHelper { Summary = f["summaryText"]! }, f => f["text"]!);

    [Fact]
    public Task Phase_banner() =>
        Same("phase-banner", "default", f => new PhaseBannerTagHelper { Phase = f["tag", "text"]! }, f => f["html"]!);

    [Theory]
    [InlineData("default", TagColour.Blue)]
    [InlineData("grey", TagColour.Grey)]
    [InlineData("turquoise", TagColour.Teal)]
    public Task Tag(string name, TagColour colour) =>
        Same("tag", name, _ => new TagTagHelper { Colour = colour }, f => f["text"]!);

    [Theory]
    [InlineData("default", false, "important-title")]
    [InlineData("with type as success", true, "success-title")]
    public Task Notification(string name, bool success, string id) =>
        Same(
            "notification-banner",
            name,
            _ => new NotificationTagHelper { Success = success },
            f => $"""<p class="govuk-notification-banner__heading">{f["text"]}</p>""",
            "govuk-notification-banner-title",
            id
        );

    [Theory]
    [InlineData("prevent double click", ButtonKind.Primary)]
    public Task Button(string name, ButtonKind kind) =>
        Same("button", name, _ => new ButtonTagHelper { Kind = kind }, f => f["text"]!);

    [Fact]
    public Task Breadcrumbs() =>
        Same(
            "breadcrumbs",
            "default",
            f => new BreadcrumbsTagHelper
            {
                Items = f.Items.Select(item => new NavigationItem(
                    Fixture.Text(item, "href")!,
                    Fixture.Text(item, "text")!
                )),
            },
            _ => ""
        );

    [Fact]
    public async Task Pagination()
    {
        var view = Rendering.View("GET");
        view.HttpContext.Request.QueryString = new QueryString("?area=health&page=9");
        var html = await Rendering.Html(
            new PaginationTagHelper
            {
                Current = 2,
                Pages = 3,
                ViewContext = view,
            }
        );

        var expected = Fixture
            .Read("pagination", "default")
            .Html.Replace("\"/previous\"", "\"/page/1\"")
            .Replace("\"/next\"", "\"/page/3\"")
            .Replace("/page/", "?area=health&amp;page=");
        Assert.Equal(Fixture.Outline(expected, "-"), Fixture.Outline(html, "-"));
    }

    [Theory]
    [InlineData(10, 40, "1 … 9 10 11 … 40")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(1, 2, "1 2")]
    [InlineData(1, 1, "")]
    public async Task Pagination_leaves_out_what_is_far_away(int current, int pages, string shown)
    {
        var helper = new PaginationTagHelper
        {
            Current = current,
            Pages = pages,
            ViewContext = Rendering.View("GET"),
        };
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Rendering.Html(helper));
        var items = document.QuerySelectorAll("li").Select(item => item.TextContent.Replace('⋯', '…').Trim());
        Assert.Equal(shown, string.Join(' ', items));
    }

    [Fact]
    public async Task Error_summary()
    {
        var view = Rendering.View();
        foreach (
            var (i, error) in Fixture
                .Read("error-summary", "default")
                .Options.GetProperty("errorList")
                .EnumerateArray()
                .Index()
        )
        {
            view.ModelState.AddModelError($"Key{i}", Fixture.Text(error, "text")!);
            FormRegistry.For(view).Add($"Key{i}", Fixture.Text(error, "href")![1..]);
        }

        var html = await Rendering.Html(new ErrorSummaryTagHelper { ViewContext = view });
        Assert.Equal(Fixture.Outline(Fixture.Read("error-summary", "default").Html, "-"), Fixture.Outline(html, "-"));
    }

    private static async Task Same(
        string component,
        string name,
        Func<Fixture, TagHelper> helper,
        Func<Fixture, string> inside,
        string theirId = "-",
        string ourId = "-"
    )
    {
        var fixture = Fixture.Read(component, name);
        var html = await Rendering.Html(helper(fixture), inside(fixture));
        Assert.Equal(Fixture.Outline(fixture.Html, theirId), Fixture.Outline(html, ourId));
    }
}
