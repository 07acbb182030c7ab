using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using Xunit.Abstractions;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>Rules 1 to 6 in whatever order money is offered, taken up or not, moved up, scheduled and varied, released, paid, bounced, held, drawn, ended and asked back.</summary>
public class AnyPayments(ITestOutputHelper output)
{
    private const int Cases = 3_000,
        Steps = 120;

    [Fact]
    public void Leave_a_fund_that_adds_up_to_the_penny()
    {
        Dictionary<string, int> happened = [];
        Seeds.Each(
            Cases,
            random =>
            {
                var money = new AnyMoney(random);
                for (var step = 0; step < Steps; step++)
                {
                    money.Anything();
                    money.AddsUp();
                }

                money.IsTraceable();
                foreach (var e in money.Events)
                {
                    happened[e.GetType().Name] = happened.GetValueOrDefault(e.GetType().Name) + 1;
                }

                foreach (var (what, times) in money.Seen)
                {
                    happened[what] = happened.GetValueOrDefault(what) + times;
                }
            }
        );

        output.WriteLine(string.Join('\n', happened.OrderBy(it => it.Key).Select(it => $"{it.Key} {it.Value}")));
        Assert.All(
            [
                nameof(InstalmentPaid),
                nameof(InstalmentBounced),
                nameof(AwardTerminated),
                nameof(ClawbackReceived),
                nameof(CommitmentReduced),
                nameof(GrantReturned),
                nameof(ReserveDrawn),
                nameof(OfferLapsed),
                nameof(AwardRefused),
                nameof(CommitmentReleased),
                "moved up from the reserve list",
                "varied after a payment",
                "varied with a part approved",
                "the clock came after the approval",
                "ended with a part approved",
                "ended with a part released",
                "paid after it bounced",
                "more came back than was asked",
            ],
            name => Assert.True(happened.GetValueOrDefault(name) >= 10, $"{name} hardly ever happens")
        );
    }
}
