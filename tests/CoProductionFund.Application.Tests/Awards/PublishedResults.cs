using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Awards;

public sealed record Bidder(BidId Bid, GroupId Group, PersonId Lead)
{
    public AwardId Award => Domain.Awards.Award.IdOf(Bid);

    public Caller By => Caller.Is(Lead);
}

/// <summary>A round with settled ranking, decided and published: £10,000 for each of the best, the reserve list for the rest.</summary>
public sealed class PublishedResults
{
    private PublishedResults(TheFund fund) => (Fund, Scene) = (fund, new(fund));

    public TheFund Fund { get; }

    public Scene Scene { get; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Bidder> Bids { get; private set; } = [];

    public Caller Manager => Caller.Is(Scene.Manager);

    /// <summary>Offers are made, and nobody has answered.</summary>
    public static async Task<PublishedResults> Of(
        TheFund fund,
        int awarded = 1,
        int reserve = 1,
        long budgetPounds = 200_000,
        int? offerDays = null
    )
    {
        var results = await Decided(fund, awarded, reserve, budgetPounds, offerDays);
        await results.Publish();
        return results;
    }

    /// <summary>Every bid is decided; nobody has been told.</summary>
    public static async Task<PublishedResults> Decided(
        TheFund fund,
        int awarded,
        int reserve,
        long budgetPounds = 200_000,
        int? offerDays = null
    )
    {
        fund.Clock.ShowRealTime(); // the diary knows no other
        var results = new PublishedResults(fund);
        var scene = results.Scene;
        await scene.ADraftRound(budgetPounds);
        var terms = scene.Terms(scene.Now, scene.Now.AddDays(30)) with { OfferDays = offerDays };
        await fund.Do(new SetRoundTerms(scene.Round, terms, results.Manager));
        await fund.Do(new PublishRound(scene.Round, results.Manager));
        await results.Rank(awarded + reserve);
        foreach (var (at, it) in results.Bids.Index())
        {
            await fund.Do(
                at < awarded
                    ? scene.Decide(it.Bid, Outcome.Awarded, 10_000)
                    : scene.Decide(it.Bid, Outcome.OnReserveList)
            );
        }

        return results;
    }

    public async Task Publish()
    {
        await Fund.Do(new DecideRound(Scene.Round, Manager));
        var awarded = (await Scene.Panel()).Decisions.Where(it => it.Outcome is Outcome.Awarded).Select(it => it.Bid);
        foreach (var bid in awarded)
        {
            await Offered(bid);
        }
    }

    /// <summary>Waits for the policy.</summary>
    public Task Offered(BidId bid) =>
        TheFund.Eventually(async () => (await Fund.EventsOf(Award.IdOf(bid).Value)).Count > 0);

    public async Task<AwardRow?> RowOf(BidId bid)
    {
        await using var session = Fund.Store.QuerySession();
        return await session.LoadAsync<AwardRow>(Award.IdOf(bid).Value);
    }

    public async Task<BidRow> BidOf(BidId bid) => (await Fund.Ask(new GetBidById(bid, Caller.TheFund)))!;

    public Task<FundPosition> Money() => Fund.Ask(new GetFundById(Scene.FundId, Caller.TheFund));

    public AwardFromReserveList Up(Bidder it, long pounds = 10_000) =>
        new(it.Bid, Pence.Pounds(pounds), "The first was not taken up", "Two tutors at each course", Manager);

    /// <summary>Written straight into the streams to save time.</summary>
    private async Task Rank(int count)
    {
        List<Bidder> bids = [];
        for (var i = 0; i < count; i++)
        {
            var (group, lead) = await Scene.AGroup();
            bids.Add(new(Bid.IdOf(Scene.Round, group, 1), group, lead));
        }

        await Fund.Run(new OpenRound(Scene.Round, Caller.TheFund)); // as the clock does in its own time, perhaps just now
        await using var session = Fund.Store.LightweightSession();
        foreach (var (at, it) in bids.Index())
        {
            session.Events.StartStream<Bid>(
                it.Bid.Value,
                new BidStarted(Scene.Round, it.Group, Scene.Department, $"{Scene.Round.Value:N}-{at}"),
                new BidSubmitted(
                    Scene.Round,
                    it.Group,
                    Scene.Area,
                    Tier.Group,
                    Depth.CoDesign,
                    Pence.Pounds(20_000),
                    Pence.Pounds(5_000),
                    Pence.Zero,
                    Scene.Now
                ),
                new BidFoundEligible(Scene.Round, it.Group, [])
            );
        }

        session.Events.Append(
            Scene.Round.Value,
            new RoundClosed(),
            new RankingSettled([.. bids.Select((it, at) => new RankedBid(it.Bid, at + 1, 3, 1_500 - at, [], default))])
        );
        await session.SaveChangesAsync();
        Bids = bids;
    }
}
