namespace CoProductionFund.Domain.Rounds;

/// <summary>A bid that needs panel members.</summary>
public sealed record BidToReview(BidId Bid, GroupId Group);

/// <summary>Shares bids out: n panel members each, equal loads, the lay share kept, nobody with an interest.</summary>
public static class AllocatingReviews
{
    /// <summary>Adds what is missing to what is allocated already; the same input gives the same answer in any order.</summary>
    /// <param name="acting">Who acts for which group; nobody judges their own.</param>
    public static ReviewsAllocated Fill(
        Round round,
        IReadOnlyList<BidToReview> bids,
        IReadOnlyList<(PersonId Person, GroupId Group)> acting
    )
    {
        var barred = round.Interests.Select(it => (it.Person, it.Group)).Concat(acting).ToHashSet();
        var members = round.Panel.Where(it => it.Scores).OrderBy(it => it.Person.Value).ToList();
        var load = members.ToDictionary(it => it.Person, it => round.Allocations.Count(a => a.Reviewer == it.Person));
        var perBid = round.Terms!.ReviewsPerBid;
        var layPerBid = round.Terms.LayShare.Of(perBid);

        List<Allocation> added = [];
        List<BidId> tooFew = [];
        foreach (var bid in bids.OrderBy(it => Free(it).Count()).ThenBy(it => it.Bid.Value))
        {
            var chosen = round.Allocations.Where(it => it.Bid == bid.Bid).Select(it => it.Reviewer).ToHashSet();
            var lay = members.Count(it => it.Seat is PanelSeat.Lay && chosen.Contains(it.Person));

            Choose(Free(bid).Where(it => it.Seat is PanelSeat.Lay), layPerBid - lay);
            lay = members.Count(it => it.Seat is PanelSeat.Lay && chosen.Contains(it.Person));
            // a lay member's place stays free until the department appoints one
            Choose(Free(bid), perBid - chosen.Count - Math.Max(0, layPerBid - lay));
            if (chosen.Count < perBid)
            {
                tooFew.Add(bid.Bid);
            }

            void Choose(IEnumerable<PanelMember> from, int count)
            {
                var least = from.Where(it => !chosen.Contains(it.Person)).OrderBy(it => load[it.Person]);
                foreach (var member in least.Take(Math.Min(count, perBid - chosen.Count)).ToList())
                {
                    chosen.Add(member.Person);
                    load[member.Person]++;
                    added.Add(new(bid.Bid, bid.Group, member.Person));
                }
            }
        }

        return new(added, tooFew);

        IEnumerable<PanelMember> Free(BidToReview bid) => members.Where(it => !barred.Contains((it.Person, bid.Group)));
    }
}
