using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

public sealed record GetRound(string Reference, Caller By) : IQuery<RoundRow?>, IForReadersOfRound;

public sealed class GetRoundHandler(IQuerySession session) : IRequestHandler<GetRound, RoundRow?>
{
    public Task<RoundRow?> Handle(GetRound request, CancellationToken cancellationToken) =>
        session.RoundByReference(request.Reference, cancellationToken);
}

/// <summary>A round as a visitor may see it; null while it is a draft, and where there is none.</summary>
public sealed record GetPublicRound(string Reference, Caller By) : IQuery<RoundRow?>, IForAnyone;

public sealed class GetPublicRoundHandler(IQuerySession session) : IRequestHandler<GetPublicRound, RoundRow?>
{
    public async Task<RoundRow?> Handle(GetPublicRound request, CancellationToken cancellationToken) =>
        await session.RoundByReference(request.Reference, cancellationToken) is { IsPublic: true } round ? round : null;
}

/// <summary>Rounds everyone may see, of one or all departments, closing soonest first; decided ones latest first.</summary>
/// <param name="Stages">Which stages to show; empty for all that are public.</param>
/// <param name="Page">1 for the first.</param>
public sealed record ListRounds(IReadOnlyList<RoundStage> Stages, DepartmentId? Department, int Page, Caller By)
    : IQuery<Page<RoundRow>>,
        IForAnyone;

public sealed class ListRoundsHandler(IQuerySession session) : IRequestHandler<ListRounds, Page<RoundRow>>
{
    private static readonly RoundStage[] Public =
    [
        RoundStage.Published,
        RoundStage.Open,
        RoundStage.InReview,
        RoundStage.Ranked,
        RoundStage.Decided,
    ];

    public Task<Page<RoundRow>> Handle(ListRounds request, CancellationToken cancellationToken)
    {
        RoundStage[] stages = request.Stages.Count == 0 ? Public : [.. request.Stages.Intersect(Public)];
        var rows = session.Query<RoundRow>().Where(row => row.Stage.IsOneOf(stages));
        if (request.Department is { } department)
        {
            rows = rows.Where(row => row.Department == department);
        }

        var sorted = stages is [RoundStage.Decided]
            ? rows.OrderByDescending(row => row.DecidedAt)
            : rows.OrderBy(row => row.ClosesAt);
        return sorted.ToPage(request.Page, cancellationToken);
    }
}

/// <summary>Every round of a department, drafts too, newest first.</summary>
public sealed record ListRoundsOfDepartment(DepartmentId Department, int Page, Caller By)
    : IQuery<Page<RoundRow>>,
        IForStaff;

public sealed class ListRoundsOfDepartmentHandler(IQuerySession session)
    : IRequestHandler<ListRoundsOfDepartment, Page<RoundRow>>
{
    public Task<Page<RoundRow>> Handle(ListRoundsOfDepartment request, CancellationToken cancellationToken) =>
        session
            .Query<RoundRow>()
            .Where(row => row.Department == request.Department)
            .OrderByDescending(row => row.Reference)
            .ToPage(request.Page, cancellationToken);
}

public sealed record GetPanel(string Reference, Caller By) : IQuery<PanelRow?>, IForOverseersOfPanel;

public sealed class GetPanelHandler(IQuerySession session) : IRequestHandler<GetPanel, PanelRow?>
{
    public Task<PanelRow?> Handle(GetPanel request, CancellationToken cancellationToken) =>
        session.PanelByReference(request.Reference, cancellationToken);
}

/// <summary>The panels someone sits on, with their rounds, newest first.</summary>
public sealed record ListMyPanels(Caller By) : IQuery<IReadOnlyList<MyPanel>>, IForSomeoneSignedIn;

public sealed record MyPanel(RoundRow Round, PanelSeat Seat, int ToReview);

public sealed class ListMyPanelsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListMyPanels, IReadOnlyList<MyPanel>>
{
    public async Task<IReadOnlyList<MyPanel>> Handle(ListMyPanels request, CancellationToken cancellationToken)
    {
        var me = request.By.Person!.Value;
        var panels = await Seats.PanelsOf(me).Read(session, cancellationToken);
        if (panels.Count == 0)
        {
            return []; // most people sit on none, and every page asks
        }

        var rounds = await session.LoadManyAsync<RoundRow>(cancellationToken, panels.Select(it => it.Id).ToArray());
        var given = await ask.Send(new ListMyProgress(request.By), cancellationToken);

        return
        [
            .. from round in rounds
            join panel in panels on round.Id equals panel.Id
            orderby round.ClosesAt descending
            select new MyPanel(
                round,
                panel.Members.First(member => member.Person == me).Seat,
                given.Where(it => it.Round == round.Round).Sum(it => it.ToDo + it.Sent)
            ),
        ];
    }
}

/// <summary>Who sits on which panel, for whoever asks with others in one trip.</summary>
public static class Seats
{
    /// <summary>The panels this person sits on.</summary>
    internal static Listing<PanelRow> PanelsOf(PersonId person) =>
        new(
            person,
            session =>
                session.Query<PanelRow>().Where(row => row.Members.Any(member => member.Person == person)).Take(100)
        );
}

internal static class RoundRows
{
    public static Task<RoundRow?> RoundByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.LoadKnown<RoundRow>(reference, stop);

    public static Task<PanelRow?> PanelByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<PanelRow>(reference, row => row.Reference == reference, stop);
}
