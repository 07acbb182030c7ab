using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Benchmarks;

/// <summary>What became of an awarded bid: offer, schedule, first instalment, first return.</summary>
public static class Awards
{
    private static readonly Pence Amount = Pence.Pounds(20_000),
        Half = Pence.Pounds(10_000);

    public static void Begin(History history, Desk desk, Bidder it)
    {
        var award = Award.IdOf(it.Bid).Value;
        void By(PersonId? who, params IEnumerable<object> happened) => history.Add<Award>(award, who, happened);

        By(
            null,
            new AwardOffered(
                it.Bid,
                desk.Round,
                it.Group,
                desk.Department,
                desk.Fund,
                it.Reference,
                Amount,
                Percent.Whole(25),
                null,
                desk.Terms.ClosesAt.AddDays(28)
            )
        );
        By(it.Lead, new AwardAccepted(it.Bid, desk.Round, it.Group));
        Pay(history, desk, it, By);
        Report(history, desk, it, By);
    }

    private static void Pay(History history, Desk desk, Bidder it, Action<PersonId?, IEnumerable<object>> by)
    {
        var (first, second) = (desk.Terms.ClosesAt.LondonDate(), desk.Terms.ClosesAt.LondonDate().AddDays(180));
        var run = new PaymentRunId(Guid.CreateVersion7());
        by(
            desk.Manager,
            [new InstalmentsScheduled(it.Bid, it.Group, [new(Half, first, null), new(Half, second, null)], Half, null)]
        );
        by(null, [new InstalmentFellDue(it.Bid, it.Group, 1)]);
        by(desk.Manager, [new InstalmentApproved(it.Bid, it.Group, 1, Half, desk.Manager)]);
        by(desk.Chair, [new InstalmentReleased(it.Bid, it.Group, 1, Half, desk.Chair)]);
        by(desk.Manager, [new InstalmentPutInRun(it.Bid, it.Group, 1, Half, run, $"{it.Reference}-P1")]);
        by(
            null,
            [new InstalmentPaid(it.Bid, it.Group, desk.Round, desk.Fund, 1, Half, run, $"B-{it.Reference}", first)]
        );
        history.Add<Fund>(desk.Fund.Value, null, new GrantPaid(it.Bid, desk.Round, 1, Half));
    }

    private static void Report(History history, Desk desk, Bidder it, Action<PersonId?, IEnumerable<object>> by)
    {
        var plan = Plan(desk.Terms.ClosesAt.LondonDate());
        by(
            desk.Manager,
            [
                new ReturnDatesSet(
                    it.Bid,
                    desk.Round,
                    it.Group,
                    desk.Department,
                    it.Reference,
                    plan.Starts,
                    plan.Dates,
                    plan.BudgetLines,
                    plan.Outcomes,
                    plan.PresentSpending,
                    plan.Tolerance,
                    desk.Manager
                ),
            ]
        );
        var words = history.Keep(WrittenText.Of("""{"learnt":"Ask earlier who would come in the evening."}"""));
        by(
            it.Lead,
            [new ReturnPartWritten(it.Bid, desk.Round, it.Group, 1, ReturnPart.Learnt, words, ByInstitution: false)]
        );
        var figures = new ReturnFigures(
            [Pence.Pounds(9_000)],
            Pence.Pounds(2_500),
            Pence.Zero,
            Pence.Pounds(30_000),
            ToldByInstitution: true,
            20,
            20,
            [18]
        );
        by(it.Lead, [new ReturnSubmitted(it.Bid, desk.Round, it.Group, 1, 1, figures)]);
        var spending = CostShiftRule.Look(plan, 1, figures.InstitutionSpending);
        by(desk.Manager, [new ReturnAccepted(it.Bid, desk.Round, it.Group, 1, 1, figures, spending, desk.Manager)]);
    }

    private static ReturnPlan Plan(DateOnly starts) =>
        new(
            starts,
            [new(starts.AddDays(182), starts.AddDays(210)), new(starts.AddDays(364), starts.AddDays(392))],
            [Pence.Pounds(25_000)],
            1,
            Pence.Pounds(60_000),
            Percent.Whole(10)
        );
}
