using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Awards;

/// <summary>A desk whose round is decided: the better bid has an offer of £20,000, the worse one waits on the reserve list.</summary>
public sealed record Offers(ADesk Desk, BidRow Offered, BidRow Waiting)
{
    private TheSite Site => Desk.Site;

    public string Here => $"/awards/{Offered.Reference}";

    /// <summary>Whoever handed the bid in founded its group.</summary>
    public Caller Lead => Caller.Is(Offered.SubmittedBy!.Value);

    public Visitor LeadOf(BidRow bid) => Site.SignedInAs(bid.SubmittedBy!.Value);

    public static async Task<Offers> In(TheSite site)
    {
        var desk = await ADesk.In(site, budgetPounds: 50_000);
        var (better, worse) = await desk.ARanking();
        var (offered, waiting) = (await Row(site, better), await Row(site, worse));
        await site.Do(Decide(desk, offered, Outcome.Awarded, Pence.Pounds(20_000)));
        await site.Do(Decide(desk, waiting, Outcome.OnReserveList, amount: null));
        await site.Do(new DecideRound(desk.Round, Caller.Is(desk.Manager)));
        var offers = new Offers(desk, offered, waiting);
        await offers.Until(offered);
        return offers;
    }

    /// <summary>Waits for the policy.</summary>
    public async Task Until(BidRow bid)
    {
        for (var tries = 0; await Award(bid) is null; tries++)
        {
            Assert.True(tries < 400, "Not offered within 20 seconds.");
            await Task.Delay(50);
        }
    }

    public async Task<AwardRow?> Award(BidRow bid)
    {
        var all = await Site.Ask(new ListAwards(Desk.Department, Stage: null, 1, Caller.TheFund));
        return all.Items.FirstOrDefault(it => it.Row.Bid == bid.Bid)?.Row;
    }

    public Task Refuse() =>
        Site.Do(new RefuseAward(Domain.Awards.Award.IdOf(Offered.Bid), RefusalReason.PartnerWithdrew, Lead));

    private static async Task<BidRow> Row(TheSite site, string reference) =>
        (await site.Ask(new FindBid(reference, Caller.TheFund)))!;

    private static DecideBid Decide(ADesk desk, BidRow bid, Outcome outcome, Pence? amount) =>
        new(
            bid.Bid,
            outcome,
            amount,
            [new("need", "The need is shown"), new("change", "The change can be measured")],
            DepartureReason: null,
            Caller.Is(desk.Manager),
            outcome is Outcome.Awarded ? "Two tutors at each course" : null
        );
}
