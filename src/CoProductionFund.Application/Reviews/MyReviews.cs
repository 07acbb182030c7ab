using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>How far someone is with the bids of one round.</summary>
/// <param name="ToDo">Not sent yet; bids taken from them are not counted.</param>
public sealed record MyProgress(RoundId Round, int ToDo, int Sent);

/// <summary>How far whoever asks is, in every round.</summary>
public sealed record ListMyProgress(Caller By) : IQuery<IReadOnlyList<MyProgress>>, IForSomeoneSignedIn;

public sealed class ListMyProgressHandler(IQuerySession session)
    : IRequestHandler<ListMyProgress, IReadOnlyList<MyProgress>>
{
    public async Task<IReadOnlyList<MyProgress>> Handle(ListMyProgress request, CancellationToken cancellationToken)
    {
        var me = request.By.Person!.Value;
        var found = await session.Once(me, () => Count(me, cancellationToken));
        return [.. found.Select(it => new MyProgress(new(it.Round), it.Given - it.Sent, it.Sent))];
    }

    private Task<List<(Guid Round, int Given, int Sent)>> Count(PersonId reviewer, CancellationToken stop) =>
        session.Read(
            $"""
            select cast(data ->> 'round' as uuid), count(*), count(*) filter (where stage = '{ReviewStage.Submitted}')
            from {session.TableOf(typeof(ReviewRow))}
            where cast(data ->> 'reviewer' as uuid) = $1 and stage <> '{ReviewStage.Recused}'
            group by 1
            """,
            it => (Round: it.GetGuid(0), Given: (int)it.GetInt64(1), Sent: (int)it.GetInt64(2)),
            stop,
            reviewer.Value
        );
}

/// <summary>The bid with this reference, if it was given to whoever asks; null otherwise.</summary>
public sealed record FindBidToReview(string Reference, Caller By) : IQuery<BidId?>, IForSomeoneSignedIn;

public sealed class FindBidToReviewHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<FindBidToReview, BidId?>
{
    public async Task<BidId?> Handle(FindBidToReview request, CancellationToken cancellationToken)
    {
        if (
            request.By.Person is not { } me
            || await ask.Send(new FindBid(request.Reference, Caller.TheFund), cancellationToken) is not { } bid
        )
        {
            return null;
        }

        var own = await session.LoadAsync<ReviewRow>(Review.IdOf(bid.Bid, me).Value, cancellationToken);
        return own?.Bid;
    }
}
