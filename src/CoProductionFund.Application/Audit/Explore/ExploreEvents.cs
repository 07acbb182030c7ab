using System.Runtime.CompilerServices;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>An event as an auditor reads it.</summary>
/// <param name="Sequence">Its number among all events; later ones have higher numbers, and numbers may be missing.</param>
/// <param name="Thing">What it happened to: a reference where there is one ("HEA-26-0042"), else null.</param>
/// <param name="Department">Its code; null where it concerns none or all.</param>
/// <param name="Version">Its place in the stream, 1 for the first.</param>
/// <param name="Who">Null for what the clock or the service itself did.</param>
/// <param name="Data">As it is stored, JSON.</param>
public sealed record EventTold(
    long Sequence,
    DateTimeOffset At,
    string Module,
    string Type,
    string? Department,
    Guid Stream,
    string? Thing,
    long Version,
    PersonId? Actor,
    string? Who,
    string What,
    string? Reason,
    string Data
);

/// <summary>A page of events, the latest first.</summary>
/// <param name="Later">Ask with After = this for the page of later events; null where there are none.</param>
/// <param name="Earlier">Ask with Before = this for the page of earlier ones; null where there are none.</param>
/// <param name="Behind">Events that are stored and not yet in the index: seconds old as a rule.</param>
public sealed record EventPage(IReadOnlyList<EventTold> Events, long? Later, long? Earlier, long Behind);

/// <summary>Events that fit, fifty at a time.</summary>
/// <param name="Before">Earlier than this number; null for the latest.</param>
/// <param name="After">Later than this number, the nearest of them.</param>
public sealed record ExploreEvents(EventFilter Filter, long? Before, long? After, Caller By)
    : IQuery<EventPage>,
        IForAuditors;

public sealed class ExploreEventsValidator : AbstractValidator<ExploreEvents>
{
    public ExploreEventsValidator() => RuleFor(it => it.Filter).SetValidator(new EventFilterValidator());
}

public sealed class ExploreEventsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ExploreEvents, EventPage>
{
    private const int Size = 50;

    public async Task<EventPage> Handle(ExploreEvents request, CancellationToken cancellationToken)
    {
        var behind = await session.EventsBehindIndex(cancellationToken);
        var (before, after) = (request.Before, request.Before is null ? request.After : null);
        var found = await session.Numbers(request.Filter, before, after, Size + 1, cancellationToken);
        var more = found.Count > Size;
        List<long> page = [.. found.Take(Size).OrderDescending()];
        if (after is not null && page.Count == 0)
        {
            return await Handle(request with { After = null }, cancellationToken);
        }

        var events = await session.Told(ask, page, cancellationToken);
        var hasLater = after is null ? before is not null : more;
        var hasEarlier = after is null ? more : page.Count > 0;
        return new(
            events,
            hasLater ? (page.Count > 0 ? page[0] : before! - 1) : null,
            hasEarlier && page.Count > 0 ? page[^1] : null,
            behind
        );
    }
}

/// <summary>Every event that fits, the oldest first, one after the other: nothing is held in memory.</summary>
public sealed record ExportEvents(EventFilter Filter, Caller By) : IQuery<IAsyncEnumerable<EventTold>>, IForAuditors;

public sealed class ExportEventsValidator : AbstractValidator<ExportEvents>
{
    public ExportEventsValidator() => RuleFor(it => it.Filter).SetValidator(new EventFilterValidator());
}

public sealed class ExportEventsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ExportEvents, IAsyncEnumerable<EventTold>>
{
    private const int Size = 500;

    public Task<IAsyncEnumerable<EventTold>> Handle(ExportEvents request, CancellationToken cancellationToken) =>
        Task.FromResult(Every(request.Filter, cancellationToken));

    private async IAsyncEnumerable<EventTold> Every(EventFilter filter, [EnumeratorCancellation] CancellationToken stop)
    {
        long after = 0;
        while (await session.Numbers(filter, before: null, after, Size, stop) is { Count: > 0 } numbers)
        {
            foreach (var told in await session.Told(ask, numbers, stop))
            {
                yield return told;
            }

            after = numbers[^1];
        }
    }
}

/// <summary>One event by its number; null where there is none.</summary>
public sealed record GetEventTold(long Sequence, Caller By) : IQuery<EventTold?>, IForAuditors;

public sealed class GetEventToldHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetEventTold, EventTold?>
{
    public async Task<EventTold?> Handle(GetEventTold request, CancellationToken cancellationToken) =>
        await session.Told(ask, [request.Sequence], cancellationToken) is [var told, ..] ? told : null;
}

/// <summary>What can be chosen in the filters.</summary>
public sealed record EventKinds(
    IReadOnlyList<string> Modules,
    IReadOnlyList<EventKind> Types,
    IReadOnlyList<DepartmentRow> Departments
);

/// <param name="Meaning">One sentence.</param>
public sealed record EventKind(string Name, string Meaning, string Module);

public sealed record GetEventKinds(Caller By) : IQuery<EventKinds>, IForAuditors;

public sealed class GetEventKindsHandler(IMediator ask) : IRequestHandler<GetEventKinds, EventKinds>
{
    public async Task<EventKinds> Handle(GetEventKinds request, CancellationToken cancellationToken) =>
        new(
            EventSubjects.Modules,
            [
                .. Store.EventNames.All.Select(it => new EventKind(
                    it.Name.Name,
                    it.Name.Meaning,
                    EventSubjects.ModuleOf(it.Type)
                )),
            ],
            await ask.Send(new ListDepartments(Caller.TheFund), cancellationToken)
        );
}
