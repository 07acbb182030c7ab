using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>What a person could see at the moment of an act of judgement.</summary>
/// <param name="Role">In what part they acted.</param>
/// <param name="Saw">What lay open to them just before.</param>
/// <param name="NotYet">What was there and hidden from them, or not there yet.</param>
public sealed record WhatWasKnown(
    EventTold Act,
    string Role,
    string? Bid,
    IReadOnlyList<Known> Saw,
    IReadOnlyList<Known> NotYet
);

/// <param name="Event">The number of the event it rests on; null where there is none.</param>
public sealed record Known(string What, string? Detail = null, long? Event = null);

/// <summary>Null where the event is no judgement by a person about a bid: a mark, a moderation, a decision.</summary>
public sealed record GetWhatWasKnown(long Sequence, Caller By) : IQuery<WhatWasKnown?>, IForAuditors;

public sealed class GetWhatWasKnownHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetWhatWasKnown, WhatWasKnown?>
{
    public async Task<WhatWasKnown?> Handle(GetWhatWasKnown request, CancellationToken cancellationToken)
    {
        var act = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence == request.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
        if (act is null || Who.Did(act) is not { } person || Judged(act) is not var (bid, role))
        {
            return null;
        }

        var all = await Before(bid, act.Sequence, cancellationToken);
        var told = await session.Told(ask, [act.Sequence], cancellationToken);
        var (saw, notYet) =
            role == OnPanel ? OfPanelMember(all, bid, person)
            : role == InChair ? OfChair(all, bid)
            : await OfDepartment(all, bid, act.Sequence, cancellationToken);
        return new(
            told[0],
            role,
            all.Select(e => e.Data).OfType<BidStarted>().FirstOrDefault()?.Reference,
            saw,
            notYet
        );
    }

    private const string OnPanel = "Panel member",
        InChair = "Chair of the panel",
        Department = "Department";

    private static (BidId Bid, string Role)? Judged(IEvent e) =>
        e.Data switch
        {
            CriterionScored it => (it.Bid, OnPanel),
            ReviewSubmitted it => (it.Bid, OnPanel),
            ReviewRevised it => (it.Bid, OnPanel),
            ScoresModerated it => (it.Bid, InChair),
            BidAwarded or BidPlacedOnReserveList or BidDeclined or BidDecisionTakenBack or BidAwardedFromReserveList =>
                (new(e.StreamId), Department),
            _ => null,
        };

    private static (List<Known> Saw, List<Known> NotYet) OfPanelMember(
        IReadOnlyList<IEvent> all,
        BidId bid,
        PersonId person
    )
    {
        List<Known> saw = [],
            notYet = [];
        var own = all.Where(e => e.StreamId == Review.IdOf(bid, person).Value).ToList();
        var declared = own.LastOrDefault(e => e.Data is InterestDeclared { HasInterest: false });
        (declared is null ? notYet : saw).Add(
            new(
                "The bid as it was handed in",
                declared is null
                    ? "Opens after a declaration of interest"
                    : "Open since they declared to have no interest",
                declared?.Sequence
            )
        );
        var sent = own.LastOrDefault(e => e.Data is ReviewSubmitted);
        var others = all.Where(e => e.Data is ReviewSubmitted it && it.Bid == bid && it.Reviewer != person).ToList();
        foreach (var other in others)
        {
            (sent is null ? notYet : saw).Add(
                new(
                    "Another member’s marks",
                    sent is null ? "Sent already, and hidden until their own were sent" : Marks(other),
                    other.Sequence
                )
            );
        }

        notYet.Add(new("The ranking", "The chair’s and the department’s alone"));
        return (saw, notYet);
    }

    private static (List<Known> Saw, List<Known> NotYet) OfChair(IReadOnlyList<IEvent> all, BidId bid)
    {
        var sent = Sent(all, bid).ToList();
        return (
            [
                new("The bid as it was handed in"),
                .. sent.Select(e => new Known("A member’s marks", Marks(e), e.Sequence)),
            ],
            []
        );
    }

    private async Task<(List<Known> Saw, List<Known> NotYet)> OfDepartment(
        IReadOnlyList<IEvent> all,
        BidId bid,
        long sequence,
        CancellationToken stop
    )
    {
        List<Known> saw =
        [
            new("The bid as it was handed in"),
            .. Sent(all, bid).Select(e => new Known("A member’s marks", Marks(e), e.Sequence)),
        ];
        foreach (var e in all.Where(e => e.Data is RankingSettled or ScoresModerated))
        {
            saw.Add(
                e.Data is RankingSettled settled && settled.Ranked.FirstOrDefault(it => it.Bid == bid) is { } place
                    ? new(
                        "The settled ranking",
                        $"Rank {place.Rank} of {settled.Ranked.Count}, score {place.Score()}",
                        e.Sequence
                    )
                    : new(
                        "How a difference between members was settled",
                        (e.Data as ScoresModerated)?.Reason,
                        e.Sequence
                    )
            );
        }

        var round = all.Select(e => e.Data).OfType<BidStarted>().First().Round;
        var drafted = (await session.Events.FetchStreamAsync(round.Value, version: 1, token: stop))
            .Select(e => e.Data)
            .OfType<RoundDrafted>()
            .First();
        var fund = (await session.Events.FetchStreamAsync(drafted.Fund.Value, token: stop))
            .Where(e => e.Sequence < sequence)
            .ToList();
        var money = fund.Aggregate(
            Fund.Empty(drafted.Fund.Value),
            (state, e) => Fund.Fold(state, (IDomainEvent)e.Data)
        );
        saw.Add(
            new(
                "The fund’s position",
                $"{money.Budget} in all, {money.Committed} committed, {money.SetAside} set aside, {money.Left} left",
                fund.LastOrDefault()?.Sequence
            )
        );
        return (saw, []);
    }

    private static IEnumerable<IEvent> Sent(IEnumerable<IEvent> all, BidId bid) =>
        all.Where(e =>
            e.Data is ReviewSubmitted sent && sent.Bid == bid || e.Data is ReviewRevised revised && revised.Bid == bid
        );

    private static string Marks(IEvent e) =>
        e.Data switch
        {
            ReviewSubmitted it => string.Join(", ", it.Scores.Select(score => $"{score.Criterion} {score.Score}")),
            ReviewRevised it => $"{it.Score.Criterion} changed to {it.Score.Score}",
            _ => "",
        };

    /// <summary>Everything about the bid before the act: the index finds it.</summary>
    private async Task<IReadOnlyList<IEvent>> Before(BidId bid, long sequence, CancellationToken stop)
    {
        var numbers = await session.Read(
            $"select seq from {session.DocumentStore.Options.DatabaseSchemaName}.{AuditIndex.Events} where things @> $1 and seq < $2",
            it => it.GetInt64(0),
            stop,
            new[] { bid.Value },
            sequence
        );
        return await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence.IsOneOf(numbers.ToArray()))
            .OrderBy(e => e.Sequence)
            .Take(10_000)
            .ToListAsync(stop);
    }
}
