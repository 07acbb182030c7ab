using System.Net;
using AngleSharp.Html.Dom;

namespace CoProductionFund.Web.Tests.Design;

public sealed class SendingAForm : IAsyncLifetime
{
    internal static readonly (string, string)[] Good =
    [
        ("Name", "Larkfield"),
        ("Asked", "£12,500"),
        ("People", "12"),
        ("Summary", "A course"),
        ("Start.Day", "27"),
        ("Start.Month", "3"),
        ("Start.Year", "2027"),
        ("Kind", "Company"),
        ("TakingPart", "residents"),
        ("Area", "housing"),
        ("Lines[0].Amount", "20"),
        ("Lines[1].Amount", "30"),
        ("Agree", "true"),
    ];

    private DesignSite site = null!;

    public async Task InitializeAsync() => site = await DesignSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Lists_what_is_wrong_in_the_order_of_the_page_and_leads_to_each_field()
    {
        var page = await Send([
            ("Kind", "Charity"),
            ("Start.Day", "27"),
            ("Start.Year", "2027"),
            ("Lines[0].Amount", ""),
            ("Lines[1].Amount", "5"),
        ]);

        Assert.Equal("Error: Components - Co-Production Fund", page.Title);
        var links = page.QuerySelectorAll(".govuk-error-summary a").ToList();
        Assert.Equal(
            "#Name #Asked #People #Summary #Start_Month #CharityNumber #TakingPart #Area #Lines_0__Amount #Agree",
            string.Join(' ', links.Select(link => link.GetAttribute("href")))
        );
        foreach (var link in links)
        {
            var field = page.GetElementById(link.GetAttribute("href")![1..]);
            Assert.Matches("^(input|textarea|select)$", field!.LocalName);
        }
    }

    [Fact]
    public async Task Shows_an_error_that_belongs_to_no_field_without_a_link()
    {
        var page = await Send([]);
        var last = page.QuerySelectorAll(".govuk-error-summary li")[^1];
        Assert.Equal("This round has closed, so bids can no longer be submitted.", last.TextContent);
        Assert.Null(last.QuerySelector("a"));
    }

    [Fact]
    public async Task Gives_back_what_was_typed()
    {
        const string summary = "\nOne \"two\" </textarea><script>alert(1)</script> & ŵ";
        var page = await Send([
            ("Asked", "12,5"),
            ("Summary", summary),
            ("Start.Month", "Marchember"),
            ("Kind", "Neither"),
            ("TakingPart", "residents"),
            ("TakingPart", "nobody"),
            ("Area", "policing"),
            ("Lines[0].What", "<b>Room</b>"),
            ("Lines[1].Amount", "-5"),
            ("Agree", "true"),
        ]);

        Assert.Equal("12,5", Value("Asked"));
        Assert.Equal(summary, ((IHtmlTextAreaElement)page.GetElementById("Summary")!).Value);
        Assert.Equal("Marchember", Value("Start_Month"));
        Assert.Equal("<b>Room</b>", Value("Lines_0__What"));
        Assert.Equal("-5", Value("Lines_1__Amount"));
        var chosen = page.QuerySelectorAll("input:checked").Select(box => box.GetAttribute("value"));
        Assert.Equal("Neither residents nobody true", string.Join(' ', chosen));
        Assert.Equal("policing", ((IHtmlSelectElement)page.GetElementById("Area")!).Value);

        string Value(string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
    }

    [Fact]
    public async Task Never_speaks_the_language_of_the_framework()
    {
        var page = await Send([("Kind", "Nonsense"), ("Agree", "maybe"), ("Start.Day", "x")]);
        var errors = page.QuerySelectorAll(".govuk-error-message").Select(error => error.TextContent).ToList();
        Assert.Contains("Error: Check this answer", errors);
        Assert.DoesNotContain(errors, error => error.Contains("value", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(errors, error => error.Contains("field", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Ends_with_a_redirect_and_says_so_once()
    {
        var response = await site.Send("/design", Good);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);

        var next = await site.Open("/design");
        Assert.Contains("“Larkfield” is saved", next.QuerySelector(".govuk-notification-banner--success")!.TextContent);
        Assert.Null((await site.Open("/design")).QuerySelector(".govuk-notification-banner--success"));
    }

    [Fact]
    public async Task A_mistyped_address_is_not_a_form_with_errors()
    {
        var page = await site.Open("/design?page=x");
        Assert.Equal("Components - Co-Production Fund", page.Title);
        Assert.Null(page.QuerySelector(".govuk-error-summary"));
    }

    private async Task<IHtmlDocument> Send((string, string)[] answers)
    {
        var response = await site.Send("/design", answers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await DesignSite.Read(response);
    }
}
