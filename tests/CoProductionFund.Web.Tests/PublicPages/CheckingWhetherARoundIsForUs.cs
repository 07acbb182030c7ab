using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoProductionFund.Web.Tests.PublicPages;

[Collection(nameof(StorySite))]
public sealed class CheckingWhetherARoundIsForUs(StorySite site)
{
    [Fact]
    public async Task Every_question_wants_an_answer_and_keeps_the_others()
    {
        var (page, questions) = await Open();
        page = await Send(questions.Skip(1), _ => "no");

        Assert.Equal("Select yes or no", page.QuerySelector(".govuk-error-summary a")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".govuk-error-message"));
        var chosen = page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(it => it.Value);
        Assert.Equal(questions.Skip(1).Select(_ => "no"), chosen);
        Assert.StartsWith("Error: ", page.Title);
    }

    [Fact]
    public async Task The_right_answers_lead_on_to_a_bid()
    {
        var rules = (await site.Round(Name)).Terms!.Eligibility.Questions;
        var (_, questions) = await Open();
        var page = await Send(questions, it => Right(it, rules) ? "yes" : "no");

        Assert.Equal("Yes, this round is for you", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href='/rounds/{await Reference()}/start']"));
    }

    [Fact]
    public async Task A_wrong_answer_is_told_why_not_in_the_words_of_the_round()
    {
        var rules = (await site.Round(Name)).Terms!.Eligibility.Questions;
        var (_, questions) = await Open();
        var page = await Send(
            questions,
            it => Right(it, rules) != it.EndsWith($"own-{rules[^1].Key}]", StringComparison.Ordinal) ? "yes" : "no"
        );

        Assert.Equal("This round is not for you", page.QuerySelector("h1")!.TextContent);
        Assert.Equal([rules[^1].WhyNot], page.QuerySelectorAll("main ul")[0].Children.Select(it => it.TextContent));
        Assert.Contains("What else is open", page.Body!.Text());
    }

    [Fact]
    public async Task A_group_of_another_kind_is_told_for_which_the_round_is()
    {
        var rules = (await site.Round(Name)).Terms!.Eligibility.Questions;
        var (_, questions) = await Open();
        var page = await Send(questions, it => it.Contains("kind-of-group") || !Right(it, rules) ? "no" : "yes");
        Assert.Contains("The round is only for groups of these kinds: registered charity", page.Body!.Text());
    }

    private const string Name = "Homes and streets we run together";

    private static bool Right(string field, IReadOnlyList<EligibilityQuestion> rules) =>
        rules.FirstOrDefault(it => field.EndsWith($"own-{it.Key}]", StringComparison.Ordinal))?.MustBe ?? true;

    private async Task<string> Reference() => (await site.Round(Name)).Reference;

    private async Task<(IHtmlDocument Page, IReadOnlyList<string> Questions)> Open()
    {
        using var visitor = site.Visitor();
        var page = await visitor.Open($"/rounds/{await Reference()}/check");
        var names = page.QuerySelectorAll<IHtmlInputElement>("main input[type=radio]")
            .Select(it => it.Name!)
            .Distinct();
        return (page, [.. names]);
    }

    private async Task<IHtmlDocument> Send(IEnumerable<string> questions, Func<string, string> answer)
    {
        using var visitor = site.Visitor();
        var query = string.Join('&', questions.Select(it => $"{Uri.EscapeDataString(it)}={answer(it)}"));
        return await visitor.Open($"/rounds/{await Reference()}/check?{query}&Go=check");
    }
}
