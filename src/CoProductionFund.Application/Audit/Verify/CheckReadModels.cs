using CoProductionFund.Application.Asking;
using Marten;
using MediatR;
using Wolverine;
using Wolverine.Attributes;

namespace CoProductionFund.Application.Audit;

/// <summary>Begins a check of every read model. While one is at work, that one is the answer.</summary>
public sealed record CheckReadModels(Guid Check, Caller By) : Command(By), IForAuditors;

public static class CheckReadModelsHandler
{
    public static async Task<(Decision, OutgoingMessages)> Handle(
        CheckReadModels command,
        IDocumentSession session,
        ReadModelChecker checker,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var stuck = clock.GetUtcNow() - GetReadModelChecks.Patience;
        if (
            await session
                .Query<ReadModelCheck>()
                .Where(it => it.Id == command.Check || (it.FinishedAt == null && it.LastMovedAt > stuck))
                .AnyAsync(stop)
        )
        {
            return (Decision.Accept(), []);
        }

        session.Store(await checker.Begin(command.Check, command.By.Person, stop));
        return (Decision.Accept(), [new GoOnChecking(command.Check, Caller.TheFund)]);
    }
}

/// <summary>The next few seconds of a check. Its state is in the database, so it goes on where it was when a node comes back.</summary>
public sealed record GoOnChecking(Guid Check, Caller By) : Command(By), IForTheFund;

public static class GoOnCheckingHandler
{
    [MessageTimeout(3_600)]
    public static async Task<OutgoingMessages> Handle(
        GoOnChecking command,
        IDocumentSession session,
        ReadModelChecker checker,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<ReadModelCheck>(command.Check, stop) is not { FinishedAt: null } check)
        {
            return [];
        }

        check = await checker.GoOn(check, TimeSpan.FromSeconds(2), stop);
        session.Store(check);
        return check.FinishedAt is null ? [command] : [];
    }
}

/// <summary>The latest checks, newest first.</summary>
/// <param name="Models">What a check compares.</param>
public sealed record ReadModelChecks(IReadOnlyList<string> Models, IReadOnlyList<ReadModelCheck> Checks)
{
    public ReadModelCheck? Running => Checks.FirstOrDefault(it => it.FinishedAt is null);
}

public sealed record GetReadModelChecks(Caller By) : IQuery<ReadModelChecks>, IForAuditors
{
    /// <summary>A check that has not moved for so long is taken for dead, and another one may begin.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
}

public sealed class GetReadModelChecksHandler(IQuerySession session, ReadModelChecker checker)
    : IRequestHandler<GetReadModelChecks, ReadModelChecks>
{
    public async Task<ReadModelChecks> Handle(GetReadModelChecks request, CancellationToken cancellationToken) =>
        new(
            checker.Models,
            await session
                .Query<ReadModelCheck>()
                .OrderByDescending(it => it.StartedAt)
                .Take(10)
                .ToListAsync(cancellationToken)
        );
}
