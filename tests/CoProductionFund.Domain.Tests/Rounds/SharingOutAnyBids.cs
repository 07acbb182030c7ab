using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>What holds for every panel, every register of interests and every set of bids.</summary>
public class SharingOutAnyBids
{
    private const int Cases = 400;

    [Fact]
    public void Gives_each_bid_all_its_members_where_so_many_are_free() =>
        Each(it =>
        {
            var shared = it.Share();
            foreach (var bid in it.Bids)
            {
                var reviewers = AnyPanel.ReviewersOf(bid, shared);
                Assert.Equal(reviewers.Count, reviewers.Distinct().Count());
                Assert.Equal(it.MostFor(bid), reviewers.Count);
            }

            var tooFew = it.Bids.Where(bid => it.MostFor(bid) < it.PerBid).Select(bid => bid.Bid);
            Assert.Equal(tooFew.OrderBy(bid => bid.Value), shared.TooFew.OrderBy(bid => bid.Value));
        });

    [Fact]
    public void Keeps_the_lay_share_of_each_bid_and_its_places_free_where_lay_members_lack() =>
        Each(it =>
        {
            var shared = it.Share();
            foreach (var bid in it.Bids)
            {
                var free = it.FreeFor(bid).Count(member => member.Seat is PanelSeat.Lay);
                var chosen = AnyPanel.ReviewersOf(bid, shared).Count(person => it.SeatOf(person) is PanelSeat.Lay);
                Assert.True(chosen >= Math.Min(it.LayPerBid, free));
                Assert.True(AnyPanel.ReviewersOf(bid, shared).Count - chosen <= it.PerBid - it.LayPerBid || free > 0);
            }
        });

    [Fact]
    public void Gives_nobody_a_bid_of_a_group_they_act_for_or_have_an_interest_in_and_the_chair_none() =>
        Each(it =>
            Assert.All(
                it.Share().Allocations,
                given =>
                {
                    Assert.DoesNotContain(it.Acting, act => act == (given.Reviewer, given.Group));
                    Assert.DoesNotContain(
                        it.Round.Interests,
                        interest => (interest.Person, interest.Group) == (given.Reviewer, given.Group)
                    );
                    Assert.NotEqual(PanelSeat.Chair, it.SeatOf(given.Reviewer));
                }
            )
        );

    [Fact]
    public void Gives_loads_that_differ_by_one_at_most_where_nothing_stands_in_the_way() =>
        Each(it =>
        {
            var free = it with
            {
                Round = it.Round with { Interests = [], Terms = it.Round.Terms! with { LayShare = new(0) } },
                Acting = [],
            };
            var shared = free.Share();
            var loads = free
                .Round.Panel.Where(member => member.Scores)
                .Select(member => shared.Allocations.Count(given => given.Reviewer == member.Person))
                .ToList();
            Assert.InRange(loads.Max() - loads.Min(), 0, 1);
        });

    [Fact]
    public void Gives_the_same_in_whatever_order_it_is_asked() =>
        Seeds.Each(
            Cases,
            random =>
            {
                var it = AnyPanel.From(random);
                var mixed = it with
                {
                    Bids = random.Shuffled(it.Bids),
                    Acting = random.Shuffled(it.Acting),
                    Round = it.Round with
                    {
                        Panel = random.Shuffled(it.Round.Panel),
                        Interests = random.Shuffled(it.Round.Interests),
                    },
                };
                Assert.Equal(Told([it.Share()]), Told([mixed.Share()]));
            }
        );

    [Fact]
    public void Again_adds_nothing() => Each(it => Assert.Empty(it.After(it.Share()).Share().Allocations));

    [Fact]
    public void After_an_interest_came_up_fills_the_gap_and_keeps_the_rest() =>
        Seeds.Each(
            Cases,
            random =>
            {
                var before = AnyPanel.From(random);
                before = before.After(before.Share());
                if (before.Round.Allocations.Count == 0)
                {
                    return;
                }

                var hit = before.Round.Allocations[random.Next(before.Round.Allocations.Count)];
                var after = before.After(new PanelInterestDeclared(hit.Reviewer, hit.Group, Interest.Other));
                var kept = before.Round.Allocations.Where(it => (it.Reviewer, it.Group) != (hit.Reviewer, hit.Group));
                Assert.Equal(kept, after.Round.Allocations);

                after = after.After(after.Share());
                Assert.Equal(kept, after.Round.Allocations.Take(kept.Count()));
                Assert.All(
                    after.Bids,
                    bid =>
                        Assert.Equal(
                            after.MostFor(bid),
                            after.Round.Allocations.Count(it => it.Bid == bid.Bid)
                        )
                );
                Assert.DoesNotContain(
                    after.Round.Allocations,
                    it => (it.Reviewer, it.Group) == (hit.Reviewer, hit.Group)
                );
            }
        );

    private static void Each(Action<AnyPanel> check) => Seeds.Each(Cases, random => check(AnyPanel.From(random)));

    private sealed record AnyPanel(
        Round Round,
        IReadOnlyList<BidToReview> Bids,
        IReadOnlyList<(PersonId Person, GroupId Group)> Acting
    )
    {
        public int PerBid => Round.Terms!.ReviewsPerBid;

        public int LayPerBid => Round.Terms!.LayShare.Of(PerBid);

        /// <summary>How many members the bid can have: the places of lay members who lack stay free.</summary>
        public int MostFor(BidToReview bid)
        {
            var lay = FreeFor(bid).Count(it => it.Seat is PanelSeat.Lay);
            return Math.Min(FreeFor(bid).Count, PerBid - Math.Max(0, LayPerBid - lay));
        }

        public static AnyPanel From(Random random)
        {
            var people = Enumerable.Range(2, random.Next(3, 10)).Select(Some.Person).ToList();
            var groups = Enumerable.Range(1, random.Next(1, 8)).Select(Some.Group).ToList();
            var barred = people.SelectMany(_ => groups, (person, group) => (person, group));
            var some = barred.Where(_ => random.Next(8) == 0).ToLookup(_ => random.Next(2) == 0);
            var round = new Round(Guid.Empty)
            {
                Stage = RoundStage.InReview,
                Terms = ARound.Terms with { ReviewsPerBid = random.Next(3, 6), LayShare = new(random.Next(3) * 2_500) },
                Panel =
                [
                    new(ARound.Chair, PanelSeat.Chair),
                    .. people.Select(it => new PanelMember(
                        it,
                        random.Next(2) == 0 ? PanelSeat.Lay : PanelSeat.Professional
                    )),
                ],
                Interests =
                [
                    .. some[true].Select(it => new PanelInterestDeclared(it.person, it.group, Interest.Other)),
                ],
            };
            var bids = Enumerable
                .Range(1, random.Next(1, 15))
                .Select(it => new BidToReview(Some.Bid(it), groups[random.Next(groups.Count)]));
            return new(round, [.. bids], [.. some[false]]);
        }

        public ReviewsAllocated Share() => AllocatingReviews.Fill(Round, Bids, Acting);

        public AnyPanel After(IDomainEvent happened) => this with { Round = Round.Fold(Round, happened) };

        public static List<PersonId> ReviewersOf(BidToReview bid, ReviewsAllocated shared) =>
            [.. shared.Allocations.Where(it => it.Bid == bid.Bid).Select(it => it.Reviewer)];

        public PanelSeat SeatOf(PersonId person) => Round.Panel.Single(it => it.Person == person).Seat;

        public List<PanelMember> FreeFor(BidToReview bid) =>
            [
                .. Round.Panel.Where(it =>
                    it.Scores
                    && !Acting.Contains((it.Person, bid.Group))
                    && !Round.Interests.Any(interest => (interest.Person, interest.Group) == (it.Person, bid.Group))
                ),
            ];
    }
}
