using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Runs the round's rules over every submitted bid, all in one transaction.</summary>
public sealed record CheckEligibility(RoundId Round, Caller By) : Command(By), IForTheFund;

public static class CheckEligibilityWhenRoundCloses
{
    public static CheckEligibility Handle(IEvent<RoundClosed> closed) => new(new(closed.StreamId), Caller.TheFund);
}

public static class CheckEligibilityHandler
{
    /// <returns>What comes next: the eligible bids are shared out.</returns>
    public static async Task<AllocateReviews> Handle(
        CheckEligibility command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (_, terms) = await ask.TermsOf(command.Round, stop);
        var submitted = await session
            .Query<BidRow>()
            .Where(row => row.Round == command.Round && row.Stage == BidStage.Submitted)
            .ToListAsync(stop);
        GroupId[] groups = [.. submitted.Select(row => row.Group).Distinct()];
        var applicants = (await ask.Send(new GroupsByIds(groups, Caller.TheFund), stop)).ToDictionary(it => it.Group);

        foreach (var rows in submitted.Chunk(Deciding.InOneTrip))
        {
            var trip = session.CreateBatchQuery();
            var reading = rows.Select(row => (trip.Open<Bid>(row.Id), trip.WordsOf(row.Bid))).ToList();
            await trip.Execute(stop);
            foreach (var (opening, words) in reading)
            {
                var bid = await opening;
                var form = await session.ReadForm(bid.State.Answers, await words, stop);
                var applicant = applicants[bid.State.Group].AsApplicant();
                bid.Record(BidOutcomes.FindEligibility(bid.State, BidEligibility.Check(applicant, form, terms)));
            }
        }

        return new(command.Round, Caller.TheFund);
    }
}
