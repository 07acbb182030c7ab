using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Begins a bid of the group to the round. Two members who click at once begin one bid.</summary>
public sealed record StartBid(RoundId Round, GroupId Group, Caller By) : Command(By), IForMembersOfGroup;

public static class StartBidHandler
{
    public static async Task<Decision> Handle(
        StartBid command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (round, terms) = await ask.TermsOf(command.Round, stop);
        if (round is null)
        {
            return Decision.Refuse("bid.round-not-open", "This round is not taking bids now.");
        }

        var others = await session
            .Query<BidRow>()
            .Where(row => row.Round == command.Round && row.Group == command.Group)
            .ToListAsync(stop);
        var live = others.Count(row => row.Stage is not BidStage.Withdrawn);
        var fund = await ask.Send(new GetFundById(round.Fund, Caller.TheFund), stop);
        var reference = await session.NextBid(fund.Reference, stop);

        return await session.Decide<Bid>(
            Bid.IdOf(command.Round, command.Group, others.Count + 1).Value,
            bid =>
                BidDecisions.Start(
                    bid,
                    new(command.Round, command.Group, round.Department, reference),
                    terms,
                    live,
                    clock.GetUtcNow()
                ),
            stop
        );
    }
}
