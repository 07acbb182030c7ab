using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class CompletingTheMatch
{
    [Theory]
    [InlineData(300_000, 200_000)] // a quarter of £20,000 to the penny
    [InlineData(300_000, 200_001)]
    [InlineData(500_000, 0)]
    [InlineData(0, 500_000)]
    public void Reaches_the_ratio(long cash, long inKind) => Form(cash, inKind).LeavesNoGap();

    [Theory]
    [InlineData(300_000, 199_999)]
    [InlineData(499_999, 0)]
    public void Is_a_gap_one_penny_below_the_ratio(long cash, long inKind) =>
        Form(cash, inKind).LeavesGapsAt("match.cash");

    [Fact]
    public void Rounds_the_ratio_up_to_the_next_penny()
    {
        Form(300_000, 200_000, asked: 2_000_001).LeavesGapsAt("match.cash");
        Form(300_000, 200_001, asked: 2_000_001).LeavesNoGap();
    }

    [Fact]
    public void Needs_every_amount_even_if_it_is_nothing()
    {
        var match = ABid.Form.Match!;
        (ABid.Form with { Match = match with { Cash = null } }).LeavesGapsAt("match.cash");
        (ABid.Form with { Match = match with { InKind = null } }).LeavesGapsAt("match.in-kind");
        (ABid.Form with { Match = match with { PresentSpending = null } }).LeavesGapsAt("match.present-spending");
        (ABid.Form with { Match = match with { PresentSpending = Pence.Zero } }).LeavesNoGap();
    }

    [Fact]
    public void Is_never_less_than_nothing()
    {
        Form(-1, 500_001).LeavesGapsAt("match.cash");
        Form(500_001, -1).LeavesGapsAt("match.in-kind");
        (ABid.Form with { Match = ABid.Form.Match! with { PresentSpending = new(-1) } }).LeavesGapsAt(
            "match.present-spending"
        );
    }

    [Fact]
    public void Says_what_it_is_where_it_is_in_kind()
    {
        (ABid.Form with { Match = ABid.Form.Match! with { InKindWhat = " " } }).LeavesGapsAt("match.in-kind-what");
        (Form(500_000, 0) with { Match = new(new(500_000), Pence.Zero, InKindWhat: null, Pence.Zero) }).LeavesNoGap();
    }

    private static BidForm Form(long cash, long inKind, long asked = 2_000_000) =>
        ABid.Form with
        {
            Match = ABid.Form.Match! with { Cash = new(cash), InKind = new(inKind) },
            Budget = new([new("Everything", new(asked + cash))], new(asked)),
        };
}

public class CompletingTheBudget
{
    private static readonly Pence Match = Pence.Pounds(20_000);

    [Theory]
    [InlineData(500_000)]
    [InlineData(5_000_000)]
    public void May_ask_for_the_smallest_and_for_the_largest_grant(long asked) => Form(asked).LeavesNoGap();

    [Theory]
    [InlineData(499_999)]
    [InlineData(5_000_001)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_a_gap_one_penny_outside(long asked) => Form(asked).LeavesGapsAt("budget.asked");

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Is_a_gap_one_penny_from_adding_up(long penny) => Form(2_000_000, penny).LeavesGapsAt("budget.lines");

    [Fact]
    public void Needs_a_line() =>
        (ABid.Form with { Budget = ABid.Form.Budget! with { Lines = [] } }).LeavesGapsAt("budget.lines");

    [Fact]
    public void Needs_to_know_what_is_asked_for_and_then_adds_up() =>
        (ABid.Form with { Budget = ABid.Form.Budget! with { Asked = null } }).LeavesGapsAt("budget.asked");

    [Fact]
    public void Needs_every_line_whole()
    {
        With(new BudgetLine(null, Pence.Pounds(8_000))).LeavesGapsAt("budget.lines.2");
        With(new BudgetLine(" ", Pence.Pounds(8_000))).LeavesGapsAt("budget.lines.2");
        With(new BudgetLine("Food", null)).LeavesGapsAt("budget.lines.2", "budget.lines");
        With(new BudgetLine("Food", Pence.Pounds(8_000)), new("Nothing", Pence.Zero)).LeavesGapsAt("budget.lines.3");
        With(new BudgetLine("Food", new(800_001)), new("Less than nothing", new(-1))).LeavesGapsAt("budget.lines.3");

        static BidForm With(params BudgetLine[] lines) =>
            ABid.Form with
            {
                Budget = new([new("Cook", Pence.Pounds(15_000)), .. lines], Pence.Pounds(20_000)),
            };
    }

    private static BidForm Form(long asked, long penny = 0) =>
        ABid.Form with
        {
            Match = new(Match, Pence.Zero, InKindWhat: null, Pence.Zero),
            Budget = new([new("Everything", new Pence(asked + penny) + Match)], new(asked)),
        };
}
