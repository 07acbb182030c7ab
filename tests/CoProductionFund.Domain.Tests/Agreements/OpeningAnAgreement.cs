using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class OpeningAnAgreement
{
    [Fact]
    public void Records_the_parties_and_the_days() => Open(Opened, isAccepted: true).Then(Opened);

    [Fact]
    public void Waits_for_the_group_to_accept_the_award() =>
        Open(Opened, isAccepted: false).ThenRefused("agreement.award-not-accepted");

    [Fact]
    public void Takes_a_project_of_one_day_and_none_that_ends_before_it_starts()
    {
        var oneDay = Opened with { Ends = Starts };
        Open(oneDay, isAccepted: true).Then(oneDay);
        Open(Opened with { Ends = Starts.AddDays(-1) }, isAccepted: true).ThenRefused("agreement.dates");
    }

    [Theory]
    [InlineData("1999-12-31", "2000-01-02", false)]
    [InlineData("2000-01-01", "2009-12-31", true)]
    [InlineData("2000-01-01", "2010-01-01", false)]
    [InlineData("2099-12-31", "2109-12-30", true)]
    [InlineData("2100-01-01", "2100-01-02", false)]
    [InlineData("0001-01-01", "0001-01-02", false)]
    [InlineData("9999-12-30", "9999-12-31", false)]
    public void Takes_days_that_somebody_can_have_meant(string starts, string ends, bool isTaken)
    {
        var (first, last) = (Some.Day(starts), Some.Day(ends));
        var opened = Open(Opened with { Starts = first, Ends = last }, isAccepted: true);
        var set = Given<Agreement>(Opened).When(it => NegotiationDecisions.SetDates(it, first, last));
        Assert.Equal(isTaken ? null : "agreement.dates", opened.Decision.Refusal?.Code);
        Assert.Equal(isTaken ? null : "agreement.dates", set.Decision.Refusal?.Code);
    }

    [Fact]
    public void Twice_is_once_with_the_same_institution_alone()
    {
        Open(Opened, isAccepted: true, Opened).ThenNothing();
        Open(Opened with { Institution = new(Guid.NewGuid()) }, isAccepted: true, Opened)
            .ThenRefused("agreement.already-open");
    }

    [Fact]
    public void Of_an_award_always_meets_the_same_agreement()
    {
        Assert.Equal(Agreement.IdOf(Award), Agreement.IdOf(Award));
        Assert.NotEqual(Agreement.IdOf(Award), Agreement.IdOf(Domain.Awards.Award.IdOf(Some.Bid(2))));
    }

    private static Answer Open(AgreementOpened opened, bool isAccepted, params IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => NegotiationDecisions.Open(it, opened, isAccepted));
}
