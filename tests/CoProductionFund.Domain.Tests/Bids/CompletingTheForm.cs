using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public static class Gaps
{
    public static void LeavesNoGap(this BidForm form) => form.LeavesGapsAt(ABid.Terms);

    /// <param name="places">Where something is missing or does not fit, in the order of the form.</param>
    public static void LeavesGapsAt(this BidForm form, params string[] places) => form.LeavesGapsAt(ABid.Terms, places);

    public static void LeavesGapsAt(this BidForm form, BidTerms terms, params string[] places)
    {
        var gaps = BidCompleteness.Gaps(form, terms);

        Assert.Equal(places, gaps.Select(it => it.Where));
        Assert.All(gaps, it => Assert.False(string.IsNullOrWhiteSpace(it.Message) || it.Message.EndsWith('.')));
    }
}

public class CompletingTheForm
{
    [Fact]
    public void Leaves_no_gap() => ABid.Form.LeavesNoGap();

    [Fact]
    public void Takes_the_last_word_and_not_one_more()
    {
        (ABid.Form with { Summary = new(Some.Words(15), Some.Words(150)) }).LeavesNoGap();
        (ABid.Form with { Summary = new(Some.Words(16), Some.Words(150)) }).LeavesGapsAt("summary.title");
        (ABid.Form with { Summary = new(Some.Words(15), Some.Words(151)) }).LeavesGapsAt("summary.public-summary");
        (ABid.Form with { Partner = new(Some.Words(30), Some.Words(300)) }).LeavesNoGap();
        (ABid.Form with { Partner = new(Some.Words(31), Some.Words(301)) }).LeavesGapsAt(
            "partner.institution",
            "partner.role"
        );
        (ABid.Form with { Continuity = new(Some.Words(300), Some.Words(300)) }).LeavesNoGap();
        (ABid.Form with { Continuity = new(Some.Words(301), Some.Words(301)) }).LeavesGapsAt(
            "continuity.who-relies",
            "continuity.what-happens"
        );
        (ABid.Form with { People = ABid.Form.People! with { WhoTakesPart = Some.Words(300) } }).LeavesNoGap();
        (ABid.Form with { People = ABid.Form.People! with { WhoTakesPart = Some.Words(301) } }).LeavesGapsAt(
            "people.who-takes-part"
        );
        (ABid.Form with { Change = ABid.Form.Change! with { Change = Some.Words(300) } }).LeavesNoGap();
        (ABid.Form with { Change = ABid.Form.Change! with { Change = Some.Words(301) } }).LeavesGapsAt("change.change");
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData(" \t\n ", 0)]
    [InlineData("one", 1)]
    [InlineData("  one  two\nthree\u00a0four ", 4)]
    [InlineData("well-known, isn't it?", 3)]
    public void Counts_words_as_people_do(string? text, int words) => Assert.Equal(words, BidCompleteness.Words(text));

    [Fact]
    public void Takes_spaces_for_nothing()
    {
        (ABid.Form with { Summary = new(" ", "\n") }).LeavesGapsAt("summary.title", "summary.public-summary");
        (ABid.Form with { Scope = ABid.Form.Scope! with { Place = " " } }).LeavesGapsAt("scope.place");
    }

    [Fact]
    public void Needs_area_tier_and_depth()
    {
        var scope = ABid.Form.Scope!;
        (ABid.Form with { Scope = scope with { ServiceArea = null } }).LeavesGapsAt("scope.service-area");
        (ABid.Form with { Scope = scope with { Tier = null } }).LeavesGapsAt("scope.tier");
        (ABid.Form with { Scope = scope with { Depth = null } }).LeavesGapsAt("scope.depth");
        (ABid.Form with { Scope = scope with { Tier = null, Depth = null } }).LeavesGapsAt("scope.tier");
    }

    [Fact]
    public void Needs_a_scope_the_round_invites()
    {
        var scope = ABid.Form.Scope!;
        (ABid.Form with { Scope = scope with { Depth = Depth.Lead } }).LeavesNoGap();
        (ABid.Form with { Scope = scope with { Depth = Depth.CoDeliver } }).LeavesGapsAt("scope.service-area");
        (ABid.Form with { Scope = scope with { Tier = Tier.Collective } }).LeavesGapsAt("scope.service-area");
        (ABid.Form with { Scope = scope with { ServiceArea = Some.Area(2) } }).LeavesGapsAt("scope.service-area");
    }

    [Fact]
    public void Needs_someone_who_takes_part_and_brings_something()
    {
        var people = ABid.Form.People!;
        (ABid.Form with { People = people with { HowMany = 1 } }).LeavesNoGap();
        (ABid.Form with { People = people with { HowMany = 0 } }).LeavesGapsAt("people.how-many");
        (ABid.Form with { People = people with { HowMany = null } }).LeavesGapsAt("people.how-many");
        (ABid.Form with { People = people with { Skills = null } }).LeavesGapsAt("people.skills");
        (ABid.Form with { People = people with { Skills = null, Networks = "Mosque" } }).LeavesNoGap();
        (ABid.Form with { People = people with { Time = Some.Words(300) } }).LeavesNoGap();
        (ABid.Form with { People = people with { Time = Some.Words(301) } }).LeavesGapsAt("people.skills");
    }

    [Fact]
    public void Needs_an_outcome_and_each_of_them_whole()
    {
        OutcomeMeasure whole = new("Meals", "Counted", "50");
        With().LeavesGapsAt("change.outcomes");
        With(whole, whole).LeavesNoGap();
        With(whole, whole with { What = " " }).LeavesGapsAt("change.outcomes.2");
        With(whole with { Measure = null }, whole with { Target = null })
            .LeavesGapsAt("change.outcomes.1", "change.outcomes.2");

        static BidForm With(params OutcomeMeasure[] outcomes) => ABid.Form with { Change = new("Change", outcomes) };
    }

    [Fact]
    public void Needs_every_declaration()
    {
        var declared = ABid.Form.Declarations!;
        (ABid.Form with { Declarations = declared with { IsTrue = false } }).LeavesGapsAt("declarations.is-true");
        (ABid.Form with { Declarations = declared with { HasAuthority = false } }).LeavesGapsAt(
            "declarations.has-authority"
        );
        (ABid.Form with { Declarations = declared with { Eligibility = new Dictionary<string, bool>() } }).LeavesGapsAt(
            "declarations.safeguarding"
        );
    }

    [Fact]
    public void Leaves_a_wrong_answer_about_eligibility_to_the_closing() =>
        (
            ABid.Form with
            {
                Declarations = ABid.Form.Declarations! with
                {
                    Eligibility = new Dictionary<string, bool> { ["safeguarding"] = false },
                },
            }
        ).LeavesNoGap();
}
