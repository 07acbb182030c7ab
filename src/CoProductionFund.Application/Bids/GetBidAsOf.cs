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

public sealed class GetBidAsOfHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetBidAsOf, BidView?>
{
    public async Task<BidView?> Handle(GetBidAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.BidByReference(request.Reference, cancellationToken))!;
        if (await session.AsItStood<BidRow, BidRowProjection>(now.Id, request.At, cancellationToken) is not { } then)
        {
            return null;
        }

        var answers = Answers.Of(then);
        await session.ReadAhead(
            cancellationToken,
            new RowsOf<GroupRow, Guid>([then.Group.Value]),
            new KnownRow<RoundRow>(then.Round.Value),
            new RowsOf<WrittenText, string>(answers.Values.Select(it => it.Sha256))
        );
        var group = (await ask.Send(new GroupsByIds([then.Group], Caller.TheFund), cancellationToken))[0];
        var isStaff =
            await session.IsStaff(request.By, then.Department, cancellationToken)
            || await session.IsAuditor(request.By, cancellationToken);
        if (!request.By.IsTheFund && !group.HasMember(request.By.Person) && !then.IsHandedIn())
        {
            return null;
        }

        var form = await session.ReadForm(answers, cancellationToken);
        var round = (await ask.Send(new GetRoundById(then.Round, Caller.TheFund), cancellationToken))!;
        var heading = new BidHeading(then.Bid, then.Reference, form.Summary?.Title, then.Group, group.Details.Name);

        return new(isStaff ? then : then.AsTheGroupMayKnow(round), form, round, heading, []);
    }
}
