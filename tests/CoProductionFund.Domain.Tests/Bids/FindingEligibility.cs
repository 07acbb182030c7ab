using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class FindingEligibility
{
    private static readonly EligibilityFinding Met = new("income", IsMet: true, "Within the limit.");
    private static readonly EligibilityFinding Broken = new("place", IsMet: false, "Outside the area.");

    [Fact]
    public void Passes_a_bid_that_meets_every_rule() =>
        Given<Bid>(ABid.Started, ABid.Submitted)
            .When(it => BidOutcomes.FindEligibility(it, [Met]))
            .Then(ABid.Eligible with { Findings = [Met] });

    [Fact]
    public void Stops_a_bid_that_breaks_one_and_keeps_every_finding() =>
        Given<Bid>(ABid.Started, ABid.Submitted)
            .When(it => BidOutcomes.FindEligibility(it, [Met, Broken]))
            .Then(ABid.Ineligible with { Findings = [Met, Broken] });

    [Fact]
    public void Twice_is_once()
    {
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible)
            .When(it => BidOutcomes.FindEligibility(it, [Broken]))
            .ThenNothing();
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Ineligible)
            .When(it => BidOutcomes.FindEligibility(it, [Met]))
            .ThenNothing();
    }

    [Fact]
    public void Leaves_alone_what_is_not_submitted()
    {
        Given<Bid>().When(it => BidOutcomes.FindEligibility(it, [Met])).ThenNothing();
        Given<Bid>(ABid.Started).When(it => BidOutcomes.FindEligibility(it, [Met])).ThenNothing();
        Given<Bid>(ABid.Started, ABid.Withdrawn).When(it => BidOutcomes.FindEligibility(it, [Met])).ThenNothing();
    }
}

public class CheckingEligibility
{
    private static readonly Applicant Kitchen = new(GroupKind.RegisteredCharity, Pence.Pounds(100_000), "LS9");

    [Fact]
    public void Finds_every_rule_met_in_a_fixed_order() =>
        Assert.Equal(
            ["kind-of-group", "income", "place", "safeguarding"],
            Findings(Kitchen).Where(it => it.IsMet).Select(it => it.Rule)
        );

    [Fact]
    public void Turns_away_a_kind_of_group_not_named() =>
        Assert.Equal(["kind-of-group"], Broken(Kitchen with { Kind = GroupKind.UnincorporatedGroup }));

    [Fact]
    public void Turns_away_an_income_one_penny_above_the_limit() =>
        Assert.Equal(["income"], Broken(Kitchen with { AnnualIncome = new(10_000_001) }));

    [Fact]
    public void Turns_away_another_district() =>
        Assert.Equal(["place"], Broken(Kitchen with { PostcodeDistrict = "LS90" }));

    [Fact]
    public void Reads_a_district_in_any_case() => Assert.Empty(Broken(Kitchen with { PostcodeDistrict = "ls9" }));

    [Fact]
    public void Asks_neither_income_nor_place_where_the_round_sets_no_limit() =>
        Assert.Equal(
            ["kind-of-group"],
            BidEligibility
                .CheckGroup(Kitchen, ABid.Terms.Eligibility with { LargestIncome = null, Places = [] })
                .Select(it => it.Rule)
        );

    [Fact]
    public void Turns_away_the_other_answer_with_the_rounds_own_words()
    {
        var finding = Findings(Kitchen, new() { ["safeguarding"] = false }).Single(it => !it.IsMet);

        Assert.Equal(new("safeguarding", false, ABid.Safeguarding.WhyNot), finding);
    }

    [Fact]
    public void Takes_no_answer_for_the_other_answer() =>
        Assert.Equal(["safeguarding"], Findings(Kitchen, []).Where(it => !it.IsMet).Select(it => it.Rule));

    [Fact]
    public void Takes_no_declarations_for_the_other_answer() =>
        Assert.Equal(
            ["safeguarding"],
            BidEligibility.Check(Kitchen, new(), ABid.Terms).Where(it => !it.IsMet).Select(it => it.Rule)
        );

    [Fact]
    public void Can_ask_for_a_no() =>
        Assert.True(
            BidEligibility
                .Check(
                    Kitchen,
                    ABid.Form with
                    {
                        Declarations = new(new Dictionary<string, bool> { ["safeguarding"] = false }, true, true, true),
                    },
                    ABid.Terms with
                    {
                        Eligibility = ABid.Terms.Eligibility with
                        {
                            Questions = [ABid.Safeguarding with { MustBe = false }],
                        },
                    }
                )
                .All(it => it.IsMet)
        );

    private static IReadOnlyList<EligibilityFinding> Findings(
        Applicant applicant,
        Dictionary<string, bool>? answers = null
    ) =>
        BidEligibility.Check(
            applicant,
            answers is null ? ABid.Form : ABid.Form with { Declarations = new(answers, true, true, true) },
            ABid.Terms
        );

    private static IEnumerable<string> Broken(Applicant applicant) =>
        Findings(applicant).Where(it => !it.IsMet).Select(it => it.Rule);
}
