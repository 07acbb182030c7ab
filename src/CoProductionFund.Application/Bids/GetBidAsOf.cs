using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The bid as it stood at a moment, with the words it had then (those erased since are missing).</summary>
/// <remarks>Null before it was started; for all but its group, also while it was a draft: those words were the group's alone.</remarks>
public sealed record GetBidAsOf(string Reference, DateTimeOffset At, Caller By) : IQuery<BidView?>, IForReadersOfBid;

public sealed class GetBidAsOfHandler(IQuerySession session) : IRequestHandler<GetBidAsOf, BidView?>
{
    public async Task<BidView?> Handle(GetBidAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.BidByReference(request.Reference, cancellationToken))!;
        var trip = session.CreateBatchQuery();
        var past = trip.AsItStood<BidRow, BidRowProjection>(now.Id, request.At);
        var words = trip.WordsOf(now.Bid, request.At);
        var (reading, asking) = (trip.Round(now.Round), trip.Group(now.Group)); // a bid never changes either
        await trip.Execute(cancellationToken);
        if (await past is not { } then)
        {
            return null;
        }

        var (round, group) = ((await reading)!, (await asking)!);
        var isStaff =
            await session.IsStaff(request.By, then.Department, cancellationToken)
            || await session.IsAuditor(request.By, cancellationToken);
        if (!request.By.IsTheFund && !group.HasMember(request.By.Person) && !then.IsHandedIn())
        {
            return null;
        }

        var form = await session.ReadForm(Answers.Of(then), await words, cancellationToken);
        var heading = new BidHeading(then.Bid, then.Reference, form.Summary?.Title, then.Group, group.Details.Name);

        return new(isStaff ? then : then.AsTheGroupMayKnow(round), form, round, heading, []);
    }
}
