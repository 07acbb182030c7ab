using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class SettingUpARound(TheSite site)
{
    [Fact]
    public async Task Leads_from_a_name_to_a_published_round()
    {
        var desk = await ADesk.In(site);
        var address = $"/department/rounds/new?code={desk.Code}";
        using var drafted = await desk.Page.Send(address, ("Name", "Living well"), ("From", desk.FundReference));
        var here = drafted.Headers.Location!.ToString();

        await Saved(desk, $"{here}/about", ("Purpose", "To live well"), ("HowToAppeal", "Write to us"));
        await Saved(
            desk,
            $"{here}/money",
            [("Smallest", "£1,000"), ("Largest", "50 000"), ("MatchRatio", "12.5%"), ("BidsPerGroup", "2")]
        );
        await Saved(desk, $"{here}/dates", Dates("1", "9am", "2", "midday", "3"));
        await Saved(desk, $"{here}/areas", ("Lines[0].Tiers", "Group"), ("Lines[0].Depths", "CoDesign"));
        await Saved(desk, $"{here}/who", ("Kinds", "RegisteredCharity"), ("Places", "ls9\nLS8"), ("LargestIncome", ""));
        await Saved(desk, $"{here}/scoring", ("ReviewsPerBid", "3"), ("LayShare", "33"), ("Tolerance", "2"));
        await Saved(desk, $"{here}/criteria", Criteria(60, 40));
        await Appointed(desk, $"{here}/panel", "Chair", "Professional", "Professional", "Lay");
        using var published = await desk.Page.Send($"{here}/publish");

        Assert.Equal((HttpStatusCode.Redirect, here), (published.StatusCode, published.Headers.Location?.ToString()));
        var round = (await site.Ask(new GetRound(here.Split('/')[^1], Caller.TheFund)))!;
        Assert.Equal(RoundStage.Published, round.Stage);
        Assert.Equal(new(1_250), round.Terms!.MatchRatio);
        Assert.Equal(new DateOnly(2060, 7, 1).AtLondon(new(9, 0)), round.OpensAt);
        Assert.Equal(["LS9", "LS8"], round.Terms.Eligibility.Places);
        Assert.Contains("The round opens by itself at 9am on 1 July 2060", (await desk.Page.Open(here)).Words());
    }

    [Fact]
    public async Task Sending_the_first_form_twice_drafts_one_round()
    {
        var desk = await ADesk.In(site);
        var address = $"/department/rounds/new?code={desk.Code}";
        var page = await desk.Page.Open(address);
        (string, string)[] answers = [("Name", "Living well"), ("From", desk.FundReference)];
        using var once = await desk.Page.Send(page, address, answers);
        using var twice = await desk.Page.Send(page, address, answers);
        Assert.Equal(once.Headers.Location, twice.Headers.Location);
    }

    [Theory]
    [InlineData(60, 39, "99")]
    [InlineData(60, 41, "101")]
    public async Task Weights_must_add_up_to_100(int one, int other, string sum)
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var refused = await desk.Page.Send($"{desk.Here}/criteria", Criteria(one, other));
        var page = await Visitor.Read(refused);

        Assert.Contains($"The weights add up to {sum}", page.Summary());
        Assert.Equal(sum, page.GetElementById("sum")!.TextContent);
        Assert.Equal(("Need", $"{other}"), (page.Typed("Criteria_0__Name"), page.Typed("Criteria_1__Weight")));
        Assert.Empty((await desk.Row()).Criteria);
    }

    [Fact]
    public async Task Another_criterion_can_be_added_and_one_removed()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var added = await desk.Page.Send($"{desk.Here}/criteria", [.. Criteria(60, 40), ("Then", "add")]);
        var page = await Visitor.Read(added);
        Assert.NotNull(page.GetElementById("Criteria_2__Name"));
        Assert.Equal("Need", page.Typed("Criteria_0__Name"));

        using var removed = await desk.Page.Send($"{desk.Here}/criteria", [.. Criteria(60, 40), ("Then", "remove-0")]);
        Assert.Equal("Change", (await Visitor.Read(removed)).Typed("Criteria_0__Name"));
    }

    [Fact]
    public async Task A_criterion_keeps_its_key_when_its_name_changes()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        await Saved(desk, $"{desk.Here}/criteria", Criteria(60, 40));
        await Saved(
            desk,
            $"{desk.Here}/criteria",
            [("Criteria[0].Key", "need"), .. Criteria(60, 40, "Needs & hopes"), ("Criteria[1].Key", "change")]
        );
        Assert.Equal(
            [("need", "Needs & hopes"), ("change", "Change")],
            (await desk.Row()).Criteria.Select(it => (it.Key, it.Name))
        );
    }

    [Fact]
    public async Task A_round_cannot_close_before_it_opens()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var refused = await desk.Page.Send($"{desk.Here}/dates", Dates("2", "9am", "1", "half past", "3"));
        var unread = await Visitor.Read(refused);
        Assert.Equal("Enter the time the round closes, like 9am, midday or 5:30pm", unread.ErrorAt("ClosesTime"));
        Assert.Equal("half past", unread.Typed("ClosesTime"));

        using var early = await desk.Page.Send($"{desk.Here}/dates", Dates("2", "9am", "1", "5pm", "3"));
        var page = await Visitor.Read(early);
        Assert.Equal("Enter a closing time after the opening time", page.ErrorAt("ClosesOn"));
        Assert.Equal("5pm", page.Typed("ClosesTime"));
        Assert.Null((await desk.Row()).Terms);
    }

    [Theory]
    [InlineData("6", null)]
    [InlineData("7", 7)]
    [InlineData("", null)]
    public async Task A_group_has_some_days_to_take_up_an_award(string typed, int? days)
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        (string, string)[] dates = [.. Dates("1", "9am", "2", "midday", "3"), ("OfferDays", typed)];
        using var answer = await desk.Page.Send($"{desk.Here}/dates", dates);

        Assert.Equal(typed == "6" ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            typed == "6" ? "Enter how many days a group has to take up an award, from 7 to 365" : null,
            (await Visitor.Read(answer)).ErrorAt("OfferDays")
        );
        Assert.Equal(days, (await desk.Row()).Terms?.OfferDays);
    }

    [Fact]
    public async Task Publishing_names_every_gap_with_the_page_that_closes_it()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var refused = await desk.Page.Send($"{desk.Here}/publish");
        var page = await Visitor.Read(refused);

        Assert.Contains("not ready", page.Summary());
        string[] gaps = [.. page.QuerySelectorAll("#gaps a").Select(it => it.GetAttribute("href")!)];
        Assert.Equal(["about", "criteria", "panel", "panel"], gaps.Select(it => it.Split('/')[^1]));
        Assert.Equal(RoundStage.Draft, (await desk.Row()).Stage);
        foreach (var gap in gaps)
        {
            await desk.Page.Open(gap);
        }
    }

    [Fact]
    public async Task A_page_out_of_date_does_not_undo_what_a_colleague_saved()
    {
        var desk = await ADesk.In(site);
        await desk.ACompleteDraft();
        var mine = await desk.Page.Open($"{desk.Here}/about");
        await Saved(desk, $"{desk.Here}/about", ("Purpose", "Theirs"), ("HowToAppeal", "Write"));
        (string, string)[] answers = [("Purpose", "Mine"), ("HowToAppeal", "Write")];

        using var stale = await desk.Page.Send(mine, $"{desk.Here}/about", answers);
        var page = await Visitor.Read(stale);
        Assert.Contains("Someone changed this meanwhile", page.Summary());
        Assert.Contains("Theirs", page.Words());
        Assert.Equal("Mine", page.Typed("Purpose"));
        Assert.Equal("Theirs", (await desk.Row()).Terms!.Purpose);

        using var meant = await desk.Page.Send(page, $"{desk.Here}/about", answers);
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        Assert.Equal("Mine", (await desk.Row()).Terms!.Purpose);
    }

    [Fact]
    public async Task Two_colleagues_can_change_different_parts_at_the_same_time()
    {
        var desk = await ADesk.In(site);
        await desk.ACompleteDraft();
        var about = await desk.Page.Open($"{desk.Here}/about");
        await Saved(desk, $"{desk.Here}/scoring", ("ReviewsPerBid", "4"), ("LayShare", "33"), ("Tolerance", "1"));
        using var saved = await desk.Page.Send(
            about,
            $"{desk.Here}/about",
            [("Purpose", "Mine"), ("HowToAppeal", "Write")]
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var terms = (await desk.Row()).Terms!;
        Assert.Equal(("Mine", 4), (terms.Purpose, terms.ReviewsPerBid));
    }

    internal static (string, string)[] Criteria(int one, int other, string name = "Need") =>
        [
            ("Criteria[0].Name", name),
            ("Criteria[0].Guidance", "Who needs it"),
            ("Criteria[0].Weight", $"{one}"),
            ("Criteria[1].Name", "Change"),
            ("Criteria[1].Guidance", "What changes"),
            ("Criteria[1].Weight", $"{other}"),
            ("Lowest", "0"),
            ("Highest", "5"),
            ("Meanings", "0 Nothing\n5 Everything"),
        ];

    private static (string, string)[] Dates(
        string opens,
        string openingTime,
        string closes,
        string closingTime,
        string decide
    ) =>
        [
            ("OpensOn.Day", opens),
            ("OpensOn.Month", "7"),
            ("OpensOn.Year", "2060"),
            ("OpensTime", openingTime),
            ("ClosesOn.Day", closes),
            ("ClosesOn.Month", "7"),
            ("ClosesOn.Year", "2060"),
            ("ClosesTime", closingTime),
            ("DecideBy.Day", decide),
            ("DecideBy.Month", "7"),
            ("DecideBy.Year", "2060"),
        ];

    private static async Task Appointed(ADesk desk, string address, params string[] seats)
    {
        foreach (var (at, seat) in seats.Index())
        {
            await Saved(
                desk,
                address,
                ("Name", $"Person {at}"),
                ("Email", $"{desk.Code}{at}@example.org"),
                ("Seat", seat)
            );
        }
    }

    private static async Task Saved(ADesk desk, string address, params (string Name, string Value)[] answers)
    {
        using var saved = await desk.Page.Send(address, answers);
        Assert.True(saved.StatusCode is HttpStatusCode.Redirect, $"{address}: {(await Visitor.Read(saved)).Summary()}");
    }
}
