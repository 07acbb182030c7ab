using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PartnerChecks;

[Collection(nameof(TheSite))]
public sealed class EnteringBankDetails(TheSite site)
{
    [Fact]
    public async Task Takes_two_people_of_the_group()
    {
        var it = await ACheck.In(site);
        var here = $"/groups/{it.Group.Reference}/bank";
        using var lead = site.SignedInAs(it.Lead);
        using var member = site.SignedInAs(it.Member);

        using var wrong = await lead.Send(
            $"{here}/new",
            ("AccountName", ""),
            ("SortCode", "30-99"),
            ("AccountNumber", "1234")
        );
        var errors = await Visitor.Read(wrong);
        Assert.Equal("Enter the name on the account", errors.ErrorAt("AccountName"));
        Assert.StartsWith("Enter a sort code of 6 digits", errors.ErrorAt("SortCode"));
        Assert.StartsWith("Enter an account number of 8 digits", errors.ErrorAt("AccountNumber"));
        using var proposed = await lead.Send(
            $"{here}/new",
            ("AccountName", "Larkfield Neighbours"),
            ("SortCode", "30 99 50"),
            ("AccountNumber", "8765 4321")
        );
        Assert.Equal(here, proposed.Headers.Location?.ToString());

        var own = await lead.Open(here);
        Assert.Contains("Another person of your group must confirm it", own.Words());
        Assert.Contains("ending in 321", own.Words());
        Assert.DoesNotContain("87654321", own.Words());
        Assert.DoesNotContain("87654321", (await it.Officer.Open(here)).Words());
        var asked = await member.Open(here);
        Assert.Contains("87654321", asked.Words());
        using var confirmed = await member.Send(asked, here, []);
        Assert.Equal(here, confirmed.Headers.Location?.ToString());

        Assert.Contains("as a second person of the group", (await lead.Open(here)).Words());
        Assert.Equal("87654321", (await site.Ask(new GetBankDetails(it.Group.Group, Caller.TheFund)))!.AccountNumber);
        Assert.Contains(
            "Confirmed the account the group's grants are paid into",
            (await lead.Open($"/groups/{it.Group.Reference}/timeline")).Words()
        );
    }

    [Fact]
    public async Task Cannot_be_confirmed_by_whoever_proposed_it_or_after_another_proposal()
    {
        var it = await ACheck.In(site);
        var api = $"/api/v1/groups/{it.Group.Reference}/bank";
        using var lead = site.SignedInAs(it.Lead);
        using var member = site.SignedInAs(it.Member);
        using var proposed = await lead.Http.PutAsJsonAsync(
            api,
            new
            {
                sortCode = "309950",
                accountNumber = "11112222",
                accountName = "Larkfield",
            }
        );
        Assert.Equal(HttpStatusCode.NoContent, proposed.StatusCode);
        var seen = (await site.Ask(new GetBank(it.Group.Reference, Caller.Is(it.Lead))))!.Proposed!.Step.Details.Sha256;

        using var own = await lead.Http.PostAsJsonAsync($"{api}/confirmation", new { seen });
        Assert.Contains("bank.own-proposal", await own.Content.ReadAsStringAsync());
        using var stale = await member.Http.PostAsJsonAsync($"{api}/confirmation", new { seen = new string('0', 64) });
        Assert.Contains("bank.proposed-anew", await stale.Content.ReadAsStringAsync());
        using var officer = await it.Officer.Http.PostAsJsonAsync($"{api}/confirmation", new { seen });
        Assert.Contains("bank.by-the-group", await officer.Content.ReadAsStringAsync());
        using var stranger = site.SignedInAs(await site.Person("Sam Stranger"));
        using var theirs = await stranger.Http.PostAsJsonAsync($"{api}/confirmation", new { seen });
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    [Fact]
    public async Task Rejected_by_the_second_person_says_why_to_whoever_proposed_it()
    {
        var it = await ACheck.In(site);
        var here = $"/groups/{it.Group.Reference}/bank";
        using var lead = site.SignedInAs(it.Lead);
        using var member = site.SignedInAs(it.Member);
        await site.Do(new ProposeBankDetails(it.Group.Group, "309950", "87654321", "Larkfield", Caller.Is(it.Lead)));

        Assert.Contains("No bank details wait for an answer of yours", (await lead.Open($"{here}/rejection")).Words());
        var form = await member.Open($"{here}/rejection");
        Assert.Contains("87654321", form.Words());
        using var empty = await member.Send(form, $"{here}/rejection", [("Reason", "")]);
        Assert.Equal("Enter why the account is not to be paid into", (await Visitor.Read(empty)).ErrorAt("Reason"));
        await site.Do(new ProposeBankDetails(it.Group.Group, "309950", "11112222", "Larkfield", Caller.Is(it.Lead)));
        using var stale = await member.Send(form, $"{here}/rejection", [("Reason", "We do not know it")]);
        var anew = await Visitor.Read(stale);
        Assert.Contains("Other details were proposed while you looked", anew.Words());
        Assert.Contains("11112222", anew.Words());
        Assert.Contains("We do not know it", anew.Body!.InnerHtml);

        using var done = await member.Send(anew, $"{here}/rejection", [("Reason", "We do not know it")]);

        Assert.Equal(here, done.Headers.Location?.ToString());
        var seen = (await lead.Open(here)).Words();
        Assert.Contains("We do not know it", seen);
        Assert.Contains("ending in 222", seen);
        Assert.DoesNotContain("11112222", seen);
        Assert.Contains(
            "Rejected the account that Lee Lead had proposed, as a second person of the group",
            (await lead.Open($"/groups/{it.Group.Reference}/timeline")).Words()
        );
    }

    [Fact]
    public async Task Rejected_through_the_api_names_the_proposal()
    {
        var it = await ACheck.In(site);
        var api = $"/api/v1/groups/{it.Group.Reference}/bank";
        using var lead = site.SignedInAs(it.Lead);
        using var member = site.SignedInAs(it.Member);
        await site.Do(new ProposeBankDetails(it.Group.Group, "309950", "87654321", "Larkfield", Caller.Is(it.Lead)));
        var seen = (await site.Ask(new GetBank(it.Group.Reference, Caller.Is(it.Lead))))!.Proposed!.Step.Details.Sha256;
        const string reason = "We do not know it";

        using var own = await lead.Http.PostAsJsonAsync($"{api}/rejection", new { seen, reason });
        Assert.Contains("bank.own-proposal", await own.Content.ReadAsStringAsync());
        using var other = await member.Http.PostAsJsonAsync(
            $"{api}/rejection",
            new { seen = new string('0', 64), reason }
        );
        Assert.Contains("bank.proposed-anew", await other.Content.ReadAsStringAsync());
        using var bare = await member.Http.PostAsJsonAsync($"{api}/rejection", new { seen, reason = "" });
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var done = await member.Http.PostAsJsonAsync($"{api}/rejection", new { seen, reason });
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        Assert.Contains(reason, await lead.Http.GetStringAsync(api));
    }
}
