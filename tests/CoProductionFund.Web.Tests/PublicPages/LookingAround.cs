using System.Net;
using AngleSharp.Dom;

namespace CoProductionFund.Web.Tests.PublicPages;

/// <summary>What everyone sees of the demonstration story, without an account and without a script.</summary>
[Collection(nameof(StorySite))]
public sealed class LookingAround(StorySite site)
{
    private const string Open = "Homes and streets we run together",
        Decided = "Living well together",
        Deciding = "Home and school, one agreement";

    [Fact]
    public async Task The_start_page_says_what_is_open_until_when_and_what_was_funded()
    {
        var closes = (await site.Round(Open)).ClosesAt!.Value.LondonDate();
        var text = await Text("/");
        Assert.Contains(Open, text);
        Assert.Contains($"Closes in {closes.DayNumber - site.Today.DayNumber} days", text);
        Assert.Contains("Breathing space: six weeks, taught by people who have COPD", text);
        Assert.Contains("Find a round", text);
        Assert.DoesNotContain("Sign out", text);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rounds")]
    [InlineData("/rounds?show=soon")]
    [InlineData("/rounds?show=deciding&department=EDU")]
    [InlineData("/rounds?show=decided&page=99")]
    [InlineData("/rounds?show=nonsense&page=x&department=nonsense")]
    [InlineData("/rounds/{open}")]
    [InlineData("/rounds/{open}/check")]
    [InlineData("/rounds/{open}/questions")]
    [InlineData("/rounds/{decided}")]
    [InlineData("/rounds/{decided}/check")]
    [InlineData("/rounds/{decided}/results")]
    [InlineData("/funded")]
    [InlineData("/funded?page=2")]
    [InlineData("/service-areas")]
    [InlineData("/service-areas?department=HOU")]
    public async Task Every_page_stands_on_its_own(string address)
    {
        using var visitor = site.Visitor();
        var page = await visitor.Open(await Filled(address));

        Assert.Single(page.QuerySelectorAll("h1"));
        var ids = page.QuerySelectorAll("[id]").Select(it => it.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Null(page.QuerySelector(".govuk-error-summary"));
        Assert.Empty(visitor.Cookies);
        var levels = page.QuerySelectorAll("main h1, main h2, main h3").Select(it => it.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), it => Assert.InRange(it.Second, 1, it.First + 1));
    }

    [Theory]
    [InlineData("/rounds/NON-26-R01")]
    [InlineData("/rounds/NON-26-R01/check")]
    [InlineData("/rounds/NON-26-R01/questions")]
    [InlineData("/rounds/NON-26-R01/results")]
    [InlineData("/rounds/{open}/results")]
    [InlineData("/rounds/{deciding}/results")]
    [InlineData("/funded/NON-26-0001")]
    [InlineData("/service-areas/NON-S01")]
    public async Task What_is_not_public_is_not_found(string address)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(await Filled(address))).StatusCode);
    }

    [Fact]
    public async Task A_round_says_who_can_bid_how_it_is_scored_and_what_happens_then()
    {
        var round = await site.Round(Open);
        var text = await Text($"/rounds/{round.Reference}");
        Assert.Contains("It closes at", text);
        Assert.Contains("£8,000 to £180,000", text);
        Assert.Contains("At least 60% of the grant", text);
        Assert.All(round.Criteria, it => Assert.Contains(it.Guidance, text));
        Assert.All(round.Criteria, it => Assert.Contains($"{it.Weight}%", text));
        Assert.All(round.Terms!.Eligibility.Questions, it => Assert.Contains(it.Text, text));
        Assert.Contains(round.Terms.HowToAppeal, text);
        Assert.Contains("Start a bid", text);
        Assert.DoesNotContain("Start a bid", await Text($"/rounds/{(await site.Round(Decided)).Reference}"));
    }

    [Fact]
    public async Task The_questions_can_be_read_before_anything_is_written()
    {
        var round = await site.Round(Open);
        var text = await Text($"/rounds/{round.Reference}/questions");
        Assert.All(round.Questions, it => Assert.Contains(it.Text, text));
        Assert.Contains("Up to 150 words", text);
        Assert.Contains("May we name your group if the bid is declined?", text);
    }

    [Fact]
    public async Task Results_show_figures_and_reasons_and_name_only_those_who_agreed()
    {
        var text = await Text($"/rounds/{(await site.Round(Decided)).Reference}/results");
        Assert.Contains("The department funded 3 of 6 bids with £240,500", text);
        Assert.Contains("50% of bids received", text);
        Assert.Contains("Fenland Home Again", text);
        Assert.Contains("This bid moved up from the reserve list.", text);
        Assert.Contains("Awarded and not taken up", text);
        Assert.Contains("This decision departs from the order of scores.", text);
        Assert.Contains("You reach people coming off strong painkillers", text);
        Assert.Contains("A group that is not named", text);
        Assert.DoesNotContain("Laisterdyke", text);
        Assert.DoesNotContain("Carers helping carers is right", text);
    }

    [Fact]
    public async Task A_funded_project_has_a_page_with_the_reasons()
    {
        var round = await site.Round(Decided);
        var bid = await site.Bid(round.Round, "Steady Breath Oldham");
        var text = await Text($"/funded/{bid.Reference}");
        Assert.Contains("£84,000", text);
        Assert.Contains("You asked 58 people", text);

        using var visitor = site.Visitor();
        foreach (var group in (string[])["Laisterdyke Carers' Circle", "Shared Plate Leicester"]) // declined, not taken up
        {
            var other = await site.Bid(round.Round, group);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/funded/{other.Reference}")).StatusCode);
        }
    }

    [Fact]
    public async Task Where_co_production_does_not_fit_the_reasons_are_public_too()
    {
        var text = await Text("/service-areas");
        Assert.Contains("Does not fit", text);
        Assert.Contains("To be reviewed by", text);
    }

    private async Task<string> Text(string address)
    {
        using var visitor = site.Visitor();
        return (await visitor.Open(address)).Body!.Text();
    }

    private async Task<string> Filled(string address) =>
        address
            .Replace("{open}", (await site.Round(Open)).Reference)
            .Replace("{decided}", (await site.Round(Decided)).Reference)
            .Replace("{deciding}", (await site.Round(Deciding)).Reference);
}
