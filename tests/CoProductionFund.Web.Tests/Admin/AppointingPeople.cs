using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Admin;

[Collection(nameof(TheSite))]
public sealed class AppointingPeople(TheSite site)
{
    [Fact]
    public async Task A_department_is_added_and_staffed()
    {
        using var page = await AnAdministrator();
        using var check = await page.Send(
            "/admin/departments/new",
            ("Name", "Housing"),
            ("Code", "xhg"),
            ("Step", "check")
        );
        using var added = await page.Send(await Visitor.Read(check), "/admin/departments/new", [("Step", "do")]);
        Assert.Equal("/admin/departments/XHG", added.Headers.Location?.ToString());
        using var again = await page.Send(
            "/admin/departments/new",
            ("Name", "Housing"),
            ("Code", "XHG"),
            ("Step", "do")
        );
        Assert.Contains("already a department", (await Visitor.Read(again)).Summary());

        const string Here = "/admin/departments/XHG";
        using var wrong = await page.Send(Here, ("Name", "Ada Long"), ("Email", "ada"), ("Role", "FundManager"));
        var form = await Visitor.Read(wrong);
        Assert.Equal(("Ada Long", "ada"), (form.Typed("Name"), form.Typed("Email")));
        Assert.NotNull(form.ErrorAt("Email"));
        using var appointed = await page.Send(
            Here,
            ("Name", "Ada Long"),
            ("Email", "ada@example.org"),
            ("Role", "FundManager")
        );
        Assert.Equal(HttpStatusCode.Redirect, appointed.StatusCode);
        Assert.Contains("Ada Long", (await page.Open(Here)).Words());

        using var last = await page.Send($"{Here}/stand-down?post=1", ("Reason", "Leaves"), ("Step", "do"));
        var refused = await Visitor.Read(last);
        Assert.Contains("needs a fund manager", refused.Summary());
        Assert.Equal("Leaves", refused.Typed("Reason"));
    }

    [Fact]
    public async Task An_auditor_is_appointed_and_stood_down()
    {
        using var page = await AnAdministrator();
        (string, string)[] answers = [("Name", "Ruth Adeyemi"), ("Email", "ruth@example.org"), ("Office", "auditor")];
        using var check = await page.Send("/admin/offices/new", [.. answers, ("Step", "check")]);
        using var done = await page.Send(await Visitor.Read(check), "/admin/offices/new", [("Step", "do")]);
        Assert.Equal("/admin", done.Headers.Location?.ToString());
        var list = await page.Open("/admin");
        var link = list.QuerySelectorAll("main a")
            .Single(it => it.TextContent.EndsWith("Ruth Adeyemi", StringComparison.Ordinal));
        using var stood = await page.Send(link.GetAttribute("href")!, ("Reason", "Retires"), ("Step", "do"));
        Assert.Equal("/admin", stood.Headers.Location?.ToString());
        Assert.DoesNotContain("Ruth Adeyemi, stand down", (await page.Open("/admin")).Words());
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/departments/new")]
    [InlineData("/admin/offices/new")]
    [InlineData("/admin/auditors/stand-down?auditor=1")]
    public async Task Nobody_else_finds_the_pages(string page)
    {
        var desk = await ADesk.In(site);
        using var answer = await desk.Page.Get(page);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Visitor> AnAdministrator()
    {
        var person = await site.Person("Adi Admin");
        await site.Do(new AppointAdministrator(person, Caller.TheFund));
        return site.SignedInAs(person);
    }
}
