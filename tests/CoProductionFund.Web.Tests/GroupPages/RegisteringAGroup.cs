using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;

namespace CoProductionFund.Web.Tests.GroupPages;

[Collection(nameof(TheSite))]
public sealed class RegisteringAGroup(TheSite site)
{
    private const string Hostile = "\"'><script>alert(1)</script>";

    [Fact]
    public async Task Goes_step_by_step_and_registers_once()
    {
        var me = await site.Person("Ada Lead");
        using var visitor = site.SignedInAs(me);
        var at = await Start(visitor);
        at = await Step(visitor, at, ("Kind", "RegisteredCharity"));
        at = await Step(visitor, at, ("Numbers[CharityEnglandWales]", "1234567"));
        at = await Step(visitor, at, ("Name", " Larkfield   Tenants "), ("Place", "Leeds"), ("District", "ls9 8ag"));
        at = await Step(visitor, at, ("Income", "£12,500"), ("People", "1,200"));

        var check = await visitor.Open(at);
        Assert.Equal("Check your answers", check.QuerySelector("h1")!.TextContent);
        Assert.Contains("£12,500", check.Body!.Text());
        Assert.Contains("LS9", check.Body!.Text());
        using var first = await visitor.Send(check, at, []);
        using var second = await visitor.Send(check, at, []);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var group = Assert.Single(await site.Ask(new ListMyGroups(Caller.Is(me))));
        Assert.Equal($"/groups/{group.Reference}", first.Headers.Location!.OriginalString);
        Assert.Equal("Larkfield Tenants", group.Details.Name);
        Assert.Equal((1_250_000, 1_200), (group.Details.AnnualIncome.Value, group.Details.People));
        Assert.Contains(
            "Larkfield Tenants is registered",
            (await visitor.Open(first.Headers.Location.OriginalString)).Body!.Text()
        );
    }

    [Theory]
    [InlineData("kind", "Kind", "Select what kind of group you are")]
    [InlineData("numbers", "Numbers_CharityEnglandWales_", "Enter the charity number")]
    [InlineData("where", "Name", "Enter the name of the group")]
    [InlineData("where", "Place", "Enter the town or neighbourhood")]
    [InlineData("where", "District", "Enter the first half of a postcode, like LS9")]
    [InlineData("size", "Income", "Enter last year’s income, 0 if there was none")]
    [InlineData("size", "People", "Enter how many people work for the group")]
    public async Task Says_at_the_field_what_is_missing(string step, string field, string error)
    {
        using var visitor = site.SignedInAs(await site.Person("Ada Lead"));
        var kind = step == "kind" ? "" : "&kind=RegisteredCharity";
        var page = await Refused(visitor, $"{await Start(visitor)}?step={step}{kind}");

        var link = page.QuerySelectorAll(".govuk-error-summary a").Single(it => it.GetAttribute("href") == $"#{field}");
        Assert.Equal(error, link.TextContent);
        Assert.NotNull(page.GetElementById(field));
    }

    [Fact]
    public async Task Keeps_what_was_typed_as_it_was_typed()
    {
        using var visitor = site.SignedInAs(await site.Person("Ada Lead"));
        var start = await Start(visitor);
        var numbers = await Refused(
            visitor,
            $"{start}?step=numbers&kind=RegisteredCharity",
            ("Numbers[CharityEnglandWales]", Hostile),
            ("Numbers[Company]", "12345678")
        );
        Assert.Equal(
            (Hostile, "12345678"),
            (Value(numbers, "Numbers[CharityEnglandWales]"), Value(numbers, "Numbers[Company]"))
        );

        var where = await Refused(
            visitor,
            $"{start}?step=where&kind=UnincorporatedGroup",
            ("Name", new string('x', 201)),
            ("Place", Hostile),
            ("District", Hostile)
        );
        Assert.Equal((Hostile, Hostile), (Value(where, "Place"), Value(where, "District")));
        Assert.Equal(new string('x', 201), Value(where, "Name"));

        var size = await Refused(
            visitor,
            $"{start}?step=size&kind=UnincorporatedGroup",
            ("Income", Hostile),
            ("People", "-3")
        );
        Assert.Equal((Hostile, "-3"), (Value(size, "Income"), Value(size, "People")));
        Assert.All(
            [numbers, where, size],
            page => Assert.DoesNotContain(page.Scripts, it => it.Text.Contains("alert"))
        );
    }

    [Fact]
    public async Task Shows_a_hostile_name_as_text_wherever_it_stands()
    {
        using var visitor = site.SignedInAs(await site.Person(Hostile));
        var at = await Start(visitor);
        at = await Step(visitor, at, ("Kind", "UnincorporatedGroup"));
        at = await Step(visitor, at, ("Name", Hostile), ("Place", Hostile), ("District", "LS9"));
        at = await Step(visitor, at, ("Income", "0"), ("People", "3"));
        using var done = await visitor.Send(at);
        var group = done.Headers.Location!.OriginalString;

        foreach (var address in new[] { at, "/", "/group", group, $"{group}/invite", $"{group}/remove?member=1" })
        {
            using var answer = await visitor.Get(address);
            var page = await Visitor.Read(answer);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain(page.Scripts, it => it.Text.Contains("alert"));
            Assert.Contains(Hostile, page.Body!.Text());
        }
    }

    [Fact]
    public async Task A_change_leads_back_to_the_check_or_to_what_it_makes_necessary()
    {
        using var visitor = site.SignedInAs(await site.Person("Ada Lead"));
        var all = "kind=UnincorporatedGroup&name=L&place=Leeds&district=LS9&income=0&people=3";
        var start = await Start(visitor);

        var named = await Step(
            visitor,
            $"{start}?step=where&checking=true&{all}",
            ("Name", "M"),
            ("Place", "Leeds"),
            ("District", "LS9")
        );
        Assert.Contains("step=check", named);
        var charity = await Step(visitor, $"{start}?step=kind&checking=true&{all}", ("Kind", "RegisteredCharity"));
        Assert.Contains("step=numbers", charity);
        var numbered = await Step(visitor, charity, ("Numbers[CharityEnglandWales]", "1234567"));
        Assert.Contains("step=check", numbered);
        Assert.Contains("1234567", (await visitor.Open(numbered)).Body!.Text());
    }

    [Fact]
    public async Task An_address_made_up_leads_to_what_is_missing()
    {
        using var visitor = site.SignedInAs(await site.Person("Ada Lead"));
        var start = await Start(visitor);
        using var answer = await visitor.Get(
            $"{start}?step=check&kind=UnincorporatedGroup&name=L&place=Leeds&income=x"
        );
        Assert.Contains("step=where", answer.Headers.Location!.OriginalString);
        Assert.Equal(
            "What kind of group are you?",
            (await visitor.Open($"{start}?step=nonsense&kind=99")).QuerySelector("h1")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task A_visitor_signs_in_first()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/group/register");
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery);
    }

    private static async Task<string> Start(Visitor visitor)
    {
        using var answer = await visitor.Get("/group/register");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> Step(Visitor visitor, string at, params (string, string)[] answers)
    {
        using var answer = await visitor.Send(at, answers);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> Refused(Visitor visitor, string at, params (string, string)[] answers)
    {
        using var answer = await visitor.Send(at, answers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.Read(answer);
    }

    private static string Value(IHtmlDocument page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>("main input").Single(it => it.Name == name).Value;
}
