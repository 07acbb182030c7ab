using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>Leaves the money of an award that was not taken up in the fund, instead of funding a bid of the reserve list.</summary>
public sealed record KeepFreedMoney(RoundId Round, BidId NotTakenUp, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfRound;

public sealed class KeepFreedMoneyValidator : AbstractValidator<KeepFreedMoney>
{
    public KeepFreedMoneyValidator() =>
        RuleFor(it => it.Reason).Words("Enter why the money stays in the fund", most: 5_000);
}

public static class KeepFreedMoneyHandler
{
    public static Task<Decision> Handle(KeepFreedMoney command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Round>(
            command.Round.Value,
            round => ReserveListDecisions.Leave(round, command.NotTakenUp, command.Reason.Trim()),
            stop
        );
}

/// <summary>A round in which money came free and bids wait for it.</summary>
/// <param name="NotTakenUp">References of the bids, the oldest first.</param>
/// <param name="First">Reference of the first bid on the reserve list.</param>
public sealed record FreedMoney(string Round, string Name, IReadOnlyList<string> NotTakenUp, string First);

/// <summary>Where the department has to decide about a reserve list.</summary>
public sealed record ListFreedMoney(DepartmentId Department, Caller By) : IQuery<IReadOnlyList<FreedMoney>>, IForStaff;

public sealed class ListFreedMoneyHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListFreedMoney, IReadOnlyList<FreedMoney>>
{
    public async Task<IReadOnlyList<FreedMoney>> Handle(ListFreedMoney request, CancellationToken cancellationToken)
    {
        var panels = await session
            .Query<PanelRow>()
            .Where(row => row.Department == request.Department && row.Unanswered.Any())
            .OrderBy(row => row.Reference)
            .Take(100)
            .ToListAsync(cancellationToken);
        var first = await FirstWaiting([.. panels.Select(it => it.Id)], cancellationToken);
        var waiting = panels.Where(panel => first.ContainsKey(panel.Id)).ToList();
        BidId[] bids = [.. waiting.SelectMany(it => it.Unanswered.Append(first[it.Id]))];
        var references = await ask.Send(new ReferencesOfBids(bids, Caller.TheFund), cancellationToken);
        var rounds = await session.LoadManyAsync<RoundRow>(cancellationToken, waiting.Select(it => it.Id).ToArray());

        return
        [
            .. from it in waiting
            join round in rounds on it.Id equals round.Id
            select new FreedMoney(
                round.Reference,
                round.Name,
                [.. it.Unanswered.Select(bid => references[bid])],
                references[first[it.Id]]
            ),
        ];
    }

    private async Task<IReadOnlyDictionary<Guid, BidId>> FirstWaiting(Guid[] rounds, CancellationToken stop) =>
        (
            await session.Read(
                $"""
                select distinct on (1) cast(data ->> 'round' as uuid), id
                from {session.TableOf(typeof(BidInRound))}
                where cast(data ->> 'round' as uuid) = any($1) and outcome = '{Outcome.OnReserveList}'
                order by 1, place
                """,
                it => (Round: it.GetGuid(0), Bid: new BidId(it.GetGuid(1))),
                stop,
                rounds
            )
        ).ToDictionary(it => it.Round, it => it.Bid);
}
