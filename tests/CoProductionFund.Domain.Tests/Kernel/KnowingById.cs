using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Reviews;

namespace CoProductionFund.Domain.Tests.Kernel;

/// <summary>Streams are found by these ids for ever: a change of the arithmetic would lose them.</summary>
public class DerivingAnId
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void Gives_a_bid_the_id_it_always_had()
    {
        Assert.Equal(new("00c3e7e9-f1c9-14e9-e57d-0f3a157ee84a"), Bid.IdOf(new(One), new(Two), 1).Value);
        Assert.Equal(new("b2cc27eb-df76-9b59-0efb-1e276f9a820a"), Bid.IdOf(new(One), new(Two), 2).Value);
    }

    [Fact]
    public void Gives_a_fund_the_id_it_always_had() =>
        Assert.Equal(new("20f06741-624e-6ba5-1d8a-e5a08c373812"), Fund.IdOf(new(One), 2026).Value);

    [Fact]
    public void Gives_a_review_the_id_it_always_had() =>
        Assert.Equal(new("efa52985-f93b-5140-fa42-8a6718fbe65d"), Review.IdOf(new(One), new(Two)).Value);

    [Fact]
    public void Gives_the_oversight_the_id_it_always_had() =>
        Assert.Equal(new("62535cdd-29e5-c008-7c75-195b77538bed"), Oversight.Stream);

    [Fact]
    public void Tells_kinds_and_orders_apart() =>
        Assert.Equal(
            4,
            new[]
            {
                DerivedId.Of("bid", One, Two),
                DerivedId.Of("bid", Two, One),
                DerivedId.Of("review", One, Two),
                DerivedId.Of("bid", One),
            }
                .Distinct()
                .Count()
        );
}

public class CommittingToAText
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(it => (byte)it)];

    [Fact]
    public void Gives_the_hash_of_salt_and_text() =>
        Assert.Equal(
            "38e5e3052b4b4104c30c79cfc4bf8ca276a640bed338cef4d68e955b9f763889",
            Commitment.To(Salt, "Wir kochen für alle, £5 each.").Sha256
        );

    [Fact]
    public void Of_nothing_is_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Commitment.To([], "").Sha256);

    [Fact]
    public void Changes_with_the_salt_and_with_the_text()
    {
        Assert.NotEqual(Commitment.To(Salt, "a"), Commitment.To([1], "a"));
        Assert.NotEqual(Commitment.To(Salt, "a"), Commitment.To(Salt, "a "));
    }
}

public class FittingAnInvitation
{
    private static readonly Invitation Invited = new(
        Some.Area(1),
        [Tier.Individual, Tier.Group],
        [Depth.CoDesign, Depth.Lead]
    );

    [Theory]
    [InlineData(1, Tier.Group, Depth.CoDesign, true)]
    [InlineData(1, Tier.Individual, Depth.Lead, true)]
    [InlineData(2, Tier.Group, Depth.CoDesign, false)]
    [InlineData(1, Tier.Collective, Depth.CoDesign, false)]
    [InlineData(1, Tier.Group, Depth.CoDeliver, false)]
    public void Needs_area_tier_and_depth(int area, Tier tier, Depth depth, bool fits) =>
        Assert.Equal(fits, Invited.Covers(Some.Area(area), tier, depth));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_mark_is_on_the_scale_up_to_both_ends(int mark, bool holds) =>
        Assert.Equal(holds, new Scale(1, 5, []).Holds(mark));
}
