using CoProductionFund.Domain.Bids;
using static CoProductionFund.Domain.Bids.RiskCarrier;

namespace CoProductionFund.Domain.Tests.Bids;

public class WeighingRisks
{
    private static readonly PersonId Manager = Some.Person(9);

    /// <summary>Number 1 is reasonable, number 2 is not.</summary>
    private static readonly RisksAnswers Register = new([
        ARisk(2, 3, RiskCarrier.Group),
        ARisk(3, 5, PeopleWhoUseTheService),
    ]);

    private static readonly UnreasonableRiskFound Found = new(
        Some.Round,
        Some.Group(),
        [new(2, 3, 5, PeopleWhoUseTheService, 15)]
    );

    private static readonly RiskTakenOnByDepartment TakenOn = new(Some.Round, Some.Group(), 2, "We do it", Manager);

    private static readonly RiskReduced Reduced = new(Some.Round, Some.Group(), 2, 2, 5, "Two nurses", Manager);

    [Theory]
    [InlineData(PeopleWhoUseTheService, 3, 5, true)]
    [InlineData(PeopleWhoUseTheService, 4, 4, true)]
    [InlineData(PeopleWhoUseTheService, 3, 4, false)]
    [InlineData(PeopleWhoUseTheService, 2, 5, false)]
    [InlineData(RiskCarrier.Group, 4, 5, true)]
    [InlineData(RiskCarrier.Group, 4, 4, false)]
    [InlineData(Institution, 5, 5, false)]
    [InlineData(RiskCarrier.Department, 5, 5, false)]
    public void Depends_on_who_carries_it(RiskCarrier carrier, int likelihood, int severity, bool isUnreasonable) =>
        Assert.Equal(isUnreasonable, RiskRule.Unreasonable(new([ARisk(likelihood, severity, carrier)])).Count == 1);

    [Fact]
    public void Leaves_out_what_is_not_filled_in_yet()
    {
        Assert.Empty(RiskRule.Unreasonable(null));
        Assert.Empty(RiskRule.Unreasonable(new([ARisk(5, null, PeopleWhoUseTheService), ARisk(5, 5, null)])));
    }

    [Fact]
    public void Happens_when_the_bid_is_handed_in()
    {
        var form = ABid.Form with { Risks = Register };
        Given<Bid>(ABid.Started)
            .When(it => BidDecisions.Submit(it, form, ABid.Terms, othersSubmitted: 0, ABid.Closing))
            .Then(ABid.Submitted, Found);
    }

    [Fact]
    public void Keeps_a_bid_from_being_awarded_until_the_risk_is_taken_on_or_reduced()
    {
        Award(Found).ThenRefused("bid.unreasonable-risk");
        Award(Found, TakenOn).Then(ABid.Awarded);
        Award(Found, Reduced).Then(ABid.Awarded);
        Award().ThenRefused("bid.unreasonable-risk"); // the rule has become stricter since
        Award([Found], register: null).ThenRefused("bid.unreasonable-risk"); // its words were erased since
    }

    [Fact]
    public void Keeps_a_bid_of_the_reserve_list_from_being_awarded()
    {
        var award = new BidAwardedFromReserveList(
            Some.Round,
            Some.Group(),
            Some.Fund,
            new(1),
            new(1),
            "It is the first",
            Conditions: null,
            Manager
        );
        Given<Bid>([ABid.Started, ABid.Submitted, Found, ABid.Eligible, ABid.Reserved])
            .When(it => BidOutcomes.AwardFromReserveList(it, award, Register))
            .ThenRefused("bid.unreasonable-risk");
        Given<Bid>([ABid.Started, ABid.Submitted, Found, ABid.Eligible, ABid.Reserved, TakenOn])
            .When(it => BidOutcomes.AwardFromReserveList(it, award, Register))
            .Then(award);
    }

    [Fact]
    public void Once_more_begins_when_the_bid_is_handed_in_again() =>
        Given<Bid>([ABid.Started, ABid.Submitted, Found, ABid.Reopened, ABid.Submitted, ABid.Eligible])
            .When(it => BidOutcomes.Award(it, ABid.Awarded, ABid.Terms.Criteria, ABid.Form.Risks))
            .Then(ABid.Awarded);

    [Fact]
    public void Is_answered_once_and_only_where_there_is_something_to_answer()
    {
        TakeOn(2, Found).Then(TakenOn);
        TakeOn(2, Found, TakenOn).ThenNothing();
        TakeOn(2, Found, Reduced).ThenNothing();
        TakeOn(1, Found).ThenRefused("bid.no-such-risk");
        TakeOn(2, Found, ABid.Awarded).ThenRefused("bid.not-to-decide");
        Given<Bid>().When(it => RiskRule.TakeOn(it, 2, "We do it", Manager, Register)).ThenRefused("bid.not-found");
    }

    [Theory]
    [InlineData(3, 5, false)]
    [InlineData(4, 4, false)]
    [InlineData(3, 4, true)]
    [InlineData(2, 5, true)]
    public void Is_reduced_only_below_the_limit(int likelihood, int severity, bool isReduced)
    {
        var reduced = Reduced with { Likelihood = likelihood, Severity = severity };
        var answer = Given<Bid>([ABid.Started, ABid.Submitted, Found, ABid.Eligible])
            .When(it => RiskRule.Reduce(it, reduced, Register));
        if (isReduced)
        {
            answer.Then(reduced);
        }
        else
        {
            answer.ThenRefused("bid.risk-not-reduced");
        }
    }

    private static Risk ARisk(int? likelihood, int? severity, RiskCarrier? carrier) =>
        new("It goes wrong", likelihood, severity, carrier, "We look out", "At the first meeting");

    private static Answer Award(params IDomainEvent[] since) => Award(since, Register);

    private static Answer Award(IDomainEvent[] since, RisksAnswers? register) =>
        Given<Bid>([ABid.Started, ABid.Submitted, ABid.Eligible, .. since])
            .When(it => BidOutcomes.Award(it, ABid.Awarded, ABid.Terms.Criteria, register));

    private static Answer TakeOn(int number, params IDomainEvent[] since) =>
        Given<Bid>([ABid.Started, ABid.Submitted, ABid.Eligible, .. since])
            .When(it => RiskRule.TakeOn(it, number, "We do it", Manager, Register));
}
