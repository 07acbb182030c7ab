using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The bids the figures of a round are made of: handed in and not taken back.</summary>
public sealed record ListBidsInFigures(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidRow>>, IForTheFund;

public sealed class ListBidsInFiguresHandler(IQuerySession session)
    : IRequestHandler<ListBidsInFigures, IReadOnlyList<BidRow>>
{
    private static readonly BidStage[] NotCounted = [BidStage.Draft, BidStage.Withdrawn];

    public Task<IReadOnlyList<BidRow>> Handle(ListBidsInFigures request, CancellationToken cancellationToken) =>
        session
            .Query<BidRow>()
            .Where(row => row.Round == request.Round && !row.Stage.IsOneOf(NotCounted))
            .Take(5_000)
            .ToListAsync(cancellationToken);
}
