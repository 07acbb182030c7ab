using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Funds;

public class PayingGrants
{
    private static readonly FundsCommitted Committed = AFund.Committed(1, 2_000_000, 200_000);

    [Fact]
    public void Is_out_of_what_is_committed_to_the_last_penny()
    {
        Pay(2_000_000).Then(Paid(2_000_000));
        Pay(2_000_001).ThenRefused("fund.over-commitment");
        Pay(500_000, Paid(1_500_000)).Then(Paid(500_000));
        Pay(500_001, Paid(1_500_000)).ThenRefused("fund.over-commitment");
        Pay(500_001, Paid(1_500_000), Returned(1)).ThenRefused("fund.over-commitment"); // what came back is not theirs any more
    }

    [Fact]
    public void Leaves_what_is_left_as_it_was() =>
        Position(Paid(500_000), budget: 100_000, committed: 20_000, left: 78_000);

    [Fact]
    public void Needs_a_commitment() =>
        Given<Fund>(AFund.Established)
            .When(it => GrantDecisions.Pay(it, Some.Bid(), Some.Round, 1, new(1)))
            .ThenRefused("fund.not-committed");

    [Fact]
    public void That_come_back_can_be_promised_to_others()
    {
        Return(500_000, Paid(500_000)).Then(Returned(500_000));
        Return(500_001, Paid(500_000)).ThenRefused("fund.over-paid");
        Return(1, Paid(500_000), Returned(500_000)).ThenRefused("fund.over-paid");
        Given<Fund>(AFund.Established)
            .When(it => GrantDecisions.Return(it, Some.Bid(), Some.Round, new(1)))
            .ThenRefused("fund.not-committed");
        var fund = Given<Fund>(AFund.Established, Committed, Paid(500_000), Returned(300_000)).State;
        Assert.Equal((Pence.Pounds(17_000), Pence.Pounds(81_000)), (fund.Committed, fund.Left));
        Assert.Equal(Pence.Pounds(15_000), fund.Commitments[Some.Bid()].ToPay);
    }

    [Fact]
    public void That_end_early_free_what_is_not_paid_and_the_reserve()
    {
        CommitmentReduced reduced = new(Some.Bid(), Some.Round, new(1_500_000), new(200_000));
        Reduce(Paid(500_000)).Then(reduced);
        Reduce(Paid(500_000), reduced).ThenNothing();
        Reduce(Paid(500_000), Drawn(50_000)).Then(reduced with { SetAside = new(150_000) }); // the rest is out with a case
        Reduce(Paid(500_000), Returned(100_000)).Then(reduced);
        Given<Fund>(AFund.Established)
            .When(it => GrantDecisions.Reduce(it, Some.Bid(), Some.Round))
            .ThenRefused("fund.not-committed");
        var fund = Given<Fund>(AFund.Established, Committed, Paid(500_000), reduced).State;
        Assert.Equal(
            (Pence.Pounds(5_000), Pence.Zero, Pence.Pounds(95_000)),
            (fund.Committed, fund.SetAside, fund.Left)
        );
    }

    private static void Position(IDomainEvent happened, long budget, long committed, long left)
    {
        var fund = Given<Fund>(AFund.Established, Committed, happened).State;
        Assert.Equal(
            (Pence.Pounds(budget), Pence.Pounds(committed), Pence.Pounds(left)),
            (fund.Budget, fund.Committed, fund.Left)
        );
    }

    private static GrantPaid Paid(long pence) => new(Some.Bid(), Some.Round, 1, new(pence));

    private static ReserveDrawn Drawn(long pence) =>
        new(new(Some.Person(90).Value), Domain.Awards.Award.IdOf(Some.Bid()), "SN-0001", new(pence));

    private static GrantReturned Returned(long pence) => new(Some.Bid(), Some.Round, new(pence));

    private static Past<Fund> Past(IDomainEvent[] since) => Given<Fund>([AFund.Established, Committed, .. since]);

    private static Answer Pay(long pence, params IDomainEvent[] since) =>
        Past(since).When(it => GrantDecisions.Pay(it, Some.Bid(), Some.Round, 1, new(pence)));

    private static Answer Return(long pence, params IDomainEvent[] since) =>
        Past(since).When(it => GrantDecisions.Return(it, Some.Bid(), Some.Round, new(pence)));

    private static Answer Reduce(params IDomainEvent[] since) =>
        Past(since).When(it => GrantDecisions.Reduce(it, Some.Bid(), Some.Round));
}
