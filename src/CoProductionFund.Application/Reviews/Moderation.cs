using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>How far the panel is with one bid, and how far apart its members are.</summary>
/// <param name="Allocated">How many members score it.</param>
/// <param name="Sent">The reviews sent. The chair does not score, so nothing is hidden from the chair.</param>
/// <param name="NeedsModeration">Two marks for one criterion are further apart than the round tolerates.</param>
/// <param name="Moderated">How the difference was settled; null while it is not.</param>
public sealed record BidInModeration(
    BidHeading Bid,
    int Allocated,
    IReadOnlyList<ReviewRow> Sent,
    IReadOnlyList<CriterionSpread> Spreads,
    bool NeedsModeration,
    string? Moderated
)
{
    public bool IsComplete => Allocated > 0 && Sent.Count >= Allocated;
}

public sealed record CriterionSpread(string Criterion, int Lowest, int Highest, decimal Mean, bool IsWide);

/// <summary>How far a panel is.</summary>
/// <param name="ToModerate">Bids with every review in, marks too far apart, and nothing settled.</param>
/// <param name="TooFew">References of bids that lack panel members.</param>
public sealed record PanelProgress(IReadOnlyList<MemberProgress> Members, int ToModerate, IReadOnlyList<string> TooFew)
{
    public int Sent => Members.Sum(it => it.Sent);

    public int Allocated => Members.Sum(it => it.Allocated);
}

public sealed record MemberProgress(PersonId Person, int Sent, int Allocated);

/// <param name="Bids">A page of them, by reference.</param>
public sealed record ModerationView(PanelProgress Progress, Page<BidInModeration> Bids);

/// <summary>The round as the chair sees it.</summary>
public sealed record GetModeration(string Reference, int Page, Caller By)
    : IQuery<ModerationView>,
        IForOverseersOfPanel;

public sealed class GetModerationHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetModeration, ModerationView>
{
    public async Task<ModerationView> Handle(GetModeration request, CancellationToken cancellationToken)
    {
        var round = (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken))!;
        var panel = (await ask.Send(new GetPanel(request.Reference, Caller.TheFund), cancellationToken))!;
        var page = await ask.Send(new PageOfEligibleBids(round.Round, request.Page, Caller.TheFund), cancellationToken);
        var bids = await session.InModeration(ask, round, panel, page.Items, cancellationToken);
        return new(await Progress(round, panel, cancellationToken), page.With(bids));
    }

    private async Task<PanelProgress> Progress(RoundRow round, PanelRow panel, CancellationToken stop)
    {
        var members = await session.Read(
            $"""
            select cast(data ->> 'reviewer' as uuid), count(*) filter (where stage = '{ReviewStage.Submitted}'), count(*)
            from {session.TableOf(typeof(ReviewRow))}
            where cast(data ->> 'round' as uuid) = $1 and stage <> '{ReviewStage.Recused}'
            group by 1
            """,
            it => new MemberProgress(new(it.GetGuid(0)), (int)it.GetInt64(1), (int)it.GetInt64(2)),
            stop,
            round.Id
        );
        var apart = round.Stage is RoundStage.InReview ? await FarApart(round, stop) : [];
        var settled = await ask.Send(new GetBidsInRound(apart, Caller.TheFund), stop);
        var tooFew = await ask.Send(new ListEligibleBids(round.Round, Caller.TheFund) { Among = panel.TooFew }, stop);
        return new(
            members,
            apart.Count(bid => settled.GetValueOrDefault(bid)?.Moderated is null),
            [.. tooFew.Select(it => it.Reference).Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>Bids whose reviews are all in, and whose marks are further apart than the round tolerates (rule 21).</summary>
    private async Task<IReadOnlyList<BidId>> FarApart(RoundRow round, CancellationToken stop) =>
        await session.Read(
            $"""
            select bid from (
              select cast(data ->> 'bid' as uuid) bid, mark ->> 'criterion', max((mark ->> 'score')::int) - min((mark ->> 'score')::int) apart
              from {session.TableOf(typeof(ReviewRow))}, jsonb_array_elements(data -> 'scores') mark
              where cast(data ->> 'round' as uuid) = $1 and stage = '{ReviewStage.Submitted}'
              group by 1, 2
            ) wide
            where apart > $2 and not exists (
              select 1 from {session.TableOf(typeof(ReviewRow))}
              where cast(data ->> 'bid' as uuid) = wide.bid
                and stage in ('{ReviewStage.Assigned}', '{ReviewStage.Open}')
            )
            group by 1
            """,
            it => new BidId(it.GetGuid(0)),
            stop,
            round.Id,
            round.Terms!.Tolerance
        );
}

internal static class BidsInModeration
{
    public static async Task<IReadOnlyList<BidInModeration>> InModeration(
        this IQuerySession session,
        IMediator ask,
        RoundRow round,
        PanelRow panel,
        IReadOnlyList<BidId> bids,
        CancellationToken stop
    )
    {
        var headings = await ask.Send(new GetBidHeadings(bids, Caller.TheFund), stop);
        var inRound = await ask.Send(new GetBidsInRound(bids, Caller.TheFund), stop);
        BidId[] ids = [.. bids];
        var sent = (
            await session
                .Query<ReviewRow>()
                .Where(row => row.Bid.IsOneOf(ids) && row.Stage == ReviewStage.Submitted)
                .ToListAsync(stop)
        ).ToLookup(it => it.Bid);

        return [.. bids.Select(bid => Of(headings[bid], inRound.GetValueOrDefault(bid), [.. sent[bid]], round, panel))];
    }

    private static BidInModeration Of(
        BidHeading bid,
        BidInRound? inRound,
        IReadOnlyList<ReviewRow> reviews,
        RoundRow round,
        PanelRow panel
    )
    {
        var tolerance = round.Terms!.Tolerance;
        var scorers = inRound?.Scorers(panel).Select(it => it.Reviewer).ToHashSet() ?? [];
        var sent = reviews.Where(it => scorers.Contains(it.Reviewer)).ToList();
        IReadOnlyList<CriterionSpread> spreads =
            sent.Count == 0 ? [] : [.. round.Criteria.Select(it => SpreadOf(it.Key, sent, tolerance))];
        return new(bid, scorers.Count, sent, spreads, spreads.Any(it => it.IsWide), inRound?.Moderated);
    }

    private static CriterionSpread SpreadOf(string criterion, IReadOnlyList<ReviewRow> sent, int tolerance)
    {
        var marks = sent.Select(it => it.Scores.First(score => score.Criterion == criterion).Score).ToList();
        var mean = Math.Round(marks.Sum() / (decimal)marks.Count, 2, MidpointRounding.AwayFromZero);
        return new(criterion, marks.Min(), marks.Max(), mean, marks.Max() - marks.Min() > tolerance);
    }
}
